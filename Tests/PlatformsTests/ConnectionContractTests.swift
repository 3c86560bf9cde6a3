import InboxModel
import PlatformContract
import Testing

struct ConnectionContractTests {
  @Test func aConnectionThatPagesAndRemembersItsRepliesKeepsTheContract() async throws {
    let connection = LoopbackConnection()
    try await expectContract(
      of: connection,
      answering: OutgoingReply(
        key: "k1", conversation: connection.thread, kind: .comment, parent: "3", text: "您好"))
  }

  @Test func aPlatformWithoutPushesSaysSo() {
    #expect(throws: ConnectionProblem.unable("weibo pushes no messages.")) {
      try LoopbackConnection().decodePush(PlatformPush(query: [:], headers: [:], body: []))
    }
  }
}

/// The smallest connection there can be: seven messages in pages of three.
private actor LoopbackConnection: PlatformConnection {
  nonisolated let account = AccountID(platform: .weibo, name: "brand")
  nonisolated var thread: ConversationID { ConversationID(account: account, thread: "p") }
  private var replies: [String: Message] = [:]

  func pull(since cursor: SyncCursor?) throws(ConnectionProblem) -> SyncPage {
    let start = cursor.flatMap { Int($0.text) } ?? 0
    let end = min(start + 3, 7)
    let messages = (start..<end).map {
      Message(
        conversation: thread, id: "\($0)", direction: .inbound, text: "在吗",
        at: Moment(seconds: Int64(1_700_000_000 + $0)), kind: .comment)
    }
    return SyncPage(messages: messages, next: SyncCursor("\(end)"), hasMore: end < 7)
  }

  func send(_ reply: OutgoingReply) -> SendOutcome {
    if let limit = replyFacts(reply.kind).limit, limit.count(reply.text) > limit.limit {
      return .failed(reason: "The reply is too long.", retry: false)
    }
    let message =
      replies[reply.key]
      ?? Message(
        conversation: reply.conversation, id: "r\(replies.count)", direction: .outbound,
        text: reply.text, at: Moment(seconds: 1_700_000_100), kind: reply.kind)
    replies[reply.key] = message
    return .sent(id: message.id, at: message.at)
  }

  func readBack(_ conversation: ConversationID) throws(ConnectionProblem) -> [Message] {
    replies.values.filter { $0.conversation == conversation }
  }

  func probe() -> [Capability] {
    Capability.Ability.allCases.map {
      Capability($0, $0 == .readMessages ? .unable("This account gets no messages.") : .able)
    }
  }
}
