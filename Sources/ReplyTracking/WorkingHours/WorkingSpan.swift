package import InboxModel

/// Working seconds of a span.
package struct WorkingSpan: Hashable, Sendable {
  package var seconds: Int64
  /// The span touches a year for which the calendar has no holiday data (rule B20).
  package var isProvisional: Bool
}

/// The earliest instant at which a budget of working time is used up.
package struct Deadline: Hashable, Sendable {
  package var at: Moment
  /// The way there touches a year for which the calendar has no holiday data (rule B20).
  package var isProvisional: Bool
}

/// A stretch of working time without a gap, `[from, to)`.
package struct WorkingInterval: Hashable, Sendable {
  package var from: Moment
  package var to: Moment
  package var seconds: Int64 { to.seconds(since: from) }

  package init(from: Moment, to: Moment) {
    self.from = from
    self.to = to
  }
}

/// The hours of one civil day, and why they are these.
package struct WorkingDay: Hashable, Sendable {
  package var date: CivilDate
  /// Intervals that open on this day; one that passes midnight belongs here with all of it.
  package var intervals: [DayInterval]
  package var reason: Reason
  /// Nothing is known about the holidays of its year.
  package var isProvisional: Bool

  /// From the strongest to the weakest: `override`, `makeupDay`, `holiday`, then the week.
  package enum Reason: String, Sendable, CaseIterable {
    case override
    case makeupDay = "makeup_day"
    case holiday
    case weekday
    /// A calendar without any hours table.
    case aroundTheClock = "around_the_clock"
  }
}
