import Foundation
import InboxModel

/// A calendar version as the store records it: JSON with sorted keys, times in milliseconds, hours
/// as pairs of seconds after midnight.
struct CalendarRecord: Codable {
  var name: String
  var zone: String
  var hours: [[[Int]]]?
  /// `none`, `cn` or `listed`.
  var holidays: String
  var daysOff: [String]?
  var knownYears: [Int]?
  var makeupDays: Bool
  var makeupHours: [[Int]]?
  var days: [String: [[Int]]]
  var exempt: [[Int64]]
  var effectiveFrom: Int64?

  init(_ calendar: WorkCalendar) {
    name = calendar.name
    zone = calendar.zone.identifier
    hours = calendar.hours?.map { $0.map(\.pair) }
    switch calendar.holidays {
    case .none: holidays = "none"
    case .china: holidays = "cn"
    case .listed(let off, let years):
      holidays = "listed"
      daysOff = off.sorted().map(\.description)
      knownYears = years.sorted()
    }
    makeupDays = calendar.makeupDays
    makeupHours = calendar.makeupHours?.map(\.pair)
    days = Dictionary(
      calendar.days.map { ($0.key.description, $0.value.map(\.pair)) },
      uniquingKeysWith: { first, _ in first })
    exempt = calendar.exempt.map { [$0.from.milliseconds, $0.to.milliseconds] }
    effectiveFrom = calendar.effectiveFrom?.milliseconds
  }

  /// Nil when this system does not know the calendar's time zone.
  var calendar: WorkCalendar? {
    guard let zone = Zone(identifier: zone) else { return nil }
    var calendar = WorkCalendar(name: name, zone: zone)
    calendar.hours = hours?.map { $0.compactMap(DayInterval.init(pair:)) }
    switch holidays {
    case "cn": calendar.holidays = .china
    case "listed":
      calendar.holidays = .listed(
        off: Set((daysOff ?? []).compactMap { CivilDate($0) }), years: Set(knownYears ?? []))
    default: calendar.holidays = .none
    }
    calendar.makeupDays = makeupDays
    calendar.makeupHours = makeupHours?.compactMap(DayInterval.init(pair:))
    for (day, hours) in days {
      guard let date = CivilDate(day) else { continue }
      calendar.days[date] = hours.compactMap(DayInterval.init(pair:))
    }
    calendar.exempt = exempt.filter { $0.count == 2 }.map {
      ExemptPeriod(from: Moment(milliseconds: $0[0]), to: Moment(milliseconds: $0[1]))
    }
    calendar.effectiveFrom = effectiveFrom.map(Moment.init(milliseconds:))
    return calendar
  }
}

extension DayInterval {
  fileprivate var pair: [Int] { [open, close] }

  fileprivate init?(pair: [Int]) {
    guard pair.count == 2 else { return nil }
    self.init(open: pair[0], close: pair[1])
  }
}
