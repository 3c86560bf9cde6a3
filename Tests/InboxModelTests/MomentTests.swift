import InboxModel
import Testing

struct MomentTests {
  @Test(arguments: [
    ("2026-09-30T17:30:00+08:00", "2026-09-30T09:30:00Z"),
    ("2026-09-30t09:30:00.999z", "2026-09-30T09:30:00Z"),
    ("2026-04-06 11:45:00-03:00", "2026-04-06T14:45:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("2000-02-29T00:00:00+0530", "2000-02-28T18:30:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
  ])
  func aTimeWithAnOffsetIsReadAndPrintedInUTC(text: String, expected: String) {
    #expect(Moment(rfc3339: text)?.rfc3339 == expected)
  }

  @Test(arguments: [
    "2026-09-30T17:30:00", "2026-02-30T00:00:00Z", "2026-09-30T24:00:00Z", "2026-09-30T10:00:00.Z",
    "2026-9-30T10:00:00Z", "20260930T100000Z", "2026-09-30T10:00:00+8", "", "昨天",
    "2026-09-30T10:00:00+08:0０", "2026-09-30T10:00:00Z ",
  ])
  func aTimeWithoutAnOffsetOrOutOfShapeIsNoTime(text: String) {
    #expect(Moment(rfc3339: text) == nil)
  }

  @Test func secondsAreCutNotRounded() {
    #expect(Moment(milliseconds: 1999).seconds == 1)
    #expect(Moment(milliseconds: -1).seconds == -1)
    #expect(Moment(milliseconds: 10_999).seconds(since: Moment(milliseconds: 9001)) == 1)
  }

  @Test func aMomentIsShownOnTheClockOfAnyOffset() {
    let moment = Moment(seconds: 1_781_252_132)
    #expect(moment.rfc3339 == "2026-06-12T08:15:32Z")
    #expect(moment.rfc3339(offset: 28_800) == "2026-06-12T16:15:32+08:00")
    #expect(moment.rfc3339(offset: -12_600) == "2026-06-12T04:45:32-03:30")
  }

  @Test func everyDayFrom1900To2100GoesToItsNumberAndBack() {
    var date = CivilDate(year: 1900, month: 1, day: 1)
    var weekday = 0  // 1 January 1900 was a Monday
    while date.year < 2101 {
      #expect(CivilDate(dayNumber: date.dayNumber) == date)
      #expect(date.weekday == weekday)
      date = date.adding(days: 1)
      weekday = (weekday + 1) % 7
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1).dayNumber == 0)
  }
}

struct ZoneTests {
  private func local(_ zone: String, _ date: String, _ second: Int, _ repeated: Zone.RepeatedHour)
    throws -> String
  {
    let zone = try #require(Zone(identifier: zone))
    let date = try #require(CivilDate(date))
    return zone.moment(date, second: second, repeated: repeated).rfc3339
  }

  @Test func aTimeThatSpringSkipsMovesForward() throws {
    // New York, 8 March 2026: 02:00 EST becomes 03:00 EDT.
    #expect(
      try local("America/New_York", "2026-03-08", 9000, .first) == "2026-03-08T07:30:00Z")
    #expect(
      try local("America/New_York", "2026-03-08", 7199, .first) == "2026-03-08T06:59:59Z")
  }

  @Test func anHourThatAutumnRepeatsHasTwoInstants() throws {
    // Berlin, 25 October 2026: 03:00 CEST becomes 02:00 CET.
    #expect(try local("Europe/Berlin", "2026-10-25", 9000, .first) == "2026-10-25T00:30:00Z")
    #expect(try local("Europe/Berlin", "2026-10-25", 9000, .second) == "2026-10-25T01:30:00Z")
  }

  @Test func ordinaryTimesRoundTripThroughTheLocalClock() throws {
    for identifier in ["Asia/Shanghai", "America/Sao_Paulo", "Europe/London", "Pacific/Apia"] {
      let zone = try #require(Zone(identifier: identifier))
      for hours in stride(from: Int64(420_000), to: 500_000, by: 37) {
        let moment = Moment(seconds: hours * 3600 + 1234)
        let (date, second) = zone.local(moment)
        let both = [Zone.RepeatedHour.first, .second].map {
          zone.moment(date, second: second, repeated: $0)
        }
        #expect(both.contains(moment), "\(identifier) \(moment.rfc3339)")
      }
    }
  }

  @Test func aZoneThatDoesNotExistIsNone() {
    #expect(Zone(identifier: "Asia/Peking") == nil)
    // Foundation takes it for Chicago's.
    #expect(Zone(identifier: "CST") == nil)
    #expect(Zone(identifier: "GMT+8") == nil)
    #expect(Zone(identifier: "PRC")?.offset(at: .earliest) == 8 * 3600)
    #expect(Zone(identifier: "") == nil)
  }
}
