import InboxModel
import Testing

@testable import ReplyTracking

/// Rules B7, B18 and the ends of intervals.
struct WorkingHoursTests {
  private let office = WorkingHours(nineToFive())

  @Test func anIntervalHasItsFirstSecondAndNotItsLast() throws {
    let opening = try at("2026-03-02T09:00:00Z")
    let closing = try at("2026-03-02T17:00:00Z")
    #expect(office.seconds(from: opening, to: opening.adding(seconds: 1)).seconds == 1)
    #expect(office.seconds(from: opening.adding(seconds: -1), to: opening).seconds == 0)
    #expect(office.seconds(from: closing, to: closing.adding(seconds: 1)).seconds == 0)
    #expect(office.seconds(from: opening, to: closing).seconds == 8 * 3600)
  }

  @Test func fractionsOfASecondAreCut() throws {
    let from = try at("2026-03-02T10:00:00.999Z")
    let to = try at("2026-03-02T10:00:01.001Z")
    #expect(office.seconds(from: from, to: to).seconds == 1)
    #expect(office.deadline(from: from, seconds: 1)?.at == to.wholeSecond)
  }

  @Test func aSpanThatEndsBeforeItBeginsIsEmpty() throws {
    let from = try at("2026-03-02T12:00:00Z")
    #expect(office.seconds(from: from, to: from.adding(seconds: -3600)).seconds == 0)
    #expect(office.intervals(from: from, to: from.adding(seconds: -3600)).isEmpty)
  }

  @Test func aBudgetThatEndsAtClosingTimeIsDueThenAndNotAtTheNextOpening() throws {
    let deadline = office.deadline(from: try at("2026-03-06T16:00:00Z"), seconds: 3600)
    #expect(deadline?.at == (try at("2026-03-06T17:00:00Z")))
  }

  @Test func aBudgetOfNothingIsDueAtOnceEvenWhileClosed() throws {
    let sunday = try at("2026-03-08T12:00:00Z")
    #expect(office.deadline(from: sunday, seconds: 0)?.at == sunday)
  }

  @Test func walkingBackStopsAtTheOpening() throws {
    let back = office.moment(before: try at("2026-03-03T10:00:00Z"), seconds: 3600)
    #expect(back == (try at("2026-03-03T09:00:00Z")))
    let further = office.moment(before: try at("2026-03-03T10:00:00Z"), seconds: 3601)
    #expect(further == (try at("2026-03-02T16:59:59Z")))
  }

  @Test func walkingBackFromAClosedHourBeginsAtTheLastClosing() throws {
    let back = office.moment(before: try at("2026-03-08T12:00:00Z"), seconds: 60)
    #expect(back == (try at("2026-03-06T16:59:00Z")))
  }

  @Test func beforeAllTimeThereIsNothingToWalkBackTo() throws {
    #expect(office.moment(before: Moment(seconds: 3600), seconds: 900_000) == nil)
  }

  @Test func aCalendarThatNeverOpensHasNoDeadline() throws {
    var calendar = WorkCalendar(name: "closed", zone: .shanghai)
    calendar.hours = Array(repeating: [], count: 7)
    let closed = WorkingHours(calendar)
    let now = try at("2026-03-02T12:00:00Z")
    #expect(!closed.opensAtAll)
    #expect(closed.deadline(from: now, seconds: 1) == nil)
    #expect(closed.moment(before: now, seconds: 1) == nil)
    #expect(closed.seconds(from: now, to: Moment.latest).seconds == 0)
  }

  @Test func aBudgetBeyondAllReasonHasNoDeadline() throws {
    let now = try at("2026-03-02T12:00:00Z")
    #expect(office.deadline(from: now, seconds: .max) == nil)
    #expect(office.deadline(from: now, seconds: 1_000_000_000_000) == nil)
  }

  @Test func withoutHoursEverySecondIsWorked() throws {
    let from = try at("1970-01-01T00:00:00Z")
    let always = WorkingHours.aroundTheClock
    #expect(always.seconds(from: from, to: .latest).seconds == Moment.latest.seconds)
    #expect(always.deadline(from: from, seconds: 86_400)?.at == Moment(seconds: 86_400))
  }

  @Test func aDayFrom0To24MeetsTheNextWithoutASeam() throws {
    var calendar = WorkCalendar(name: "all", zone: .shanghai)
    calendar.hours = Array(repeating: [hours(0, 24)], count: 7)
    calendar.days[CivilDate(year: 2026, month: 3, day: 4)] = []
    let all = WorkingHours(calendar)
    let intervals = all.intervals(
      from: try at("2026-03-02T00:00:00+08:00"), to: try at("2026-03-06T00:00:00+08:00"))
    #expect(
      intervals == [
        WorkingInterval(
          from: try at("2026-03-02T00:00:00+08:00"), to: try at("2026-03-04T00:00:00+08:00")),
        WorkingInterval(
          from: try at("2026-03-05T00:00:00+08:00"), to: try at("2026-03-06T00:00:00+08:00")),
      ])
  }

  @Test func aNightBelongsToTheDayOnWhichItOpens() throws {
    var calendar = WorkCalendar(name: "night", zone: .utc)
    calendar.hours = Array(repeating: [], count: 7)
    calendar.hours?[4] = [hours(22, 26)]
    let night = WorkingHours(calendar)
    let friday = try at("2026-03-06T00:00:00Z")
    #expect(
      night.intervals(from: friday, to: friday.adding(seconds: 3 * 86_400)) == [
        WorkingInterval(
          from: try at("2026-03-06T22:00:00Z"), to: try at("2026-03-07T02:00:00Z"))
      ])
  }

  @Test func aNightThatAnOverrideAlsoCoversCountsOnce() throws {
    var calendar = WorkCalendar(name: "night", zone: .utc)
    calendar.hours = Array(repeating: [], count: 7)
    calendar.hours?[4] = [hours(22, 26)]
    calendar.days[CivilDate(year: 2026, month: 3, day: 7)] = [hours(0, 3)]
    let night = WorkingHours(calendar)
    let friday = try at("2026-03-06T12:00:00Z")
    #expect(night.seconds(from: friday, to: friday.adding(seconds: 86_400)).seconds == 5 * 3600)
  }

  @Test func intervalsAreClippedAndAddUpToTheSeconds() throws {
    let shanghai = WorkingHours(shanghaiOffice)
    let from = try at("2026-09-30T10:30:00+08:00")
    let to = try at("2026-10-08T10:00:00+08:00")
    let intervals = shanghai.intervals(from: from, to: to)
    #expect(intervals.map(\.seconds) == [5400, 16_200, 3600])
    #expect(intervals.first?.from == from)
    #expect(intervals.last?.to == to)
    #expect(
      intervals.map(\.seconds).reduce(0, +) == shanghai.seconds(from: from, to: to).seconds)
  }
}
