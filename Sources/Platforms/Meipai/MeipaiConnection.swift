package import InboxModel
package import PlatformContract

/// One account on Meipai: comments under its videos, read without login; replies go out only where
/// the site file says so.
package final class MeipaiConnection: PlatformConnection {
  package let account: AccountID
  private let options: MeipaiOptions
  private let wire: MeipaiWire
  private let reader: MeipaiReader
  private let writer: MeipaiWriter?
  private let book: ReplyBook
  private let hosts: MediaHosts

  package init(
    _ account: AccountID, options: MeipaiOptions, secrets: Secrets, surroundings: Surroundings
  ) throws(SetupProblem) {
    self.account = account
    var surroundings = surroundings
    surroundings.log = SaidOnce.log(surroundings.log)
    self.options = options
    guard options.readsWithoutSecret else {
      throw SetupProblem("A Meipai account needs user_id or videos in the site file.")
    }
    let wire = MeipaiWire(options, surroundings)
    self.wire = wire
    book = ReplyBook(account, surroundings)
    hosts = MediaHosts("Meipai", domains: ["meitudata.com"], options.web)
    reader = MeipaiReader(account: account, options: options, wire: wire)
    guard options.write else {
      writer = nil
      return
    }
    let cookie = try secrets.required(
      "cookie", "the Cookie header of a browser that is logged in on www.meipai.com")
    guard cookie.unicodeScalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) else {
      throw SetupProblem("The secret \"cookie\" is no Cookie header; copy it again.")
    }
    try checkHosts(options.web, carryLogin: true)
    writer = MeipaiWriter(
      wire: wire, cookie: cookie,
      pace: WritingPace(
        platform: "Meipai", gap: 30, perHour: options.repliesPerHour, book: book, looksLater: true))
  }

  // MARK: Reading

  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    let now = wire.surroundings.clock()
    var state = MeipaiCursor(cursor)
    book.handOver(state.accepted)
    var news = PlatformNews()
    if state.work.isEmpty {
      (state.accepted, news.failures) = try await looked(
        for: state.accepted, now, hidden: "Meipai accepted the reply and does not show it."
      ) { reply throws(ConnectionProblem) in
        let video = String(reply.thread.prefix { $0 != ":" })
        let newest = try await self.newest(of: video, until: reply.id)
        if newest.contains(where: { $0["id"].text == reply.id }) { return true }
        // An empty list is no proof that there are no comments, nor is one of newer ones alone.
        let own = Int64(reply.id) ?? .max
        return newest.contains { $0["id"].integer.map { $0 < own } ?? false } ? false : nil
      }
      reader.begin(&state)
    } else {
      await wire.surroundings.pause(500 + Int64(wire.surroundings.random() * 500))
    }
    let found = try await reader.step(&state)
    news.messages = found.messages
    news.media = hosts.references(found.messages, now)
    state.accepted += book.contents.accepted
    let looks = state.accepted.map { $0.wait(now) }.min()
    return SyncPage(
      news: news, next: state.cursor, hasMore: !state.work.isEmpty,
      pause: min(300, max(1, looks ?? 300)), capabilities: found.capabilities)
  }

  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    let video = String(conversation.thread.prefix { $0 != ":" })
    let newest = try await newest(of: video)
    var mark = MeipaiCursor.VideoMark()
    if options.userID == nil { mark.owner = try await wire.video(video)["user"]["id"].text }
    let maker = MeipaiMessageMaker(
      account: account, own: options.userID ?? mark.owner, video: video,
      now: wire.surroundings.clock())
    mark.add(maker.names(newest))
    return newest.compactMap { maker.message($0, mark) }
      .filter { $0.conversation == conversation }
  }

  package func media(
    _ reference: MediaReference
  ) async throws(ConnectionProblem) -> MediaBytes {
    try await hosts.copy(of: reference, wire.surroundings.web)
  }

  /// The newest comments, five pages at most; fewer when `id` is among them.
  private func newest(
    of video: String, until id: String? = nil
  ) async throws(ConnectionProblem) -> [JSON] {
    var all: [JSON] = []
    var known: Set<Int64> = []
    for page in 1...5 {
      let comments = try await wire.comments(
        of: video, page: page, below: page == 1 ? nil : known.min())
      let new = comments.filter { $0["id"].integer.map { known.insert($0).inserted } ?? false }
      all += new
      if new.isEmpty || new.contains(where: { $0["id"].text == id }) { break }
    }
    return all
  }

  // MARK: Answering

  package func replyFacts(_ kind: MessageKind) -> ReplyFacts {
    var facts = PlatformFacts.replyFacts(platform: .meipai, kind: kind)
    if kind != .message, writer == nil { facts.phoneOnly = MeipaiConnection.readOnly }
    return facts
  }

  package func send(_ reply: OutgoingReply) async -> SendOutcome {
    if let outcome = book[reply.key] { return outcome }
    if let refusal = refusal(of: reply, at: "Meipai") { return refusal }
    guard let writer else { return .failed(reason: MeipaiConnection.readOnly, retry: false) }
    return await writer.send(reply)
  }

  private static let readOnly =
    "Meipai offers programs no way to answer: answer on the phone or in the browser, or set write = true, which is an experiment that risks the account."

  package func probe() async -> [Capability] {
    let noMessages = Capability.Answer.unable(
      "Meipai's private messages are read and answered in its own app only.")
    let noMentions = Capability.Answer.unable("Meipai gives no list of mentions.")
    let write: Capability.Answer =
      writer == nil
      ? .unable(MeipaiConnection.readOnly)
      : .unknown(
        "Whether Meipai still takes replies from a browser's login shows at the first one.")
    return [
      Capability(.readComments, await canRead()),
      Capability(.readMentions, noMentions),
      Capability(.readMessages, noMessages),
      Capability(.replyToComments, write),
      Capability(.replyToMentions, noMentions),
      Capability(.replyToMessages, noMessages),
      Capability(.readBack, .able),
    ]
  }

  private func canRead() async -> Capability.Answer {
    await .found { () async throws(ConnectionProblem) in
      if let user = options.userID {
        _ = try await wire.videos(of: user, page: 1)
      } else if let video = options.videos.first {
        _ = try await wire.comments(of: video, page: 1, below: nil)
      }
    }
  }
}
