/// What the site file says about connecting an account on QZone, beside its secrets.
package struct QzoneOptions: Hashable, Sendable {
  package var web = WebOptions()
  /// The brand's QQ number; without it that of the cookie or of the bridge.
  package var userID: String?
  /// Whether the space is read with the account's cookie.
  package var read = false
  /// Whether replies are sent; it risks the account.
  package var write = false
  /// `http://host:port` of a OneBot-style bridge, which then does the reading and the sending.
  package var onebot: String?
  /// Other names of the bridge's actions, by the names that `QzoneBridgeAction` has.
  package var actions: [String: String] = [:]
  package var repliesPerHour = 3

  package init() {}

  /// Whether there is something to read without any secret.
  package var readsWithoutSecret: Bool { onebot != nil }
}

/// What is asked of a OneBot-style bridge; the raw value is its name in the site file.
package enum QzoneBridgeAction: String, CaseIterable, Sendable {
  case login, posts, comments, send

  /// What onebot-qzone calls it.
  package var standardName: String {
    switch self {
    case .login: "get_login_info"
    case .posts: "get_emotion_list"
    case .comments: "get_comment_list"
    case .send: "send_comment"
    }
  }
}
