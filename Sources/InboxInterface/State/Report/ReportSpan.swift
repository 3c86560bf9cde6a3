package import InboxModel
package import Reports

/// The days that a report on the screen is about, both ends included.
package struct ReportSpan: Hashable, Sendable {
  package var unit: Unit
  package var first: CivilDate
  package var last: CivilDate

  /// What it steps by.
  package enum Unit: Sendable {
    case day, week, month
    /// Days that somebody chose.
    case days
  }

  /// The day, the week from Monday on, or the month in which `now` lies in `zone`.
  package init(_ unit: Unit, at now: Moment, zone: Zone) {
    let today = zone.local(now).date
    self.unit = unit
    first = today
    last = today
    switch unit {
    case .day, .days: break
    case .week:
      first = today.adding(days: -today.weekday)
      last = first.adding(days: 6)
    case .month:
      first = CivilDate(year: today.year, month: today.month, day: 1)
      last = first.adding(months: 1).adding(days: -1)
    }
  }

  package init(first: CivilDate, last: CivilDate) {
    unit = .days
    self.first = first
    self.last = last
  }

  package func period(zone: Zone) -> Period {
    Period(
      from: zone.moment(first, second: 0), to: zone.moment(last.adding(days: 1), second: 0))
  }

  package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// As many periods of the same length later; whole months stay whole months.
  package func stepped(by steps: Int) -> ReportSpan {
    var span = self
    let next = last.adding(days: 1)
    if unit == .month || unit == .days && first.day == 1 && next.day == 1 {
      let months = (next.year - first.year) * 12 + next.month - first.month
      span.first = first.adding(months: months * steps)
      span.last = next.adding(months: months * steps).adding(days: -1)
    } else {
      let days = (next.dayNumber - first.dayNumber) * steps
      span.first = first.adding(days: days)
      span.last = last.adding(days: days)
    }
    return span
  }
}

extension ReportSpan {
  /// Reads `2026-09-01..2026-09-30`, one day, or a month such as `2026-09`.
  ///
  /// Between the ends may also stand a blank, `~` or `至`. Nil when it is none of them or ends
  /// before it begins.
  package init?(_ typed: String) {
    let words = typed.split { " ~至".contains($0) || $0 == "\u{3000}" }
    let ends = words.flatMap { $0.split(separator: "..", omittingEmptySubsequences: false) }
    // A separator that stands alone between blanks leaves nothing but ends.
    let parts = ends.count > 2 ? ends.filter { !$0.isEmpty } : ends
    guard let from = parts.first, parts.count <= 2 else { return nil }
    if parts.count == 1, let month = CivilDate(from + "-01") {
      self.init(first: month, last: month.adding(months: 1).adding(days: -1))
      return
    }
    guard let first = CivilDate(from), let last = parts.last.flatMap({ CivilDate($0) }),
      first <= last
    else { return nil }
    self.init(first: first, last: last)
  }
}

extension CivilDate {
  /// The same day of the month so many months later; only for days that every month has.
  func adding(months: Int) -> CivilDate {
    let months = year * 12 + month - 1 + months
    return CivilDate(year: months / 12, month: months % 12 + 1, day: day)
  }
}
