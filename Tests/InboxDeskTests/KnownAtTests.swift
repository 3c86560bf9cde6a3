import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing
import TestSupport

/// What a store knew at an instant is what one would show that was told no more.
struct KnownAtTests {
  private func turns(
    _ shop: TemporaryStore, _ thread: ConversationID, knownAt: Moment
  ) throws -> [Turn] {
    try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: after(1_000_000), knownAt: knownAt).turns(of: thread)
    }
  }

  @Test func atAnyInstantItIsWhatAStoreKnewThatWasToldNoMore() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<8 {
      let inbox = RandomInbox(account: "a", &random)
      let batches = inbox.batches(&random)
      let shop = try TemporaryStore()
      for (index, batch) in batches.enumerated() {
        try shop.desk.record(batch, storedAt: after(50_000 + Int64(index)))
      }
      let told = try TemporaryStore()
      for (index, batch) in batches.enumerated() {
        let moment = after(50_000 + Int64(index))
        try told.desk.record(batch, storedAt: moment)
        for thread in inbox.threads {
          let place: Comment = "seed \(seed), round \(round), batch \(index), \(thread)"
          #expect(
            try turns(shop, thread, knownAt: moment) == told.store.turns(of: thread), place)
        }
      }
      let last = after(50_000 + Int64(batches.count))
      for thread in inbox.threads {
        #expect(try turns(shop, thread, knownAt: last) == shop.store.turns(of: thread))
      }
    }
  }

  @Test func onlyConversationsOfWhichMoreCameInAreOtherwise() throws {
    let shop = try TemporaryStore()
    for thread in ["a", "b", "c"] { _ = try shop.waiting(thread) }
    // A reply given on the phone, imported a day late; and a deletion that was learned late.
    try shop.desk.record([outgoing("r", .weibo("a"), at: after(300))], storedAt: after(90_000))
    var deleted = incoming("m-b", .weibo("b"), at: after(0))
    deleted.deletedAt = after(60)
    try shop.desk.record([deleted], storedAt: after(90_000))
    let changed = try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: after(100_000), knownAt: after(80_000)).changedSince()
    }
    #expect(changed == [.weibo("a"), .weibo("b")])
    #expect(try turns(shop, .weibo("a"), knownAt: after(80_000)).map(\.isOpen) == [true])
    #expect(try turns(shop, .weibo("a"), knownAt: after(90_000)).map(\.wallSeconds) == [300])
    #expect(try turns(shop, .weibo("b"), knownAt: after(80_000)).map(\.isOpen) == [true])
    #expect(try turns(shop, .weibo("b"), knownAt: after(90_000)).map(\.void?.reason) == [.deleted])
  }

  @Test func aPolicyRecordedLaterIsNotKnown() throws {
    var policy = Policy(name: "house")
    policy.firstResponse = Span(seconds: 3600, clock: .wall)
    var later = policy
    later.firstResponse = Span(seconds: 60, clock: .wall)
    later.effectiveFrom = after(-600)
    let shop = try TemporaryStore()
    let conversation = try shop.waiting()
    _ = try Desk.recordRules(
      Rules(policies: [policy], calendars: []), on: shop.store, now: after(10))
    let both = Rules(policies: [policy, later], calendars: [])
    _ = try Desk.recordRules(both, on: shop.store, now: after(20))
    let desk = Desk(store: shop.store, rules: CompiledRules(both), facts: { _, _ in ReplyFacts() })
    func target(_ second: Int64) throws -> Int64? {
      try shop.store.snapshot {
        try PastInbox(desk, in: $0, asOf: after(100), knownAt: after(second))
          .turns(of: conversation).first?.target?.seconds
      }
    }
    #expect(try target(15) == 3600)
    #expect(try target(25) == 60)
    let changed = try shop.store.snapshot {
      try PastInbox(desk, in: $0, asOf: after(100), knownAt: after(15)).changedSince()
    }
    #expect(changed == nil)
  }
}
