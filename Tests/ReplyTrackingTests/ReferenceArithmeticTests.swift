import InboxModel
import Testing

@testable import ReplyTracking

/// The reference's cases that give no calculation as data, worked out by the engine.
///
/// Left out are those of other parts: statistics (E50, E51, E56, E57), hand-off from a bot
/// (E36b, E36c) and sizes (S01).
struct ReferenceArithmeticTests {
  private func expected(_ id: String) throws -> JSONValue {
    let cases = try ReferenceCases.shared.get().cases
    return try #require(cases.first { $0.id == id }).expected
  }

  private func wall(_ from: String, _ to: String) throws -> JSONValue {
    let derived = turns([try inbound("m", from), try outbound("r", to)])
    return JSONValue(try #require(derived.first?.wallSeconds))
  }

  @Test(arguments: [
    ("E05c", "2026-04-06T12:30:00-03:00", "2026-04-06T13:40:00-03:00"),
    ("E13b", "2024-12-07T12:48:00Z", "2024-12-09T10:30:00Z"),
    ("E21b", "2026-09-30T17:30:00+08:00", "2026-10-08T09:30:00+08:00"),
    ("E27c", "2026-03-02T06:00:00Z", "2026-03-02T08:45:00Z"),
    ("E27d", "2026-03-02T06:00:00Z", "2026-03-02T09:05:00Z"),
    ("E33a", "2025-07-28T09:00:00Z", "2025-08-01T14:10:00Z"),
    ("E60", "2024-02-10T12:00:00+08:00", "2024-02-10T15:00:00+08:00"),
  ])
  func wallTime(id: String, from: String, to: String) throws {
    #expect(try wall(from, to) == expected(id))
  }

  @Test func theBoundaryE04() throws {
    let rules = rules(first: 3600, clock: .working, calendar: nineToFive())
    let question = try inbound("m", "2026-01-30T16:30:00Z")
    let onTime = turns([question, try outbound("r", "2026-02-02T09:30:00Z")], [], rules)
    let late = turns([question, try outbound("r", "2026-02-02T09:30:01Z")], [], rules)
    let met = try judged(onTime.first, "2026-03-01T00:00:00Z", rules)
    let missed = try judged(late.first, "2026-03-01T00:00:00Z", rules)
    #expect(try .bool(met.state == .met) == expected("E04a"))
    #expect(try JSONValue(#require(missed.lateSeconds)) == expected("E04b"))
  }

  @Test func aMissStopsGrowingWhenItIsSetAsideE35AndE52() throws {
    let halfHour = rules(first: 1800, next: 1800)
    let thanks = try inbound("m2", "2026-01-07T10:05:00Z")
    let derived = turns(
      [
        try inbound("m1", "2026-01-07T09:50:00Z"), try outbound("r1", "2026-01-07T10:00:00Z"),
        thanks,
      ],
      [try setAside("2026-01-07T10:50:00Z", through: thanks)], halfHour)
    let late = try judged(derived.last, "2026-02-01T00:00:00Z", halfHour).lateSeconds
    #expect(try JSONValue(#require(late)) == expected("E35b"))

    let question = try inbound("m", "2026-07-15T09:00:00Z")
    let resolved = turns(
      [question], [try setAside("2026-07-15T10:45:00Z", through: question)], rules())
    for asOf in ["2026-07-15T10:46:00Z", "2026-07-22T10:46:00Z"] {
      let late = try judged(resolved.first, asOf, rules()).lateSeconds
      #expect(try JSONValue(#require(late)) == expected("E52"))
    }
  }

  @Test func timeLeftE54() throws {
    let derived = turns([try inbound("m", "2026-01-07T10:00:00Z")], [], rules())
    let due = try #require(derived.first?.dueAt)
    #expect(try JSONValue(due.seconds(since: at("2026-01-07T10:45:00Z"))) == expected("E54c"))
  }

  @Test func theWindowEndsBeforeTheCalendarsDeadlineE47AndE70() throws {
    var rules = rules(first: 3600, clock: .working, calendar: shanghaiOffice)
    rules.replyWindows = [Rules.Channel(platform: .wechat, kind: .message): 48 * 3600]
    let turn = try #require(
      turns([try inbound("m", "2026-10-01T20:15:00+08:00")], [], rules).first)
    let due = try #require(turn.dueAt)
    let end = try #require(turn.due?.at)
    #expect(try end == expected("E47a").moment)
    #expect(turn.due?.reason == .window)
    let earlier = due.seconds(since: end)
    #expect(try JSONValue(earlier) == expected("E70"))
    #expect(
      try JSONValue([earlier / 86_400, earlier / 3600 % 24, earlier / 60 % 60]) == expected("E70b"))
  }

  @Test func skewE68() throws {
    let derived = turns([
      try inbound("m", "2026-01-07T10:00:30Z"),
      try outbound("r", "2026-01-07T10:00:20Z") { $0.parent = "m" },
    ])
    let skew = try #require(derived.first?.skewSeconds)
    #expect(try JSONValue(-skew) == expected("E68"))
    #expect(derived.first?.wallSeconds == 0)
  }

  @Test func unixTimeE42() throws {
    #expect(try Moment(seconds: 1_781_252_132) == expected("E42").moment)
  }

  @Test func daysOfAZoneE48AndE49() throws {
    let chicago = try Zone.named("America/Chicago")
    let day = CivilDate(year: 2026, month: 9, day: 7)
    #expect(try chicago.moment(day, second: 0) == expected("E48a").moment)
    #expect(try chicago.moment(day.adding(days: 1), second: 0) == expected("E48b").moment)
    let event = chicago.local(try at("2026-09-08T02:23:34Z")).date
    #expect(try .text(event.description) == expected("E48c"))
    let night = try at("2026-11-23T16:30:00Z")
    #expect(try night == expected("E49").moment)
    let local = Zone.shanghai.local(night)
    #expect(local.date == CivilDate(year: 2026, month: 11, day: 24))
    #expect(local.second == 1800)
    #expect(try Zone.shanghai.moment(local.date, second: 0) == expected("E49b").moment)
  }

  @Test func secondsInWordsE19AndE33() throws {
    #expect(try JSONValue([Int64(57_608) / 60, Int64(57_608) % 60]) == expected("E19d"))
    guard case .number(let seconds) = try expected("E33a") else {
      Issue.record("E33a is no number")
      return
    }
    let whole = Int64(seconds)
    #expect(
      try JSONValue([whole / 86_400, whole / 3600 % 24, whole / 60 % 60]) == expected("E33c"))
  }
}
