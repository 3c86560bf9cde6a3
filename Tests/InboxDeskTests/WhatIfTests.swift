import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing
import TestSupport

/// A history judged by other rules than the store's.
struct WhatIfTests {
  private func turns(_ shop: TemporaryStore, _ rules: CompiledRules, at moment: Moment) throws
    -> [ConversationID: [Turn]]
  {
    var found: [ConversationID: [Turn]] = [:]
    try shop.store.snapshot {
      try PastInbox(judgedBy: rules, in: $0, asOf: moment).forEachConversation { turns, _ in
        if let conversation = turns.first?.id.conversation { found[conversation] = turns }
      }
    }
    return found
  }

  @Test func byTheStoresOwnRulesItIsWhatTheStoreHasDerived() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let shop = try TemporaryStore()
    let inbox = RandomInbox(account: "a", &random)
    try shop.desk.record(inbox.records.sorted { $0.at < $1.at }, storedAt: after(50_000))
    let found = try turns(shop, shop.desk.rules, at: after(100_000))
    for conversation in Set(inbox.records.map(\.conversation)) {
      #expect(
        try found[conversation] ?? [] == shop.store.turns(of: conversation),
        "seed \(seed), \(conversation)")
    }
  }

  @Test func aStricterPolicyChangesTheDueTimeAndNotTheTurn() throws {
    let shop = try TemporaryStore()
    let conversation = try shop.waiting("a")
    var policy = Policy(name: "strict")
    policy.firstResponse = Span(seconds: 180, clock: .wall)
    let rules = CompiledRules(Rules(policies: [policy], calendars: []))
    let stored = try #require(try shop.store.turns(of: conversation).first)
    let turn = try #require(try turns(shop, rules, at: after(100_000))[conversation]?.first)
    #expect(turn.id == stored.id && turn.openedAt == stored.openedAt)
    #expect(turn.dueAt == turn.openedAt.adding(seconds: 180) && turn.dueAt != stored.dueAt)
    #expect(turn.policy?.name == "strict")
  }
}
