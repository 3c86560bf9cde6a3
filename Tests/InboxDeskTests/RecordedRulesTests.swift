import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// Policies and calendars as dated versions in the store.
struct RecordedRulesTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  private func policy(_ hours: Int64, from: Moment? = nil, calendar: String? = nil) -> Policy {
    var policy = Policy(name: "all")
    policy.firstResponse = Span(seconds: hours * 3600, clock: .wall)
    policy.nextResponse = policy.firstResponse
    policy.effectiveFrom = from
    policy.calendar = calendar
    return policy
  }

  private func record(_ rules: Rules, at now: Moment = after(0)) throws -> RuleRecording {
    try Desk.recordRules(rules, on: shop.store, now: now)
  }

  private func revisions() throws -> [RuleRevision] {
    try shop.store.snapshot { try $0.ruleRevisions() }
  }

  @Test func rulesAreRecordedOnceAndReadBackAsTheyWere() throws {
    var calendar = WorkCalendar(name: "office", zone: .shanghai)
    calendar.hours = Array(repeating: [DayInterval(open: 32_400, close: 64_800)], count: 7)
    calendar.holidays = .china
    calendar.exempt = [ExemptPeriod(from: after(0), to: after(100))]
    let day = try #require(CivilDate("2026-12-24"))
    calendar.days[day] = []
    let rules = Rules(policies: [policy(1, calendar: "office")], calendars: [calendar])
    #expect(try record(rules) == .recorded(rules, isNew: true))
    #expect(try revisions().count == 2)
    // Nothing of the site's file is needed to judge by what was recorded.
    let bare = Rules(policies: [policy(2, from: after(100), calendar: "office")], calendars: [])
    let judgedBy = try Desk.rules(bare, on: shop.store)
    #expect(judgedBy.policies == bare.policies + rules.policies)
    #expect(judgedBy.calendars == [calendar])
  }

  @Test func recordingTheSameAgainWritesNothing() throws {
    let rules = Rules(policies: [policy(1)], calendars: [.standard])
    _ = try record(rules)
    let before = (try revisions(), try shop.store.dataVersion())
    #expect(try record(rules, at: after(500)) == .recorded(rules, isNew: false))
    #expect(try revisions() == before.0)
    #expect(try shop.store.dataVersion() == before.1)
  }

  @Test func rulesThatAreNotNewNeedNoWriter() throws {
    let rules = Rules(policies: [policy(1)], calendars: [])
    _ = try record(rules)
    let reader = try Store.open(shop.store.path, access: .readOnly)
    #expect(
      try Desk.recordRules(rules, on: reader, now: after(1)) == .recorded(rules, isNew: false))
  }

  @Test func aChangedVersionWithoutALaterDateIsRefusedWhole() throws {
    _ = try record(Rules(policies: [policy(1)], calendars: []))
    let changed = Rules(policies: [policy(2)], calendars: [.standard])
    #expect(try record(changed) == .refused([.changedPolicy(policy(2).named)]))
    // The calendar was welcome, and is not recorded either.
    #expect(try revisions().count == 1)
    #expect(try Desk.ruleConflicts(changed, on: shop.store).count == 1)
  }

  @Test func aVersionDatedBeforeTheNewestIsRefused() throws {
    let newest = policy(1, from: after(1000))
    _ = try record(Rules(policies: [newest], calendars: []))
    let back = policy(2, from: after(500))
    #expect(
      try record(Rules(policies: [newest, back], calendars: []))
        == .refused([.policyDatedBack(back.named, recorded: newest.named)]))
  }

  @Test func aLaterVersionIsRecordedBesideTheOlderOne() throws {
    let (old, new) = (policy(1), policy(2, from: after(1000)))
    _ = try record(Rules(policies: [old], calendars: []))
    // The site file need not keep what it no longer wants.
    let site = Rules(policies: [new], calendars: [])
    let both = Rules(policies: [new, old], calendars: [])
    #expect(try record(site) == .recorded(both, isNew: true))
    #expect(try record(site) == .recorded(both, isNew: false))
    #expect(try Desk.rules(site, on: shop.store) == both)
  }

  @Test func addedDaysAreARevisionAndRemovedOnesAreRefused() throws {
    var calendar = WorkCalendar.standard
    _ = try record(Rules(policies: [], calendars: [calendar]))
    let day = try #require(CivilDate("2026-12-24"))
    calendar.days[day] = []
    let rules = Rules(policies: [], calendars: [calendar])
    #expect(try record(rules) == .recorded(rules, isNew: true))
    #expect(try revisions().count == 2)
    #expect(try record(rules) == .recorded(rules, isNew: false))
    guard case .refused = try record(Rules(policies: [], calendars: [.standard])) else {
      Issue.record("a day that was taken out was accepted")
      return
    }
  }
}

extension Policy {
  /// Its name and date.
  var named: PolicyVersion { PolicyVersion(name: name, effectiveFrom: effectiveFrom) }
}
