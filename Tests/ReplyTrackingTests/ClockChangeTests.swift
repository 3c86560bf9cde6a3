import InboxModel
import Testing

@testable import ReplyTracking

/// Rule B21: local times in a zone with summer time.
struct ClockChangeTests {
  @Test func aZoneKnowsRepeatedAndSkippedTimes() throws {
    let newYork = try Zone.named("America/New_York")
    let autumn = CivilDate(year: 2026, month: 11, day: 1)
    #expect(newYork.moment(autumn, second: 5400) == (try at("2026-11-01T01:30:00-04:00")))
    #expect(
      newYork.moment(autumn, second: 5400, repeated: .second)
        == (try at("2026-11-01T01:30:00-05:00")))
    let spring = CivilDate(year: 2026, month: 3, day: 8)
    #expect(newYork.moment(spring, second: 9000) == (try at("2026-03-08T03:30:00-04:00")))
    #expect(newYork.moment(spring, second: 10_800) == (try at("2026-03-08T03:00:00-04:00")))
    #expect(newYork.moment(spring, second: 7199) == (try at("2026-03-08T01:59:59-05:00")))
  }

  @Test func midnightItselfMayBeSkipped() throws {
    let saoPaulo = try Zone.named("America/Sao_Paulo")
    let spring = CivilDate(year: 2018, month: 11, day: 4)
    #expect(saoPaulo.moment(spring, second: 0) == (try at("2018-11-04T01:00:00-02:00")))
    #expect(
      saoPaulo.moment(spring.adding(days: -1), second: 86_400)
        == (try at("2018-11-04T01:00:00-02:00")))
  }

  @Test func anOpeningTakesTheFirstAndAClosingTheSecondOfARepeatedHour() throws {
    var calendar = WorkCalendar(name: "night", zone: try Zone.named("America/New_York"))
    calendar.hours = Array(repeating: [DayInterval(open: 3600, close: 5400)], count: 7)
    let night = WorkingHours(calendar)
    let autumn = try at("2026-11-01T00:00:00-04:00")
    #expect(
      night.intervals(from: autumn, to: autumn.adding(seconds: 6 * 3600)) == [
        WorkingInterval(
          from: try at("2026-11-01T01:00:00-04:00"), to: try at("2026-11-01T01:30:00-05:00"))
      ])
  }

  @Test func anOpeningThatDoesNotExistMovesForward() throws {
    var calendar = WorkCalendar(name: "early", zone: try Zone.named("Europe/Berlin"))
    calendar.hours = Array(repeating: [DayInterval(open: 9000, close: 18_000)], count: 7)
    let early = WorkingHours(calendar)
    let spring = try at("2026-03-29T00:00:00+01:00")
    #expect(
      early.intervals(from: spring, to: spring.adding(seconds: 12 * 3600)) == [
        WorkingInterval(
          from: try at("2026-03-29T03:30:00+02:00"), to: try at("2026-03-29T05:00:00+02:00"))
      ])
  }

  @Test func aWorkingDayHasAnHourMoreOrLessWhenTheClockChangesInIt() throws {
    var calendar = WorkCalendar(name: "all", zone: try Zone.named("Europe/Berlin"))
    calendar.hours = Array(repeating: [hours(0, 24)], count: 7)
    calendar.days[CivilDate(year: 2026, month: 3, day: 28)] = []
    calendar.days[CivilDate(year: 2026, month: 10, day: 24)] = []
    let all = WorkingHours(calendar)
    let spring = all.seconds(
      from: try at("2026-03-29T00:00:00+01:00"), to: try at("2026-03-30T00:00:00+02:00"))
    let autumn = all.seconds(
      from: try at("2026-10-25T00:00:00+02:00"), to: try at("2026-10-26T00:00:00+01:00"))
    #expect(spring.seconds == 23 * 3600)
    #expect(autumn.seconds == 25 * 3600)
  }

  @Test func pastAndFutureUseTheOffsetOfTheirOwnDay() throws {
    let office = WorkingHours(nineToFive(try Zone.named("America/New_York")))
    #expect(
      office.deadline(from: try at("2026-03-06T16:30:00-05:00"), seconds: 3600)?.at
        == (try at("2026-03-09T09:30:00-04:00")))
  }

  @Test func chinaHadSummerTimeUntil1991() throws {
    let office = WorkingHours(nineToFive(.shanghai))
    #expect(
      office.deadline(from: try at("1988-07-01T08:00:00+09:00"), seconds: 3600)?.at
        == (try at("1988-07-01T10:00:00+09:00")))
  }

  @Test(arguments: [
    "Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/Sao_Paulo", "Asia/Gaza",
    "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "UTC",
  ])
  func noChangeOfAnOffsetIsOverlooked(identifier: String) throws {
    let zone = try Zone.named(identifier)
    let compiled = OffsetChanges(zone)
    var offset = compiled.initial
    var changes = compiled.changes[...]
    for second in stride(from: Int64(0), to: Moment.latest.seconds, by: 12 * 3600) {
      while let change = changes.first, change.at <= second {
        offset = change.after
        changes.removeFirst()
      }
      if Int64(zone.offset(at: Moment(seconds: second))) != offset {
        Issue.record("\(identifier) at \(Moment(seconds: second).rfc3339)")
        return
      }
    }
  }
}
