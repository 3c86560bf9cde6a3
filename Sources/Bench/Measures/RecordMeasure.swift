import Foundation
import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking

/// One message comes in: its conversation is derived again in the same transaction.
struct RecordMeasure {
  let workshop: Workshop

  func run() throws {
    workshop.remove(store: "record.sqlite")
    defer { workshop.remove(store: "record.sqlite") }
    try Store.copy(workshop.path("big.sqlite"), to: workshop.path("record.sqlite"))
    let store = try Store.open(workshop.path("record.sqlite"), access: .existing)
    let desk = Desk(
      store: store, rules: CompiledRules(try Desk.rules(BenchRules.working, on: store)),
      facts: { _, _ in ReplyFacts() })
    let conversations = try place(500, in: store)
    var derived: [Double] = []
    var recorded: [Double] = []
    for (number, conversation) in conversations.enumerated() {
      var message = Message(
        conversation: conversation, id: "bench-\(number)", direction: .inbound, text: "请问还有货吗？",
        at: ConversationPlanner.start.adding(seconds: 86_400 * 545), author: "u1")
      message.kind = .message
      let start = ContinuousClock.now
      try desk.record([message], storedAt: message.at)
      recorded.append(start.duration(to: .now).milliseconds)
      let again = ContinuousClock.now
      let turns = try store.snapshot {
        try PastInbox(desk, in: $0, asOf: message.at).turns(of: conversation)
      }
      derived.append(again.duration(to: .now).milliseconds)
      guard turns.last?.isOpen == true else {
        throw BenchProblem.unexpected("\(conversation) has no open turn after a message came in")
      }
    }
    let sample = Sample(derived)
    Figure(
      name: "a conversation read and derived again", value: sample.median, unit: "ms",
      target: .atMost(1), note: "p99 \(number(sample.percentile(99))) ms"
    ).printLine()
    let whole = Sample(recorded)
    Figure(
      name: "a message recorded, derived, on the disk", value: whole.median, unit: "ms",
      note: "p99 \(number(whole.percentile(99))) ms"
    ).printLine()
  }

  /// Conversations spread over the whole list.
  private func place(_ count: Int, in store: Store) throws -> [ConversationID] {
    let page = try store.page(of: .done, limit: count * 20, now: .latest)
    return stride(from: 0, to: page.count, by: 20).map { page[$0].conversation }
  }
}
