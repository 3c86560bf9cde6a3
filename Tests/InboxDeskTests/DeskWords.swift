import GRDB
import InboxDesk
import InboxModel
import PlatformContract
import Testing

@testable import InboxStore

/// Small words for tests of the desk.
extension TemporaryStore {
  /// The threads of a view, in its order.
  func threads(_ view: InboxView, at now: Moment) throws -> [String] {
    try store.page(of: view, limit: 100, now: now).map(\.conversation.thread)
  }

  /// A conversation in which a person waits for an answer since `start`.
  func waiting(_ thread: String = "t") throws -> ConversationID {
    let conversation = ConversationID.weibo(thread)
    try desk.record(
      [incoming("m-\(thread)", conversation, at: after(0))], storedAt: after(1))
    return conversation
  }

  /// Queues a reply that may go out at once, and returns its key.
  func queue(
    _ conversation: ConversationID, _ text: String = "您好，马上为您处理。", by seat: String = "li",
    hold: Int64 = 0, at now: Moment = after(10)
  ) throws -> String {
    let request = ReplyRequest(conversation: conversation, text: text, seat: seat, hold: hold)
    return try #require(try desk.queueReply(request, now: now).key)
  }

  /// Queues a reply and hands it to the sender.
  func handOver(
    _ conversation: ConversationID, _ text: String = "您好，马上为您处理。", at now: Moment = after(10)
  ) throws -> String {
    let key = try queue(conversation, text, at: now)
    let taken = try #require(try desk.nextToSend(now: now))
    #expect(taken.key == key)
    return key
  }

  func state(_ key: String) throws -> OutboxReply.State? { try store.outboxReply(key)?.state }

  /// How each event says that the conversation stood, in words of the audit log.
  func audit() throws -> [[String]] {
    try store.read {
      try Row.fetchAll($0, sql: "SELECT action, before, after FROM event ORDER BY id")
        .map { [$0[0], $0[1], $0[2]] }
    }
  }
}

extension QueueOutcome {
  var key: String? { if case .queued(let key) = self { key } else { nil } }
}
