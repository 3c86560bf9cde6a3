import InboxModel
import Testing

@testable import ReplyTracking

/// Rule B20: which days are worked, and why.
struct HolidayTests {
  @Test func theTableHasEveryDayOfTheNotices() {
    let counts = ChineseHolidays.years.map { year in
      let days = (1...366).compactMap {
        CivilDate(year: year, month: 1, day: 1).adding(days: $0 - 1)
      }.filter { $0.year == year }.compactMap(ChineseHolidays.kind(of:))
      return [days.count { $0 == .off }, days.count { $0 == .worked }]
    }
    #expect(
      counts == [
        [25, 7], [28, 6], [30, 6], [31, 7], [32, 7], [28, 7], [28, 8], [28, 5], [33, 6],
      ])
  }

  @Test func makeUpWorkdaysFallOnWeekends() {
    for (day, kind) in ChineseHolidays.kinds where kind == .worked {
      #expect(CivilDate.weekday(dayNumber: day) >= 5, "\(CivilDate(dayNumber: day))")
    }
  }

  @Test(arguments: [
    ("2026-10-01", WorkingDay.Reason.holiday, 0), ("2026-10-08", .weekday, 2),
    ("2026-10-10", .makeupDay, 2), ("2026-10-11", .weekday, 0), ("2026-02-14", .makeupDay, 2),
  ])
  func eachDaySaysWhyItIsWorkedOrNot(date: String, reason: WorkingDay.Reason, intervals: Int)
    throws
  {
    let parsed = try #require(CivilDate(date))
    let day = WorkingHours(shanghaiOffice).day(parsed)
    #expect(day.reason == reason)
    #expect(day.intervals.count == intervals)
    #expect(!day.isProvisional)
  }

  @Test func aDatedOverrideBeatsHolidayAndMakeUpDay() throws {
    var calendar = shanghaiOffice
    let holiday = CivilDate(year: 2026, month: 10, day: 2)
    let makeup = CivilDate(year: 2026, month: 10, day: 10)
    calendar.days = [holiday: [hours(10, 11)], makeup: []]
    let shanghai = WorkingHours(calendar)
    #expect(shanghai.day(holiday).reason == .override)
    #expect(
      shanghai.seconds(
        from: try at("2026-10-01T00:00:00+08:00"), to: try at("2026-10-08T00:00:00+08:00")
      ).seconds == 3600)
    #expect(
      shanghai.seconds(
        from: try at("2026-10-10T00:00:00+08:00"), to: try at("2026-10-11T00:00:00+08:00")
      ).seconds == 0)
  }

  @Test func makeUpDaysHaveTheirOwnHoursOrMondays() {
    let makeup = CivilDate(year: 2026, month: 10, day: 10)
    var calendar = shanghaiOffice
    #expect(WorkingHours(calendar).day(makeup).intervals == calendar.hours?[0])
    calendar.makeupHours = [hours(10, 16)]
    #expect(WorkingHours(calendar).day(makeup).intervals == [hours(10, 16)])
    calendar.makeupDays = false
    #expect(WorkingHours(calendar).day(makeup).intervals.isEmpty)
    #expect(WorkingHours(calendar).day(makeup).reason == .weekday)
  }

  @Test func aYearWithoutDataIsProvisionalOnceItIsTouched() throws {
    let shanghai = WorkingHours(shanghaiOffice)
    let eve = try at("2026-12-31T17:30:00+08:00")
    #expect(shanghai.deadline(from: eve, seconds: 1800)?.isProvisional == false)
    #expect(shanghai.deadline(from: eve, seconds: 3600)?.isProvisional == true)
    let midnight = try at("2027-01-01T00:00:00+08:00")
    #expect(!shanghai.seconds(from: eve, to: midnight).isProvisional)
    #expect(shanghai.seconds(from: eve, to: midnight.adding(seconds: 1)).isProvisional)
    #expect(shanghai.day(CivilDate(year: 2027, month: 1, day: 4)).isProvisional)
    #expect(shanghai.day(CivilDate(year: 2017, month: 1, day: 4)).isProvisional)
  }

  @Test func aCalendarWithoutHolidaysIsNeverProvisional() throws {
    let office = WorkingHours(nineToFive())
    #expect(!office.seconds(from: .earliest, to: .latest).isProvisional)
  }

  @Test func daysFromAFileCloseAndTheirYearsAreKnown() throws {
    var calendar = nineToFive()
    let off = CivilDate(year: 2027, month: 1, day: 1)
    calendar.holidays = .listed(off: [off], years: [2026, 2027])
    let office = WorkingHours(calendar)
    #expect(office.day(off).reason == .holiday)
    let friday = try at("2026-12-31T16:30:00Z")
    let deadline = office.deadline(from: friday, seconds: 3600)
    #expect(deadline?.at == (try at("2027-01-04T09:30:00Z")))
    #expect(deadline?.isProvisional == false)
    #expect(office.day(CivilDate(year: 2028, month: 1, day: 3)).isProvisional)
  }

  @Test func holidaysCloseACalendarWithoutHoursToo() throws {
    var calendar = WorkCalendar(name: "always", zone: .shanghai)
    calendar.holidays = .china
    let hours = WorkingHours(calendar)
    #expect(hours.day(CivilDate(year: 2026, month: 10, day: 1)).reason == .holiday)
    #expect(hours.day(CivilDate(year: 2026, month: 10, day: 8)).reason == .aroundTheClock)
    #expect(
      hours.seconds(
        from: try at("2026-09-30T23:00:00+08:00"), to: try at("2026-10-08T01:00:00+08:00")
      ).seconds == 7200)
  }
}
