import InboxModel
import Testing

@testable import ReplyTracking

/// Rules that contradict themselves or what has been recorded (formats.md section 4).
struct RuleConflictTests {
  @Test func soundRulesHaveNoConflicts() {
    #expect(conflicts(in: .standard).isEmpty)
    #expect(conflicts(in: rules(clock: .working, calendar: shanghaiOffice)).isEmpty)
  }

  @Test func aPolicyMayNotNameAnUnknownCalendar() {
    var rules = rules()
    rules.policies[0].calendar = "shanghai"
    #expect(
      conflicts(in: rules) == [
        .unknownCalendar(
          policy: PolicyVersion(name: "all", effectiveFrom: nil), calendar: "shanghai")
      ])
  }

  @Test func oneNameAndDateTwiceIsAConflict() throws {
    var rules = rules(calendar: nineToFive())
    rules.policies += rules.policies
    rules.calendars += rules.calendars
    #expect(
      conflicts(in: rules) == [
        .repeatedPolicy(PolicyVersion(name: "all", effectiveFrom: nil)),
        .repeatedCalendar(name: "nine-to-five", effectiveFrom: nil),
      ])
    rules.policies[1].effectiveFrom = try at("2026-01-01T00:00:00Z")
    rules.calendars[1].effectiveFrom = try at("2026-01-01T00:00:00Z")
    #expect(conflicts(in: rules).isEmpty)
  }

  @Test func intervalsMayTouchAndNotOverlap() {
    var calendar = nineToFive()
    calendar.hours?[0] = [hours(9, 12), hours(12, 17)]
    #expect(conflicts(in: rules(calendar: calendar)).isEmpty)
    calendar.hours?[0] = [hours(11, 17), hours(9, 12)]
    calendar.makeupHours = [hours(9, 9)]
    let day = CivilDate(year: 2026, month: 1, day: 5)
    calendar.days[day] = [hours(9, 12), hours(10, 11)]
    #expect(
      conflicts(in: rules(calendar: calendar)) == [
        .overlappingIntervals(
          calendar: calendar.name, hours: .weekday(0), hours(9, 12), hours(11, 17)),
        .impossibleInterval(calendar: calendar.name, hours: .makeupHours, hours(9, 9)),
        .overlappingIntervals(
          calendar: calendar.name, hours: .day(day), hours(9, 12), hours(10, 11)),
      ])
  }

  @Test func aNightMayNotReachIntoTheNextDaysHours() {
    var calendar = nineToFive()
    calendar.hours?[6] = [hours(22, 34)]
    #expect(
      conflicts(in: rules(calendar: calendar)) == [
        .overlappingIntervals(
          calendar: calendar.name, hours: .weekday(6), hours(22, 34), hours(9, 17))
      ])
  }

  @Test func exemptPeriodsEndAfterTheyBeginAndDoNotOverlap() throws {
    var calendar = nineToFive()
    let empty = ExemptPeriod(
      from: try at("2026-01-01T00:00:00Z"), to: try at("2026-01-01T00:00:00Z"))
    let first = ExemptPeriod(
      from: try at("2026-02-01T00:00:00Z"), to: try at("2026-02-10T00:00:00Z"))
    let second = ExemptPeriod(
      from: try at("2026-02-09T00:00:00Z"), to: try at("2026-02-20T00:00:00Z"))
    calendar.exempt = [second, empty, first]
    #expect(
      conflicts(in: rules(calendar: calendar)) == [
        .impossibleExemptPeriod(calendar: calendar.name, empty),
        .overlappingExemptPeriods(calendar: calendar.name, first, second),
      ])
  }

  @Test func aWorkingTimeTargetNeedsAnOpenSecond() {
    var calendar = nineToFive()
    calendar.hours = Array(repeating: [], count: 7)
    #expect(
      conflicts(in: rules(clock: .working, calendar: calendar)) == [
        .neverOpens(
          policy: PolicyVersion(name: "all", effectiveFrom: nil), calendar: calendar.name)
      ])
    #expect(conflicts(in: rules(clock: .wall, calendar: calendar)).isEmpty)
  }

  @Test func aTargetOfNothingIsAConflict() {
    let span = Span(seconds: 0, clock: .wall)
    #expect(
      conflicts(in: rules(first: 0)) == [
        .impossibleSpan(policy: PolicyVersion(name: "all", effectiveFrom: nil), span)
      ])
  }

  @Test func aChangeNeedsALaterDate() throws {
    let recorded = rules(calendar: nineToFive())
    var proposed = recorded
    proposed.policies[0].firstResponse = Span(seconds: 60, clock: .wall)
    proposed.calendars[0].hours?[0] = []
    #expect(
      conflicts(recorded: recorded, proposed: proposed) == [
        .changedPolicy(PolicyVersion(name: "all", effectiveFrom: nil)),
        .changedCalendar(name: "nine-to-five", effectiveFrom: nil),
      ])
    proposed = recorded
    proposed.policies.append(rules(first: 60).policies[0])
    proposed.policies[1].effectiveFrom = try at("2026-02-01T00:00:00Z")
    #expect(conflicts(recorded: recorded, proposed: proposed).isEmpty)
    var earlier = proposed
    earlier.policies[1].effectiveFrom = try at("2026-01-01T00:00:00Z")
    #expect(
      conflicts(recorded: proposed, proposed: earlier) == [
        .policyDatedBack(
          earlier.policies[1].version, recorded: proposed.policies[1].version)
      ])
  }

  @Test func daysExemptPeriodsAndHolidaysMayBeAddedAnyTime() throws {
    var calendar = nineToFive()
    calendar.holidays = .listed(off: [CivilDate(year: 2026, month: 1, day: 1)], years: [2026])
    let recorded = rules(calendar: calendar)
    let day = CivilDate(year: 2026, month: 12, day: 24)
    calendar.days[day] = []
    calendar.exempt = [
      ExemptPeriod(from: try at("2027-01-01T00:00:00Z"), to: try at("2027-01-02T00:00:00Z"))
    ]
    calendar.holidays = .listed(
      off: [CivilDate(year: 2026, month: 1, day: 1), CivilDate(year: 2027, month: 1, day: 1)],
      years: [2026, 2027])
    let added = rules(calendar: calendar)
    #expect(conflicts(recorded: recorded, proposed: added).isEmpty)
    #expect(
      conflicts(recorded: added, proposed: recorded) == [
        .changedCalendar(name: "nine-to-five", effectiveFrom: nil)
      ])
  }
}
