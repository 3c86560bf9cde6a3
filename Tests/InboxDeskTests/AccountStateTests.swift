import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import TestSupport
import Testing

/// What monitoring is told: the same as the lists show, today and of an instant in the past.
struct AccountStateTests {
  private func today(_ shop: TemporaryStore, at moment: Moment, since: Moment) throws
    -> [AccountState]
  {
    try shop.store.snapshot { try $0.accountStates(now: moment, since: since) }
  }

  private func past(_ shop: TemporaryStore, at moment: Moment, since: Moment) throws
    -> [AccountState]
  {
    try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: moment).accountStates(since: since)
    }
  }

  private func withoutReplies(_ states: [AccountState]) -> [AccountState] {
    states.map { state in
      var state = state
      state.replies = nil
      return state
    }
  }

  @Test func ofThePastItIsWhatAStoreWouldSayThatKnewNoMore() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<6 {
      let shop = try TemporaryStore()
      let records = ["a", "b"].flatMap { RandomInbox(account: $0, &random).records }
      try shop.desk.record(records.sorted { $0.at < $1.at }, storedAt: after(50_000))
      for _ in 0..<4 {
        let moment = after(Int64.random(in: -36_000..<90_000, using: &random))
        let since = moment.adding(seconds: -Int64.random(in: 0..<50_000, using: &random))
        let known = try TemporaryStore()
        for thread in Set(records.map(\.conversation)).sorted() {
          try known.desk.record(
            shop.store.messages(of: thread).seen(asOf: moment), storedAt: after(50_000))
        }
        let then = try past(shop, at: moment, since: since)
        let now = try withoutReplies(today(known, at: moment, since: since))
        for state in then {
          // An account of which nothing was known has nothing to count.
          let other = now.first { $0.account == state.account } ?? AccountState(state.account)
          #expect(state == other, "seed \(seed), round \(round) at \(moment.rfc3339)")
        }
        #expect(now.count <= then.count)
      }
    }
  }

  @Test func theCountsAreThoseOfTheStatusLine() throws {
    var random = SeededNumbers(seed: 11)
    let shop = try TemporaryStore()
    for account in ["a", "b", "c", "d"] {
      try shop.desk.record(RandomInbox(account: account, &random).records, storedAt: after(0))
    }
    for moment in [after(-30_000), after(0), after(80_000), after(200_000)] {
      let states = try today(shop, at: moment, since: moment)
      let counts = try shop.store.counts(now: moment)
      #expect(states.reduce(0) { $0 + $1.open } == counts.waiting)
      #expect(states.reduce(0) { $0 + $1.overdue } == counts.overdue)
      #expect(states.reduce(0) { $0 + $1.dueSoon } == counts.dueSoon)
      #expect(states.reduce(0) { $0 + $1.snoozed } == counts.snoozed)
    }
  }

  @Test func whatIsSnoozedIsCountedApart() throws {
    let shop = try TemporaryStore()
    try shop.desk.record(
      [incoming("1", .weibo("a"), at: after(0)), incoming("2", .weibo("b"), at: after(60))],
      storedAt: after(60))
    try shop.desk.snooze(.weibo("a"), until: after(3600), by: "li", now: after(120))
    let early = try #require(try today(shop, at: after(180), since: after(0)).first)
    #expect(early.open == 1 && early.snoozed == 1 && early.oldestOpenedAt == after(60))
    let late = try #require(try today(shop, at: after(90_000), since: after(0)).first)
    #expect(late.open == 2 && late.snoozed == 0 && late.overdue == 2)
    #expect(late.oldestOpenedAt == after(0))
  }

  @Test func anAnswerInAnotherLanguageCountsUntilItIsMended() throws {
    let shop = try TemporaryStore()
    func record(_ message: Message) throws -> AccountState? {
      try shop.desk.record([message], storedAt: message.at)
      return try today(shop, at: message.at, since: after(0)).first
    }
    _ = try record(incoming("1", .wechat("a"), at: after(0)))
    let answer = outgoing("2", .wechat("a"), "Thank you, we will look into it.", at: after(60))
    #expect(try record(answer)?.untranslated == 1)
    #expect(try today(shop, at: after(60), since: after(1)).first?.untranslated == 0)
    #expect(try record(outgoing("3", .wechat("a"), at: after(120)))?.untranslated == 0)
    var old = incoming("4", .wechat("b"), at: after(180))
    old.isBackfill = true
    _ = try record(old)
    var reply = outgoing("5", .wechat("b"), "Thank you for writing to us.", at: after(240))
    reply.isBackfill = true
    #expect(try record(reply)?.untranslated == 0)
  }
}
