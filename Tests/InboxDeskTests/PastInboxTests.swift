import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing
import TestSupport

/// The inbox as it stood at an instant is the one that a store would show which knew no more.
struct PastInboxTests {
  private let lists: [(PastView, InboxView)] = [
    (.waiting, .waiting), (.snoozed, .snoozed), (.done, .done), (.backfill, .backfill),
  ]

  private func past(_ shop: TemporaryStore, _ view: PastView, at moment: Moment) throws
    -> [InboxRow]
  {
    try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: moment).rows(of: view, limit: nil)
    }
  }

  @Test func atAnyInstantItIsTheInboxOfAStoreThatKnewNoMore() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<6 {
      let shop = try TemporaryStore()
      let inbox = RandomInbox(account: "a", &random)
      try shop.desk.record(inbox.records.sorted { $0.at < $1.at }, storedAt: after(50_000))
      for _ in 0..<4 {
        let moment = after(Int64.random(in: -36_000..<40_000, using: &random))
        let known = try TemporaryStore()
        // In the order in which the first store met the conversations, which breaks ties.
        var threads: [ConversationID] = []
        for message in inbox.records.sorted(by: { $0.at < $1.at })
        where !threads.contains(message.conversation) { threads.append(message.conversation) }
        for thread in threads {
          try known.desk.record(
            shop.store.messages(of: thread).seen(asOf: moment), storedAt: after(50_000))
        }
        for (view, today) in lists {
          let then = try past(shop, view, at: moment)
          let now = try known.store.page(of: today, limit: 99, now: moment)
          #expect(then == now, "seed \(seed), round \(round), \(view) at \(moment.rfc3339)")
        }
      }
    }
  }

  @Test func nowItIsTheInbox() throws {
    let shop = try TemporaryStore()
    for thread in ["a", "b", "c", "d"] { _ = try shop.waiting(thread) }
    try shop.desk.noReplyNeeded(
      .weibo("a"), through: MessagePosition(at: after(0), id: "m-a"), by: "li", now: after(60))
    try shop.desk.snooze(.weibo("b"), until: after(3600), by: "li", now: after(61))
    try shop.desk.claim(.weibo("c"), until: after(900), by: "wu", now: after(62))
    for moment in [after(70), after(4000)] {
      for (view, today) in lists {
        #expect(
          try past(shop, view, at: moment)
            == shop.store.page(of: today, limit: 99, now: moment))
      }
    }
  }

  @Test func whatASeatDidOrTookBackLaterIsNotSeen() throws {
    let shop = try TemporaryStore()
    let conversation = try shop.waiting()
    try shop.desk.snooze(conversation, until: after(3600), by: "li", now: after(60))
    _ = try shop.desk.undo(by: "li", now: after(120))
    func threads(_ view: PastView, _ second: Int64) throws -> [String] {
      try past(shop, view, at: after(second)).map(\.conversation.thread)
    }
    #expect(try threads(.waiting, 59) == ["t"])
    #expect(try threads(.waiting, 60).isEmpty)
    #expect(try threads(.snoozed, 119) == ["t"])
    #expect(try threads(.waiting, 120) == ["t"])
    #expect(try threads(.waiting, -1).isEmpty)
  }
}
