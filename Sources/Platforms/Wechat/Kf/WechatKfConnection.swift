package import InboxModel
package import PlatformContract

/// WeChat Customer Service (微信客服): a push says that something waits, and it is read by cursor.
package struct WechatKfConnection: PlatformConnection {
  package let account: AccountID
  let options: WechatOptions
  let surroundings: Surroundings
  let caller: WechatCaller
  /// Nil without a token and a key among the secrets: then it is read by the clock alone.
  let door: WechatDoor?
  let sent = SentReplies()
  let memory = KfMemory()

  package init(
    _ account: AccountID, options: WechatOptions, secrets: Secrets, surroundings: Surroundings
  ) throws(SetupProblem) {
    let corpID = try WechatSetup.id(
      options.corpID, secrets, "corp_id", "the CorpID of the enterprise")
    let base = options.web.hosts["qyapi"] ?? "https://qyapi.weixin.qq.com"
    let issuer = WechatTokenIssuer(
      house: .wecom(corpID: corpID), base: base,
      secret: try secrets.required("secret", "the Secret of the WeCom app"))
    self.account = account
    self.options = options
    self.surroundings = surroundings
    caller = WechatCaller(
      web: surroundings.web, base: base, tokens: WechatTokens(issuer, surroundings),
      log: surroundings.log)
    let crypto = try WechatSetup.crypto(secrets, receiver: corpID)
    if let crypto, crypto.keys.isEmpty {
      throw SetupProblem(
        "The account's secrets have a token: they need a line \"encoding_aes_key = …\", too.")
    }
    door = crypto.map { WechatDoor(crypto: $0, house: .wecom) }
  }

  package func decodePush(_ push: PlatformPush) throws(ConnectionProblem) -> PushContent {
    guard let door else { throw .unable(WechatSetup.needsToken) }
    let now = surroundings.clock()
    if push.method == .get {
      return PushContent(answer: try door.answer(toTest: push, now: now))
    }
    let (fields, nonce) = try door.open(push, now: now)
    var content = PushContent(answer: WechatSetup.received, nonce: nonce)
    guard fields["Event"].text?.lowercased() == "kf_msg_or_event" else { return content }
    content.asksToRead = true
    if let kf = fields["OpenKfId"].text, let token = fields["Token"].text {
      memory.keep(token: token, of: kf, now: now)
    }
    return content
  }

  /// WeChat gives back only what persons and the enterprise's own people wrote.
  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    throw .unable(WechatKfConnection.noReadBack)
  }

  static let noReadBack =
    "WeChat Customer Service does not show what was sent by API: look at the conversation in WeCom before you send an unconfirmed reply again."

  package func media(_ reference: MediaReference) async throws(ConnectionProblem) -> MediaBytes {
    try await caller.kept(reference, now: surroundings.clock())
  }

  package func probe() async -> [Capability] {
    let messages = await messageAnswer()
    let none = Capability.Answer.unable(
      "WeChat Customer Service has private messages alone, no comments and no mentions.")
    return [
      Capability(.readMessages, messages), Capability(.replyToMessages, messages),
      Capability(.readComments, none), Capability(.replyToComments, none),
      Capability(.readMentions, none), Capability(.replyToMentions, none),
      Capability(.readBack, .unable(WechatKfConnection.noReadBack)),
    ]
  }

  private func messageAnswer() async -> Capability.Answer {
    do throws(WechatProblem) {
      let managed = try await managedAccounts()
      let missing = options.kfAccounts.filter { !managed.contains($0) }
      guard missing.isEmpty else {
        return .unable(
          "The app does not manage \(missing.joined(separator: ", ")): allow it in the WeCom console, under WeChat Customer Service."
        )
      }
      return managed.isEmpty ? .unable(WechatKfConnection.noAccounts) : .able
    } catch {
      return WechatConnection.unknown(error, surroundings.clock())
    }
  }

  static let noAccounts =
    "The app manages no customer-service account: allow it in the WeCom console, under WeChat Customer Service."
}
