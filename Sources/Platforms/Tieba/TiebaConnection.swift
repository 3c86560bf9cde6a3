package import InboxModel
package import PlatformContract
import Synchronization
import TiebaMessages

/// One account on Baidu Tieba: what is public is read without login, the account's own feeds with
/// its cookie; replies go out only where the site file says so.
package final class TiebaConnection: PlatformConnection {
  package let account: AccountID
  private let options: TiebaOptions
  private let bduss: String?
  let wire: TiebaWire
  private let writer: TiebaWriter?
  private let book: ReplyBook
  private let hosts: MediaHosts
  /// The brand's user ids and portraits, once they are known.
  private let identity = Mutex<Set<String>?>(nil)

  package init(
    _ account: AccountID, options: TiebaOptions, secrets: Secrets, surroundings: Surroundings
  ) throws(SetupProblem) {
    self.account = account
    var surroundings = surroundings
    surroundings.log = SaidOnce.log(surroundings.log)
    self.options = options
    bduss = try TiebaConnection.cookie("bduss", of: 192, secrets)
    let stoken = try TiebaConnection.cookie("stoken", of: 64, secrets)
    guard bduss != nil || options.userID != nil else {
      throw SetupProblem(
        "A Tieba account without the secret \"bduss\" needs user_id in the site file, so that the brand's own posts are known."
      )
    }
    guard bduss != nil || options.readsWithoutSecret else {
      throw SetupProblem(
        "Without the secret \"bduss\" only forums and threads can be read: name some in the site file."
      )
    }
    try checkHosts(options.web, carryLogin: bduss != nil)
    wire = TiebaWire(options, surroundings)
    book = ReplyBook(account, surroundings)
    hosts = MediaHosts(
      "Tieba", domains: ["baidu.com", "bdimg.com", "bdstatic.com"], options.web)
    guard options.write else {
      writer = nil
      return
    }
    guard let bduss else {
      throw SetupProblem("With write = true the account's secrets need a line \"bduss = …\".")
    }
    writer = TiebaWriter(
      wire: wire, bduss: bduss, stoken: stoken,
      pace: WritingPace(
        platform: "Tieba", gap: 30, perHour: options.repliesPerHour, book: book, looksLater: true))
  }

  private static func cookie(
    _ name: String, of length: Int, _ secrets: Secrets
  ) throws(SetupProblem) -> String? {
    guard let value = secrets[name] else { return nil }
    guard value.utf8.count == length, value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw SetupProblem(
        "The secret \"\(name)\" has \(value.count) characters instead of \(length); copy it whole.")
    }
    return value
  }

  // MARK: Reading

  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    let reader = try await reader()
    let now = wire.surroundings.clock()
    var state = TiebaCursor(cursor)
    book.handOver(state.accepted)
    var news = PlatformNews()
    if state.work.isEmpty {
      (state.accepted, news.failures) = try await looked(
        for: state.accepted, now, hidden: TiebaConnection.hidden
      ) { reply throws(ConnectionProblem) in
        try await self.isShown(reply, reader)
      }
      begin(&state)
    } else {
      await wire.surroundings.pause(300 + Int64(wire.surroundings.random() * 500))
    }
    let found = try await reader.step(&state)
    news.messages = found.messages
    news.media = hosts.references(found.messages, now)
    state.accepted += book.contents.accepted
    state.prune(keeping: options.threads)
    let looks = state.accepted.map { $0.wait(now) }.min()
    return SyncPage(
      news: news, next: state.cursor, hasMore: !state.work.isEmpty,
      pause: min(TiebaConnection.roundPause, max(1, looks ?? TiebaConnection.roundPause)),
      capabilities: found.capabilities)
  }

  /// Seconds between two rounds.
  private static let roundPause: Int64 = 90
  private static let hidden = "Tieba accepted the reply and does not show it."

  /// What a round reads.
  private func begin(_ state: inout TiebaCursor) {
    if bduss != nil { state.add([.counters]) }
    state.add(options.forums.map { .forum(name: $0, page: 1) })
    for thread in options.threads.compactMap({ Int64($0) }) {
      state.add([.thread(id: thread, page: 1), .sweep(id: thread)])
    }
    for (id, mark) in state.threads.sorted(by: { $0.key < $1.key }) where mark.unswept != nil {
      if let id = Int64(id) { state.add([.sweep(id: id)]) }
    }
  }

  package func media(
    _ reference: MediaReference
  ) async throws(ConnectionProblem) -> MediaBytes {
    try await hosts.copy(of: reference, wire.surroundings.web)
  }

  func reader() async throws(ConnectionProblem) -> TiebaReader {
    TiebaReader(
      wire: wire, options: options, bduss: bduss,
      maker: TiebaMessageMaker(
        account: account, own: try await own(), now: wire.surroundings.clock(), app: wire.app))
  }

  /// By which ids the brand's own posts are known.
  private func own() async throws(ConnectionProblem) -> Set<String> {
    if let userID = options.userID { return [TiebaMessageMaker.portrait(userID)] }
    if let known = identity.withLock({ $0 }) { return known }
    let user = try await login()
    let ids = [user["id"].text, user["portrait"].text.map(TiebaMessageMaker.portrait)]
    let own = Set(ids.compactMap(\.self))
    identity.withLock { $0 = own }
    return own
  }

  private func login() async throws(ConnectionProblem) -> JSON {
    guard let bduss else { return .null }
    let answer = try await wire.own(
      "/c/s/login", [], bduss: bduss, reading: "the account", loginName: "bdusstoken")
    guard answer["user"]["id"].integer ?? 0 > 0 else {
      throw .needsLogin("Tieba's cookie is not valid any more; copy BDUSS and STOKEN again.")
    }
    return answer["user"]
  }

  // MARK: Answering

  package func replyFacts(_ kind: MessageKind) -> ReplyFacts {
    var facts = PlatformFacts.replyFacts(platform: .tieba, kind: kind)
    if kind != .message, writer == nil { facts.phoneOnly = TiebaConnection.readOnly }
    return facts
  }

  package func send(_ reply: OutgoingReply) async -> SendOutcome {
    if let outcome = book[reply.key] { return outcome }
    if let refusal = refusal(of: reply, at: "Tieba") { return refusal }
    guard let writer else { return .failed(reason: TiebaConnection.readOnly, retry: false) }
    guard reply.text.utf8.count <= 30_000 else {
      return .failed(reason: "The reply is larger than Tieba's 32 KiB.", retry: false)
    }
    return await writer.send(reply)
  }

  private static let readOnly =
    "Tieba offers programs no way to answer: answer on the phone or in the browser, or set write = true, which risks the account: deleted posts and permanent bans were reported."

  package func probe() async -> [Capability] {
    let login = await loginAnswer()
    let hasPublic = options.readsWithoutSecret
    let noMessages = Capability.Answer.unable(
      "Tieba's private messages are read and answered in its own app only.")
    let write = writer == nil ? .unable(TiebaConnection.readOnly) : login
    return [
      Capability(.readComments, hasPublic ? .able : login),
      Capability(.readMentions, login),
      Capability(.readMessages, noMessages),
      Capability(.replyToComments, write),
      Capability(.replyToMentions, write),
      Capability(.replyToMessages, noMessages),
      Capability(.readBack, .able),
    ]
  }

  private func loginAnswer() async -> Capability.Answer {
    guard bduss != nil else {
      return .unable("The account's own feeds need its cookie, the secret \"bduss\".")
    }
    return await .found { () async throws(ConnectionProblem) in _ = try await login() }
  }
}
