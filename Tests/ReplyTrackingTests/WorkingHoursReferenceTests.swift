import InboxModel
import Testing

@testable import ReplyTracking
import TestSupport

/// The compiled table against the slowest right way: ask of each minute whether it is worked.
struct WorkingHoursReferenceTests {
  @Test(arguments: [
    "Asia/Shanghai", "America/New_York", "Europe/Berlin", "America/Sao_Paulo", "UTC",
  ])
  func secondsAgreeWithCountingEveryMinute(identifier: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let zone = try Zone.named(identifier)
    for _ in 0..<6 {
      let calendar = randomCalendar(zone, &random)
      let compiled = WorkingHours(calendar)
      let slow = MinuteByMinute(calendar)
      for _ in 0..<4 {
        let (from, to) = randomSpan(zone, &random)
        let expected = slow.seconds(from: from, to: to)
        let fast = compiled.seconds(from: from, to: to).seconds
        #expect(
          fast == expected, "seed \(seed): \(identifier) \(from.rfc3339) to \(to.rfc3339)")
        let parts = compiled.intervals(from: from, to: to).map(\.seconds).reduce(0, +)
        #expect(parts == expected, "seed \(seed): intervals of \(identifier)")
        try expectDeadlineInverts(compiled, from: from, seconds: expected, seed: seed)
      }
    }
  }

  /// Due is the first second at which the budget is used up, and walking back from it ends
  /// where as much is still to come.
  private func expectDeadlineInverts(
    _ hours: WorkingHours, from: Moment, seconds: Int64, seed: UInt64
  ) throws {
    guard seconds > 0 else { return }
    let due = try #require(hours.deadline(from: from, seconds: seconds)).at
    #expect(hours.seconds(from: from, to: due).seconds == seconds, "seed \(seed)")
    #expect(
      hours.seconds(from: from, to: due.adding(seconds: -1)).seconds == seconds - 1,
      "seed \(seed)")
    let back = try #require(hours.moment(before: due, seconds: seconds))
    #expect(hours.seconds(from: back, to: due).seconds == seconds, "seed \(seed)")
    #expect(
      hours.seconds(from: back.adding(seconds: 1), to: due).seconds == seconds - 1,
      "seed \(seed)")
  }

  /// Hours on whole minutes, nights and overrides among them.
  private func randomCalendar(
    _ zone: Zone, _ random: inout SeededNumbers
  ) -> WorkCalendar {
    var calendar = WorkCalendar(name: "random", zone: zone)
    calendar.hours = (0..<7).map { _ in randomDay(&random) }
    if Bool.random(using: &random) { calendar.holidays = .china }
    calendar.makeupDays = Bool.random(using: &random)
    if Bool.random(using: &random) { calendar.makeupHours = randomDay(&random) }
    let first = CivilDate(year: 2017, month: 10, day: 1).dayNumber
    for _ in 0..<40 {
      let date = CivilDate(dayNumber: first + Int.random(in: 0..<3600, using: &random))
      calendar.days[date] = randomDay(&random)
    }
    return calendar
  }

  private func randomDay(_ random: inout SeededNumbers) -> [DayInterval] {
    let marks = (0..<2 * Int.random(in: 0...3, using: &random))
      .map { _ in Int.random(in: 0..<1440, using: &random) * 60 }.sorted()
    var day = stride(from: 0, to: marks.count, by: 2).map {
      DayInterval(open: marks[$0], close: marks[$0 + 1])
    }.filter { $0.open < $0.close }
    if let last = day.last, Int.random(in: 0..<4, using: &random) == 0 {
      day[day.count - 1].close = last.open + Int.random(in: 1...1440, using: &random) * 60
    }
    return day
  }

  /// Up to ten days, half of them around a change of the clock, ends at any second.
  private func randomSpan(_ zone: Zone, _ random: inout SeededNumbers) -> (Moment, Moment) {
    var from = Int64.random(in: 1_514_764_800..<1_830_297_600, using: &random)
    let changes = OffsetChanges(zone).changes.filter { $0.at > 1_514_764_800 }.prefix(12)
    if let change = changes.randomElement(using: &random), Bool.random(using: &random) {
      from = change.at - Int64.random(in: 0..<4 * 86_400, using: &random)
    }
    let length = Int64.random(in: 0..<10 * 86_400, using: &random)
    return (Moment(seconds: from), Moment(seconds: from + length))
  }
}

/// Asks of each minute whether an interval of its day or the night before covers it.
private struct MinuteByMinute {
  private let calendar: WorkCalendar

  init(_ calendar: WorkCalendar) { self.calendar = calendar }

  func seconds(from: Moment, to: Moment) -> Int64 {
    let open = openings(from: from, to: to)
    var sum: Int64 = 0
    var second = from.seconds
    while second < to.seconds {
      // Hours lie on whole minutes, and so do all changes of these zones.
      let next = min(to.seconds, second - second % 60 + 60)
      if open.contains(where: { $0.0 <= second && second < $0.1 }) { sum += next - second }
      second = next
    }
    return sum
  }

  /// Every interval of the days around the span, as instants found by search.
  private func openings(from: Moment, to: Moment) -> [(Int64, Int64)] {
    let first = calendar.zone.local(from).date.dayNumber - 2
    let last = calendar.zone.local(to).date.dayNumber + 1
    return (first...last).flatMap { day in
      intervals(CivilDate(dayNumber: day)).map { interval in
        (
          instants(day, interval.open).first ?? afterTheGap(day, interval.open),
          instants(day, interval.close).last ?? afterTheGap(day, interval.close)
        )
      }
    }
  }

  private func intervals(_ date: CivilDate) -> [DayInterval] {
    if let override = calendar.days[date] { return override }
    if calendar.holidays == .china, let kind = ChineseHolidays.kind(of: date) {
      switch kind {
      case .off: return []
      case .worked where calendar.makeupDays:
        return calendar.makeupHours ?? calendar.hours?[0] ?? []
      case .worked: break
      }
    }
    return calendar.hours?[date.weekday] ?? []
  }

  /// All instants at which clocks in the zone show the time, earliest first.
  private func instants(_ day: Int, _ second: Int) -> [Int64] {
    let local = Int64(day) * 86_400 + Int64(second)
    return stride(from: local - 15 * 3600, through: local + 15 * 3600, by: 900).filter {
      $0 + Int64(calendar.zone.offset(at: Moment(seconds: $0))) == local
    }
  }

  /// The time is skipped: as long behind the gap as it is behind the gap's beginning.
  private func afterTheGap(_ day: Int, _ second: Int) -> Int64 {
    let local = Int64(day) * 86_400 + Int64(second)
    return local - Int64(calendar.zone.offset(at: Moment(seconds: local - 86_400)))
  }
}
