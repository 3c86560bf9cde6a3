package import InboxModel

/// One version of a calendar, compiled: working time between instants and back, from 1970 to
/// 2105 (rules B7, B18 to B22).
///
/// Everything is in whole seconds; intervals are half-open. Compiling lays the hours out once
/// (a millisecond or two); after that nothing is allocated and no tz database is asked.
package struct WorkingHours: Sendable {
  private let compiled: Compiled
  private var open: OpenTime { compiled.open }

  package var calendar: WorkCalendar { compiled.calendar }

  package init(_ calendar: WorkCalendar) { compiled = Compiled(calendar) }

  /// Behind one reference, so that passing working hours around costs one count and not ten.
  private final class Compiled: Sendable {
    let calendar: WorkCalendar
    let hours: DayHours
    let open: OpenTime
    /// Half-open ranges of seconds about whose holidays the calendar knows; nil: all it needs.
    let known: [Range<Int64>]?

    init(_ calendar: WorkCalendar) {
      self.calendar = calendar
      hours = DayHours(calendar)
      open = OpenTime(zone: calendar.zone, hours: hours)
      known = hours.knownYearRanges.map { ranges in
        ranges.map { years in
          func newYear(_ year: Int) -> Int64 {
            calendar.zone.moment(CivilDate(year: year, month: 1, day: 1), second: 0).seconds
          }
          return newYear(years.lowerBound)..<newYear(years.upperBound + 1)
        }
      }
    }
  }

  /// Working time when nothing says otherwise: every second counts (rule B18).
  package static let aroundTheClock = WorkingHours(.standard)

  /// False when not a single second is ever worked.
  package var opensAtAll: Bool { open.total > 0 }

  /// Working seconds in `[from, to)`; 0 when `to` is not after `from`.
  package func seconds(from: Moment, to: Moment) -> WorkingSpan {
    let start = from.seconds
    let end = max(start, to.seconds)
    return WorkingSpan(
      seconds: open.seconds(before: end) - open.seconds(before: start),
      isProvisional: isProvisional(from: start, to: end))
  }

  /// The earliest instant at which `seconds` working seconds have passed since `from`.
  ///
  /// A budget that runs out exactly at closing time is due at that closing, not at the next
  /// opening (rule B7). Nil when so much working time never comes, or not before 2106.
  package func deadline(from: Moment, seconds: Int64) -> Deadline? {
    let start = from.seconds
    guard seconds > 0 else {
      return Deadline(at: from.wholeSecond, isProvisional: isProvisional(from: start, to: start))
    }
    let (budget, overflows) = open.seconds(before: start).addingReportingOverflow(seconds)
    guard !overflows, let end = open.earliest(having: budget) else { return nil }
    return Deadline(
      at: Moment(seconds: end), isProvisional: isProvisional(from: start, to: end))
  }

  /// The instant `seconds` working seconds before `moment`, as late as that can be: from ten
  /// o'clock two worked hours back is this morning's opening at eight, not last night's closing.
  ///
  /// Nil when there was never so much working time before.
  package func moment(before moment: Moment, seconds: Int64) -> Moment? {
    guard seconds > 0 else { return moment.wholeSecond }
    return open.latest(having: open.seconds(before: moment.seconds) - seconds)
      .map(Moment.init(seconds:))
  }

  /// The stretches of working time in `[from, to)`, clipped to it, in order.
  package func intervals(from: Moment, to: Moment) -> [WorkingInterval] {
    let (start, end) = (from.seconds, to.seconds)
    guard start < end else { return [] }
    return open.intervals[open.index(endingAfter: start)...].prefix { $0.open < end }.map {
      WorkingInterval(
        from: Moment(seconds: max($0.open, start)), to: Moment(seconds: min($0.close, end)))
    }
  }

  /// The hours of one day and why they are these.
  package func day(_ date: CivilDate) -> WorkingDay { compiled.hours.day(date) }

  private func isProvisional(from start: Int64, to end: Int64) -> Bool {
    guard let known = compiled.known else { return false }
    return !known.contains { $0.contains(start) && end <= $0.upperBound }
  }
}
