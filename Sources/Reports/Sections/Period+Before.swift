package import InboxModel

extension Period {
  /// The period of the same length that ends where this one begins; nil when an end is open.
  ///
  /// Whole calendar months of `zone` have the same number of months before them, whole days the
  /// same number of days, everything else the same number of seconds.
  package func before(zone: Zone) -> Period? {
    guard let from, let to else { return nil }
    guard let first = zone.dayBeginning(at: from), let end = zone.dayBeginning(at: to) else {
      return Period(from: from.adding(seconds: from.seconds - to.seconds), to: from)
    }
    let start: CivilDate
    if first.day == 1, end.day == 1 {
      start = first.adding(months: first.months - end.months)
    } else {
      start = first.adding(days: first.dayNumber - end.dayNumber)
    }
    return Period(from: zone.moment(start, second: 0), to: from)
  }
}

extension Zone {
  /// The day that begins at `moment`; nil within a day.
  ///
  /// It is asked of the day's beginning, since not every day has a midnight.
  fileprivate func dayBeginning(at moment: Moment) -> CivilDate? {
    let date = local(moment).date
    return self.moment(date, second: 0) == moment ? date : nil
  }
}

extension CivilDate {
  /// Months since the year 0.
  fileprivate var months: Int { year * 12 + month - 1 }

  /// The first day of a month so many months away.
  fileprivate func adding(months count: Int) -> CivilDate {
    let months = months + count
    return CivilDate(year: months / 12, month: months % 12 + 1, day: 1)
  }
}
