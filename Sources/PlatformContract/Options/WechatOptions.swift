/// What the site file says about connecting an account on WeChat, beside its secrets.
package struct WechatOptions: Hashable, Sendable {
  package var web = WebOptions()
  package var service = Service.official
  /// AppID of an Official or Service Account; it may stand among the secrets instead.
  package var appID: String?
  /// CorpID of the enterprise that runs WeChat Customer Service; it may stand among the secrets.
  package var corpID: String?
  /// Articles whose comments are read from the start, beside those that WeChat's statistics name
  /// a day later.
  package var articles: [WechatArticle] = []
  /// Ids of the customer-service accounts to read; empty: every one that the app may manage.
  package var kfAccounts: [String] = []
  /// The account's class may not answer private messages by API, as with accounts that are
  /// registered outside mainland China: they are answered on the phone.
  package var answersOnPhone = false

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { false }

  package enum Service: String, Hashable, Sendable, CaseIterable {
    /// An Official Account (公众号) or Service Account (服务号).
    case official
    /// WeChat Customer Service (微信客服).
    case kf
  }
}

/// An article as WeChat's comment calls name it.
package struct WechatArticle: Hashable, Sendable {
  /// `msg_data_id`.
  package var dataID: Int64
  /// Its place in what was published together, from 0.
  package var index: Int64

  package init(dataID: Int64, index: Int64) {
    self.dataID = dataID
    self.index = index
  }

  /// Reads `2247483720:0`, or `2247483720` for the first; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count <= 2, let dataID = parts[0], dataID > 0 else { return nil }
    guard parts.count == 2 else {
      self.init(dataID: dataID, index: 0)
      return
    }
    guard let index = parts[1], (0..<100).contains(index) else { return nil }
    self.init(dataID: dataID, index: index)
  }

  /// The id of the post, `2247483720_0`.
  package var post: String { "\(dataID)_\(index)" }
}
