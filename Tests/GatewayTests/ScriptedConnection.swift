import InboxModel
import PlatformContract
import Synchronization

/// A connection that answers as a test says, and keeps what it was asked.
final class ScriptedConnection: PlatformConnection {
  let account: AccountID
  private let state = Mutex(State())

  struct State {
    /// Answers to the next reads; after them nothing is new.
    var pages: [Result<SyncPage, ConnectionProblem>] = []
    var outcomes: [SendOutcome] = []
    var held: [Message] = []
    var capabilities: [Capability] = []
    var media: Result<MediaBytes, ConnectionProblem> = .failure(.unable("There is none."))
    var cursors: [SyncCursor?] = []
    var sent: [OutgoingReply] = []
    var readBacks = 0
    /// A send does not come back until this ends or the task is cancelled.
    var hangs = false
  }

  init(account: AccountID = GatewayHouse.account) { self.account = account }

  func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }
  var seen: State { state.withLock { $0 } }

  func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    let page = state.withLock { state in
      state.cursors.append(cursor)
      return state.pages.isEmpty
        ? .success(SyncPage(messages: [], next: cursor, hasMore: false)) : state.pages.removeFirst()
    }
    return try page.get()
  }

  func decodePush(_ push: PlatformPush) throws(ConnectionProblem) -> PushContent {
    guard push.query["signature"] == "good" else { throw .malformed("The signature is wrong.") }
    guard push.method == .post else {
      return PushContent(answer: Array((push.query["echostr"] ?? "").utf8))
    }
    let text = String(decoding: push.body, as: UTF8.self)
    return PushContent(
      news: text.isEmpty
        ? PlatformNews()
        : PlatformNews(messages: [message(text, thread: push.query["openid"] ?? "person")]),
      answer: Array("success".utf8), nonce: push.query["nonce"], asksToRead: text.isEmpty)
  }

  func send(_ reply: OutgoingReply) async -> SendOutcome {
    let outcome = state.withLock { state in
      state.sent.append(reply)
      return state.outcomes.isEmpty ? nil : state.outcomes.removeFirst()
    }
    while seen.hangs {
      guard !Task.isCancelled else { return .unknown(reason: "It was cut off.") }
      await Task.yield()
    }
    return outcome ?? .sent(id: "s-\(reply.key)", at: Moment(seconds: 4_000_000_000))
  }

  func readBack(_ conversation: ConversationID) async throws(ConnectionProblem) -> [Message] {
    state.withLock { state in
      state.readBacks += 1
      return state.held.filter { $0.conversation == conversation }
    }
  }

  func probe() async -> [Capability] { state.withLock { $0.capabilities } }

  func media(_ reference: MediaReference) async throws(ConnectionProblem) -> MediaBytes {
    try state.withLock { $0.media }.get()
  }

  /// A message of a person, in time after every connection.
  func message(_ id: String, thread: String = "t", at seconds: Int64 = 4_000_000_000) -> Message {
    Message(
      conversation: ConversationID(account: account, thread: thread), id: id, direction: .inbound,
      text: "在吗 \(id)", at: Moment(seconds: seconds), author: thread)
  }

  func page(_ ids: [String], next: String, hasMore: Bool = false, pause: Int64? = nil)
    -> Result<SyncPage, ConnectionProblem>
  {
    .success(
      SyncPage(
        news: PlatformNews(messages: ids.map { message($0) }), next: SyncCursor(next),
        hasMore: hasMore, pause: pause))
  }
}
