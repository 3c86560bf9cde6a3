import InboxModel
import Testing

@testable import ReplyTracking

/// Rules B20 to B24 and B29: which policy and which calendar judge a turn.
struct PolicyTests {
  private func policy(
    _ name: String, minutes: Int64, from: String? = nil, change: (inout Policy) -> Void = { _ in }
  ) throws -> Policy {
    var policy = Policy(name: name)
    policy.firstResponse = Span(seconds: minutes * 60, clock: .wall)
    policy.nextResponse = policy.firstResponse
    policy.effectiveFrom = try from.map(at)
    change(&policy)
    return policy
  }

  @Test func aTurnKeepsTheVersionThatWasInForceWhenItOpened() throws {
    let rules = Rules(
      policies: [
        try policy("all", minutes: 60),
        try policy("all", minutes: 30, from: "2026-01-07T10:10:00Z"),
      ], calendars: [])
    let derived = turns(
      [
        try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:45:00Z"),
        try inbound("m2", "2026-01-07T11:00:00Z"),
      ], [], rules)
    #expect(
      derived.map(\.dueAt) == [try at("2026-01-07T11:00:00Z"), try at("2026-01-07T11:30:00Z")])
    #expect(derived.map { $0.policy?.description } == ["all@", "all@2026-01-07T10:10:00Z"])
    #expect(try judged(derived.first, "2026-01-08T00:00:00Z", rules).state == .met)
  }

  @Test func amongNamesTheFirstThatMatchesInFileOrderWins() throws {
    let rules = Rules(
      policies: [
        try policy("weibo", minutes: 1) { $0.platform = .weibo },
        try policy("comments", minutes: 2) { $0.kind = .comment },
        try policy("other account", minutes: 3) { $0.account = "another" },
        try policy("late", minutes: 4, from: "2026-02-01T00:00:00Z"),
        try policy("kol", minutes: 5) { $0.kol = true }, try policy("rest", minutes: 6),
        try policy("never reached", minutes: 7),
      ], calendars: [], kol: KOLRule(followers: 1000))
    let plain = turns([try inbound("m1", "2026-01-07T10:00:00Z")], [], rules)
    #expect(plain.first?.policy?.name == "rest")
    let kol = turns(
      [try inbound("m1", "2026-01-07T10:00:00Z") { $0.authorFollowers = 1000 }], [], rules)
    #expect(kol.first?.policy?.name == "kol")
    #expect(kol.first?.isKOL == true)
    let comment = turns(
      [try inbound("m1", "2026-01-07T10:00:00Z") { $0.kind = .comment }], [], rules)
    #expect(comment.first?.policy?.name == "comments")
    let later = turns([try inbound("m1", "2026-02-01T00:00:00Z")], [], rules)
    #expect(later.first?.policy?.name == "late")
  }

  @Test func aVersionThatIsNarrowerMayLetAnotherNameMatch() throws {
    let rules = Rules(
      policies: [
        try policy("a", minutes: 1),
        try policy("a", minutes: 2, from: "2026-01-01T00:00:00Z") { $0.platform = .weibo },
        try policy("b", minutes: 3),
      ], calendars: [])
    let derived = turns([try inbound("m1", "2026-01-07T10:00:00Z")], [], rules)
    #expect(derived.first?.policy?.name == "b")
  }

  @Test func aPersonOnTheListIsAKOLWhateverTheirNumber() throws {
    let person = KOLRule.Person(platform: .wechat, id: "user")
    let rules = Rules(policies: [], calendars: [], kol: KOLRule(people: [person]))
    #expect(turns([try inbound("m1", "2026-01-07T10:00:00Z")], [], rules).first?.isKOL == true)
    let stranger = try inbound("m1", "2026-01-07T10:00:00Z") { $0.author = "other" }
    #expect(turns([stranger], [], rules).first?.isKOL == false)
  }

  @Test func withoutAPolicyATurnIsExemptAndMeasuredAroundTheClock() throws {
    let rules = Rules(policies: [], calendars: [shanghaiOffice])
    let derived = turns(
      [try inbound("m1", "2026-10-01T00:00:00Z"), try outbound("r1", "2026-10-01T03:00:00Z")], [],
      rules)
    let judged = try judged(derived.first, "2026-10-02T00:00:00Z", rules)
    #expect(judged.state == .exempt)
    #expect(judged.workSeconds == 10_800)
    #expect(judged.turn.policy == nil)
    #expect(judged.turn.target == nil)
    #expect(judged.turn.dueAt == nil)
    #expect(judged.turn.calendar == nil)
  }

  @Test func aPolicyWithoutATargetForSuchATurnJudgesNothing() throws {
    let rules = Rules(
      policies: [try policy("first only", minutes: 60) { $0.nextResponse = nil }], calendars: [])
    let derived = turns(
      [
        try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:10:00Z"),
        try inbound("m2", "2026-01-07T11:00:00Z"),
      ], [], rules)
    #expect(derived.map(\.isExempt) == [false, true])
    #expect(derived.last?.policy?.name == "first only")
  }

  @Test func onlyTheTargetForSuchATurnMakesADeadline() throws {
    let calendar = nineToFive()
    let rules = rules(first: 480 * 60, next: 3600, clock: .working, calendar: calendar)
    let created = try inbound("m1", "2026-01-07T09:00:00Z")
    #expect(
      turns([created], [], rules).map(\.dueAt) == [try at("2026-01-07T17:00:00Z")])
    let derived = turns(
      [
        created, try outbound("r1", "2026-01-07T09:30:00Z"),
        try inbound("m2", "2026-01-07T09:40:00Z"),
      ], [], rules)
    #expect(derived.last?.dueAt == (try at("2026-01-07T10:40:00Z")))
  }

  @Test func theCalendarVersionInForceAtTheOpeningCounts() throws {
    var early = nineToFive()
    early.hours?[2] = [hours(12, 13)]
    var late = nineToFive()
    late.effectiveFrom = try at("2026-01-07T10:30:00Z")
    var rules = rules(first: 3600, next: 3600, clock: .working, calendar: early)
    rules.calendars.append(late)
    let derived = turns(
      [
        try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:40:00Z"),
        try inbound("m2", "2026-01-07T10:50:00Z"),
      ], [], rules)
    #expect(
      derived.map(\.dueAt) == [try at("2026-01-07T13:00:00Z"), try at("2026-01-07T11:50:00Z")])
    #expect(derived.first?.workSeconds == 0)
  }

  @Test func openingsInAnExemptPeriodAreMeasuredAndNotJudged() throws {
    var calendar = shanghaiOffice
    let period = ExemptPeriod(
      from: try at("2024-02-04T00:00:00+08:00"), to: try at("2024-02-18T00:00:00+08:00"))
    calendar.exempt = [period]
    let rules = rules(calendar: calendar)
    let inside = turns(
      [
        try inbound("m1", "2024-02-10T12:00:00+08:00"),
        try outbound("r1", "2024-02-10T15:00:00+08:00"),
      ], [], rules)
    let judged = try judged(inside.first, "2024-03-01T00:00:00Z", rules)
    #expect(judged.state == .exempt)
    #expect(judged.wallSeconds == 10_800)
    #expect(judged.lateSeconds == nil)
    #expect(!judged.flags.contains(.slow))
    let after = turns([try inbound("m1", "2024-02-18T00:00:00+08:00")], [], rules)
    #expect(after.first?.isExempt == false)
  }

  @Test func theWarningIsInWorkingTimeWhenThePolicySaysSo() throws {
    var calendar = nineToFive()
    calendar.hours = Array(repeating: [hours(8, 18)], count: 5) + [[], []]
    var rules = rules(first: 4 * 3600, clock: .working, calendar: calendar)
    rules.policies[0].warnBefore = Span(seconds: 3600, clock: .working)
    let derived = turns([try inbound("m1", "2026-01-12T14:30:00Z")], [], rules)
    #expect(derived.first?.dueAt == (try at("2026-01-13T08:30:00Z")))
    #expect(derived.first?.warnAt == (try at("2026-01-12T17:30:00Z")))
    rules.policies[0].warnBefore = Span(seconds: 3600, clock: .wall)
    let wall = turns([try inbound("m1", "2026-01-12T14:30:00Z")], [], rules)
    #expect(wall.first?.warnAt == (try at("2026-01-13T07:30:00Z")))
  }

  @Test func aDeadlineInAYearWithoutHolidaysIsProvisional() throws {
    let rules = rules(first: 3600, clock: .working, calendar: shanghaiOffice)
    let derived = turns([try inbound("m1", "2026-12-31T17:30:00+08:00")], [], rules)
    #expect(derived.first?.dueAt == (try at("2027-01-01T09:30:00+08:00")))
    #expect(derived.first?.isProvisional == true)
  }

  @Test func aCalendarThatNeverOpensGivesNoDeadline() throws {
    var calendar = nineToFive()
    calendar.hours = Array(repeating: [], count: 7)
    let rules = rules(first: 3600, clock: .working, calendar: calendar)
    let derived = turns([try inbound("m1", "2026-01-07T10:00:00Z")], [], rules)
    #expect(derived.first?.dueAt == nil)
    #expect(try judged(derived.first, "2027-01-01T00:00:00Z", rules).state == .pending)
  }
}
