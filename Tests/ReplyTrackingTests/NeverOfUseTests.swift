import InboxModel
import Testing

@testable import ReplyTracking

/// Policies that nothing can match, and deadlines that never come.
struct NeverOfUseTests {
  private func policy(
    _ name: String, from: String? = nil, _ change: (inout Policy) -> Void = { _ in }
  ) throws -> Policy {
    var policy = Policy(name: name)
    policy.effectiveFrom = try from.map { try at($0) }
    change(&policy)
    return policy
  }

  private func found(_ policies: [Policy], kol: KOLRule = KOLRule()) -> [RuleConflict] {
    conflicts(in: Rules(policies: policies, calendars: [], kol: kol))
  }

  @Test func aPolicyBehindAWiderOneCanNeverMatch() throws {
    let all = try policy("all")
    let comments = try policy("comments") { $0.kind = .comment }
    #expect(
      found([all, comments]) == [.shadowed(policy: comments.version, by: all.version)])
    #expect(found([comments, all]).isEmpty)
    let weibo = try policy("weibo") { $0.platform = .weibo }
    #expect(found([weibo, comments]).isEmpty)
  }

  @Test func aWiderPolicyShadowsOnlyWhileItIsInForce() throws {
    let late = try policy("all", from: "2026-06-01T00:00:00Z")
    let comments = try policy("comments") { $0.kind = .comment }
    #expect(found([late, comments]).isEmpty)
    let newer = try policy("comments", from: "2026-06-01T00:00:00Z") { $0.kind = .comment }
    #expect(
      found([late, comments, newer]) == [.shadowed(policy: newer.version, by: late.version)])
    // Its next version is narrower, so the one behind it matches from then on.
    let narrowed = try policy("all", from: "2027-01-01T00:00:00Z") { $0.platform = .weibo }
    #expect(found([late, narrowed, comments, newer]).isEmpty)
  }

  @Test func aPolicyForKOLsNeedsSomebodyWhoIsOne() throws {
    let kol = try policy("kol") { $0.kol = true }
    #expect(found([kol]) == [.nobodyIsKOL(policy: kol.version, platform: nil)])
    #expect(found([kol], kol: KOLRule(followers: 1000)).isEmpty)
    let people = KOLRule(people: [KOLRule.Person(platform: .weibo, id: "1")])
    #expect(found([kol], kol: people).isEmpty)
    let wechat = try policy("kol") {
      $0.kol = true
      $0.platform = .wechat
    }
    #expect(
      found([wechat], kol: people) == [.nobodyIsKOL(policy: wechat.version, platform: .wechat)])
  }

  @Test func aYearWithoutAnOpenSecondIsFound() throws {
    var calendar = nineToFive()
    for day in 0..<365 {
      calendar.days[CivilDate(year: 2027, month: 1, day: 1).adding(days: day)] = []
    }
    let closed = rules(clock: .working, calendar: calendar)
    #expect(
      conflicts(in: closed) == [
        .closedYear(policy: closed.policies[0].version, calendar: calendar.name, year: 2027)
      ])
    calendar.days[CivilDate(year: 2027, month: 7, day: 1)] = [hours(9, 10)]
    #expect(conflicts(in: rules(clock: .working, calendar: calendar)).isEmpty)
  }

  @Test func aCalendarVersionThatThePolicyNeverMeetsDoesNotMatter() throws {
    var closed = nineToFive()
    closed.hours = Array(repeating: [], count: 7)
    var open = nineToFive()
    open.effectiveFrom = try at("2026-01-01T00:00:00Z")
    var rules = rules(clock: .working, calendar: closed)
    rules.calendars.append(open)
    #expect(!conflicts(in: rules).isEmpty)
    rules.policies[0].effectiveFrom = open.effectiveFrom
    #expect(conflicts(in: rules).isEmpty)
  }

  @Test func aDeadlineThatNeverComesIsNoneAndNotSearchedFor() throws {
    var calendar = nineToFive()
    calendar.hours = Array(repeating: [], count: 7)
    calendar.days[CivilDate(year: 2026, month: 1, day: 5)] = [hours(9, 10)]
    let hours = WorkingHours(calendar)
    #expect(hours.deadline(from: try at("2026-01-01T00:00:00Z"), seconds: 3600) != nil)
    for seconds in [3601, 1 << 40, Int64.max] {
      #expect(hours.deadline(from: try at("2026-01-01T00:00:00Z"), seconds: seconds) == nil)
    }
    #expect(hours.deadline(from: try at("2026-01-06T00:00:00Z"), seconds: 1) == nil)
  }
}
