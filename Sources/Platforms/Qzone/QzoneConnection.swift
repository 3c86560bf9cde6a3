package import InboxModel
package import PlatformContract

/// One space on QZone, read and answered with its account's cookie or through a OneBot-style
/// bridge; replies go out only where the site file says so.
package final class QzoneConnection: PlatformConnection {
  package let account: AccountID
  private let source: any QzoneSource
  private let surroundings: Surroundings
  private let writer: QzoneWriter?
  private let looker: QzoneWriter
  private let book: ReplyBook
  private let hosts: MediaHosts

  package init(
    _ account: AccountID, options: QzoneOptions, secrets: Secrets, surroundings: Surroundings
  ) throws(SetupProblem) {
    self.account = account
    var surroundings = surroundings
    surroundings.log = SaidOnce.log(surroundings.log)
    self.surroundings = surroundings
    let source: any QzoneSource
    if let address = options.onebot {
      var web = WebOptions()
      web.hosts["onebot"] = address
      try checkHosts(web, carryLogin: secrets["onebot_token"] != nil)
      source = QzoneBridge(options, address: address, token: secrets["onebot_token"], surroundings)
    } else {
      guard options.read else {
        throw SetupProblem(
          "QZone is read with the account's own login, which it offers no program to use: set read = true, or onebot to a bridge."
        )
      }
      let cookie = try secrets.required(
        "cookie", "the Cookie header of a browser that is logged in on user.qzone.qq.com")
      try checkHosts(options.web, carryLogin: true)
      source = QzoneWire(options, try QzoneLogin(cookie: cookie), surroundings)
    }
    self.source = source
    book = ReplyBook(account, surroundings)
    // Not the bridge's own address: its actions can be called by address alone.
    hosts = MediaHosts("QZone", domains: ["qpic.cn", "photo.store.qq.com"], options.web)
    looker = QzoneWriter(
      source: source,
      pace: WritingPace(
        platform: "QZone", gap: 60, perHour: options.repliesPerHour, book: book, looksLater: false),
      surroundings: surroundings)
    writer = options.write ? looker : nil
  }

  // MARK: Reading

  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    var state = QzoneCursor(cursor)
    if state.work.isEmpty {
      QzoneReader.begin(&state)
    } else {
      await surroundings.pause(2000 + Int64(surroundings.random() * 2000))
    }
    let maker = QzoneMessageMaker(account: account, own: try await source.own())
    let reader = QzoneReader(source: source, maker: maker, surroundings: surroundings)
    let found = try await reader.step(&state)
    return SyncPage(
      news: PlatformNews(
        messages: found.messages,
        media: hosts.references(found.messages, surroundings.clock())),
      next: state.cursor, hasMore: !state.work.isEmpty, pause: 300,
      capabilities: found.capabilities)
  }

  package func media(
    _ reference: MediaReference
  ) async throws(ConnectionProblem) -> MediaBytes {
    try await hosts.copy(of: reference, surroundings.web)
  }

  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    guard let root = QzoneRoot(conversation.thread) else { return [] }
    let maker = QzoneMessageMaker(account: account, own: try await source.own())
    guard let comment = try await looker.comment(root) else { return [] }
    return maker.messages(root.post, title: nil, [comment])
      .filter { $0.conversation == conversation }
  }

  // MARK: Answering

  package func replyFacts(_ kind: MessageKind) -> ReplyFacts {
    var facts = PlatformFacts.replyFacts(platform: .qzone, kind: kind)
    if kind != .message, writer == nil { facts.phoneOnly = QzoneConnection.readOnly }
    return facts
  }

  package func send(_ reply: OutgoingReply) async -> SendOutcome {
    if let outcome = book[reply.key] { return outcome }
    if let refusal = refusal(of: reply, at: "QZone") { return refusal }
    guard let writer else { return .failed(reason: QzoneConnection.readOnly, retry: false) }
    return await writer.send(reply)
  }

  private static let readOnly =
    "QZone offers programs no way to answer: answer on the phone or in the browser, or set write = true, which risks the account: bans and forced logins were reported."

  package func probe() async -> [Capability] {
    let noMessages = Capability.Answer.unable(
      PlatformFacts.absence(of: .message, on: .qzone)
        ?? "QZone has no private messages of its own.")
    let noMentions = Capability.Answer.unable("QZone's list of mentions is not read.")
    let login = await Capability.Answer.found { () async throws(ConnectionProblem) in
      _ = try await source.posts(from: 0)
    }
    let write = writer == nil ? .unable(QzoneConnection.readOnly) : login
    return [
      Capability(.readComments, login),
      Capability(.readMentions, noMentions),
      Capability(.readMessages, noMessages),
      Capability(.replyToComments, write),
      Capability(.replyToMentions, noMentions),
      Capability(.replyToMessages, noMessages),
      Capability(.readBack, login),
    ]
  }
}
