/// Working hours: intervals a weekday in a zone, with holidays, make-up workdays (调休) and dated
/// overrides (formats.md section 4).
package struct WorkCalendar: Hashable, Sendable {
  package var name: String
  package var zone: Zone
  /// Intervals for Monday (index 0) to Sunday (index 6); nil is around the clock.
  package var hours: [[DayInterval]]?
  package var holidays: Holidays
  /// Whether the official make-up workdays are worked.
  package var makeupDays: Bool
  /// Hours of a make-up workday; nil takes Monday's.
  package var makeupHours: [DayInterval]?
  /// Dated overrides, strongest of all; an empty list closes the day.
  package var days: [CivilDate: [DayInterval]]
  /// Periods that are measured and not judged.
  package var exempt: [ExemptPeriod]
  /// Nil: since ever.
  package var effectiveFrom: Moment?

  package init(name: String, zone: Zone) {
    self.name = name
    self.zone = zone
    holidays = .none
    makeupDays = true
    days = [:]
    exempt = []
  }

  package enum Holidays: Hashable, Sendable {
    case none
    /// The built-in table of the State Council's notices.
    case china
    /// Days read from an .ics file. `years` are those the file says anything about.
    case listed(off: Set<CivilDate>, years: Set<Int>)
  }

  /// Around the clock in Asia/Shanghai: the calendar of a store without a site file.
  package static let standard = WorkCalendar(name: "always", zone: .shanghai)
}

/// A half-open interval of a day in seconds after local midnight, `[open, close)`.
///
/// `close` may pass 86 400: the interval then ends on the next day and belongs to the one it
/// opens on. 0 ≤ open < 86 400, open < close ≤ open + 86 400.
package struct DayInterval: Hashable, Sendable {
  package var open: Int
  package var close: Int

  package init(open: Int, close: Int) {
    self.open = open
    self.close = close
  }
}

/// A half-open period `[from, to)` whose turns are measured and not judged.
package struct ExemptPeriod: Hashable, Sendable {
  package var from: Moment
  package var to: Moment

  package init(from: Moment, to: Moment) {
    self.from = from
    self.to = to
  }
}
