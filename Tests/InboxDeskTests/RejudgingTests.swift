import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// What new rules do to turns that are there, and what they leave as it was.
struct RejudgingTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  /// A desk that judges by `site` and by what the store has recorded.
  private func desk(_ site: Rules, now: Moment) throws -> Desk {
    guard case .recorded(let rules, _) = try Desk.recordRules(site, on: shop.store, now: now)
    else {
      Issue.record("the rules were refused")
      return shop.desk
    }
    return Desk(store: shop.store, rules: CompiledRules(rules), facts: { _, _ in ReplyFacts() })
  }

  private func rules(
    _ versions: [(hours: Int64, from: Moment?)], closed days: [String] = []
  ) throws -> Rules {
    var calendar = WorkCalendar.standard
    for day in days {
      let date = try #require(CivilDate(day))
      calendar.days[date] = []
    }
    let policies = versions.map { version in
      var policy = Policy(name: "all")
      policy.calendar = calendar.name
      policy.firstResponse = Span(seconds: version.hours * 3600, clock: .working)
      policy.nextResponse = policy.firstResponse
      policy.effectiveFrom = version.from
      return policy
    }
    return Rules(policies: policies, calendars: [calendar])
  }

  private func targets(_ thread: String) throws -> [Int64?] {
    try shop.store.turns(of: .weibo(thread)).map(\.target?.seconds)
  }

  private func workSeconds(_ thread: String) throws -> Int64? {
    try shop.store.turns(of: .weibo(thread)).last?.workSeconds
  }

  @Test func aNewVersionJudgesOnlyTurnsThatOpenAfterIt() throws {
    var desk = try desk(rules([(1, nil)]), now: after(0))
    try desk.record(
      [
        incoming("m1", .weibo("closed"), at: after(10)),
        outgoing("o1", .weibo("closed"), at: after(20)),
        incoming("m2", .weibo("open"), at: after(30)),
      ], storedAt: after(40))
    desk = try self.desk(rules([(1, nil), (2, after(1000))]), now: after(900))
    #expect(try desk.recompute().differing == 0)
    try desk.record(
      [
        incoming("m3", .weibo("closed"), at: after(1000)),
        outgoing("o2", .weibo("open"), at: after(1001)),
        incoming("m4", .weibo("open"), at: after(1002)),
      ], storedAt: after(1003))
    #expect(try targets("closed") == [3600, 7200])
    // Answered after the date and opened before it: by the target of its opening.
    #expect(try targets("open") == [3600, 7200])
    #expect(try desk.verify().differing == 0)
  }

  /// Two turns over the same day, one of them closed before the day is declared a holiday.
  private func declareAHoliday() throws -> Desk {
    let before = try desk(rules([(1, nil)]), now: after(0))
    try before.record(
      [
        incoming("m1", .weibo("closed"), at: after(0)),
        outgoing("o1", .weibo("closed"), at: after(600)),
        incoming("m2", .weibo("open"), at: after(0)),
      ], storedAt: after(700))
    let desk = try desk(rules([(1, nil)], closed: ["2026-09-30"]), now: after(1000))
    #expect(try desk.recompute().differing == 1)
    return desk
  }

  @Test func anAddedHolidayJudgesOpenTurnsOnly() throws {
    let desk = try declareAHoliday()
    #expect(try workSeconds("closed") == 600)
    let due = try #require(try shop.store.turns(of: .weibo("open")).last?.dueAt)
    #expect(due == Moment(rfc3339: "2026-10-01T01:00:00+08:00"))
    #expect(try desk.verify().differing == 0)
    // What closes now is judged by what is known now.
    try desk.record([outgoing("o2", .weibo("open"), at: after(1100))], storedAt: after(1101))
    #expect(try workSeconds("open") == 0)
    #expect(try desk.verify().differing == 0)
  }

  @Test func closedTurnsTooAreJudgedAnewWhenThatIsAskedFor() throws {
    let desk = try declareAHoliday()
    var progress: [Int] = []
    #expect(try desk.recompute(closedNow: after(1200)) { progress.append($0) }.differing == 1)
    #expect(progress.last == 2)
    #expect(try workSeconds("closed") == 0)
    // And stay so, whatever touches them.
    #expect(try desk.verify().differing == 0)
    try desk.record([incoming("m3", .weibo("closed"), at: after(1300))], storedAt: after(1301))
    #expect(try shop.store.turns(of: .weibo("closed")).first?.workSeconds == 0)
    #expect(try desk.recompute().differing == 0)
  }

  @Test func aQuestionTakenDownTooLateByOldRulesTakesNoOtherTurnsPlace() throws {
    let before = try desk(rules([(1, nil)]), now: after(0))
    var deleted = incoming("m1", .weibo("a"), at: after(0))
    deleted.deletedAt = after(7200)
    try before.record(
      [
        deleted, incoming("m2", .weibo("a"), at: after(10_800)),
        outgoing("o2", .weibo("a"), at: after(11_000)),
      ], storedAt: after(11_001))
    #expect(try shop.store.turns(of: .weibo("a")).map(\.openedBy) == ["m1", "m2"])
    // On a holiday it was not late at all, and the next question takes its place.
    let desk = try desk(rules([(1, nil)], closed: ["2026-09-30"]), now: after(20_000))
    try desk.recompute()
    let turns = try shop.store.turns(of: .weibo("a"))
    #expect(turns.map(\.openedBy) == ["m2"])
    // Judged as it was when it closed.
    #expect(turns.map(\.workSeconds) == [200] && turns.map(\.id.ordinal) == [1])
    #expect(try desk.verify().differing == 0)
  }

  @Test func recomputingMendsWhatDiffersAndNamesIt() throws {
    try shop.desk.record(
      [incoming("m1", .weibo("a"), at: after(0)), incoming("m2", .weibo("b"), at: after(1))],
      storedAt: after(2))
    let other = try desk(rules([(1, nil)]), now: after(3))
    #expect(try other.verify().differing == 2)
    #expect(try other.verify().examples == [.weibo("a"), .weibo("b")])
    #expect(try targets("a") == [86_400])
    #expect(try other.recompute().conversations == 2)
    #expect(try targets("a") == [3600])
    #expect(try other.verify().differing == 0)
  }
}
