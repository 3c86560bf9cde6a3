package import InboxModel
package import PlatformContract

/// An Official or Service Account of WeChat: messages come by push, comments under articles are
/// read; both are answered.
package struct WechatConnection: PlatformConnection {
  package let account: AccountID
  let options: WechatOptions
  let surroundings: Surroundings
  let caller: WechatCaller
  /// Nil without a token among the secrets: then nothing is let in.
  let door: WechatDoor?
  let sent = SentReplies()
  let lessons = WechatLessons()
  let ledger: ReplyLedgerKeeper

  package init(
    _ account: AccountID, options: WechatOptions, secrets: Secrets, surroundings: Surroundings
  ) throws(SetupProblem) {
    let appID = try WechatSetup.id(options.appID, secrets, "app_id", "the AppID of the console")
    let base = options.web.hosts["api"] ?? "https://api.weixin.qq.com"
    let issuer = WechatTokenIssuer(
      house: .official(appID: appID), base: base,
      secret: try secrets.required("app_secret", "the AppSecret of the console"))
    self.account = account
    self.options = options
    self.surroundings = surroundings
    caller = WechatCaller(
      web: surroundings.web, base: base, tokens: WechatTokens(issuer, surroundings),
      log: surroundings.log)
    door = try WechatSetup.crypto(secrets, receiver: appID).map {
      WechatDoor(crypto: $0, house: .official)
    }
    ledger = ReplyLedgerKeeper(account: account, appID: appID, surroundings)
  }

  package func replyFacts(_ kind: MessageKind) -> ReplyFacts {
    var facts = PlatformFacts.replyFacts(platform: .wechat, kind: kind)
    if kind == .message { facts.phoneOnly = lessons.phoneOnly ?? settled }
    return facts
  }

  /// Why private messages are answered on the phone, as the site file says.
  var settled: String? { options.answersOnPhone ? WechatRefusal.onThePhone + "." : nil }

  package func decodePush(_ push: PlatformPush) throws(ConnectionProblem) -> PushContent {
    guard let door else { throw .unable(WechatSetup.needsToken) }
    let now = surroundings.clock()
    if push.method == .get {
      return PushContent(answer: try door.answer(toTest: push, now: now))
    }
    let (fields, nonce) = try door.open(push, now: now)
    let official = OfficialPush(account: account, fields: fields, now: now)
    let news = try official.news()
    // The statistics name an article a day later.
    if let article = official.article { lessons.hear(of: article) }
    return PushContent(news: news, answer: WechatSetup.received, nonce: nonce)
  }

  package func media(_ reference: MediaReference) async throws(ConnectionProblem) -> MediaBytes {
    try await caller.kept(reference, now: surroundings.clock())
  }
}

/// What both kinds of accounts are set up with.
enum WechatSetup {
  /// WeChat takes this for "received, no reply"; it is never encrypted.
  static let received = Array("success".utf8)
  static let needsToken =
    "Pushes of WeChat cannot be checked: the account's secrets need a line \"token = …\", the Token of the console."

  /// From the site file or else from the secrets; it becomes a part of a file's name.
  static func id(
    _ option: String?, _ secrets: Secrets, _ name: String, _ what: String
  ) throws(SetupProblem) -> String {
    let id: String
    if let option { id = option } else { id = try secrets.required(name, what) }
    guard id.utf8.count <= 64, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      throw SetupProblem("The \(name) must be letters and digits, as the console shows it.")
    }
    return id
  }

  /// Nil when the secrets hold no token.
  static func crypto(
    _ secrets: Secrets, receiver: String
  ) throws(SetupProblem) -> WechatCrypto? {
    var keys: [WechatKey] = []
    for name in ["encoding_aes_key", "previous_encoding_aes_key"] {
      guard let text = secrets[name] else { continue }
      guard let key = WechatKey(text) else {
        throw SetupProblem(
          "The \(name) must be the 43 letters and digits that the console shows.")
      }
      keys.append(key)
    }
    return secrets["token"].map { WechatCrypto(token: $0, keys: keys, receiver: receiver) }
  }
}
