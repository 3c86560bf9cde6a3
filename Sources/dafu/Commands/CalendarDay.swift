import InboxModel
import ReplyTracking
import Reports

/// One day of one calendar as `dafu calendar` prints it.
struct CalendarDay {
  var calendar: String
  var zone: String
  var day: WorkingDay

  static let columns: [Column<CalendarDay>] = [
    Column("calendar") { .text($0.calendar) },
    Column("time_zone") { .text($0.zone) },
    Column("date") { .text($0.day.date.description) },
    Column("weekday") { .text(PlainText.weekdays[$0.day.date.weekday]) },
    Column("worked") { .truth(!$0.day.intervals.isEmpty) },
    Column("hours") { .list($0.day.intervals.map(\.clockText)) },
    Column("reason") { .text($0.day.reason.rawValue) },
    Column("provisional") { .truth($0.day.isProvisional) },
  ]

  /// `Mon 2026-09-07  09:00-12:00 13:30-18:00  weekday`.
  var line: String {
    let hours =
      day.intervals.isEmpty ? "closed" : day.intervals.map(\.clockText).joined(separator: " ")
    let reason = day.reason.words + (day.isProvisional ? ", provisional" : "")
    let name = PlainText.weekdays[day.date.weekday]
    let blanks = String(repeating: " ", count: max(1, 26 - hours.count))
    return "\(name) \(day.date)  \(hours)\(blanks)\(reason)\n"
  }
}

/// The days from the one that `from` falls on, each by the calendar version in force at its
/// beginning; `versions` are all those of one name.
func calendarDays(of versions: [WorkCalendar], from: Moment, count: Int) -> [CalendarDay] {
  let dated = versions.map { (calendar: $0, hours: WorkingHours($0)) }
    .sorted { ($0.calendar.effectiveFrom ?? .earliest) < ($1.calendar.effectiveFrom ?? .earliest) }
  guard let newest = dated.last else { return [] }
  let first = newest.calendar.zone.local(from).date
  return (0..<count).map { offset in
    let date = first.adding(days: offset)
    let version =
      dated.last {
        ($0.calendar.effectiveFrom ?? .earliest) <= $0.calendar.zone.moment(date, second: 0)
      } ?? dated[0]
    return CalendarDay(
      calendar: version.calendar.name, zone: version.calendar.zone.identifier,
      day: version.hours.day(date))
  }
}

extension DayInterval {
  /// `09:00-12:00`; seconds only where there are some, and hours past 24 for the next day's.
  var clockText: String { "\(clock(open))-\(clock(close))" }
}

private func clock(_ second: Int) -> String {
  let text = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
  return second % 60 == 0 ? text : "\(text):\(padded(second % 60, 2))"
}

extension WorkingDay.Reason {
  fileprivate var words: String {
    switch self {
    case .weekday: "weekly hours"
    case .holiday: "public holiday"
    case .makeupDay: "make-up workday"
    case .override: "set in the site file"
    case .aroundTheClock: "around the clock"
    }
  }
}
