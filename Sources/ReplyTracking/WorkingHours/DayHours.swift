internal import InboxModel

/// Which intervals a civil day has, by precedence: dated override, make-up day, holiday, weekday
/// (rule B20).
struct DayHours: Sendable {
  private let week: [[DayInterval]]
  private let ordinaryReason: WorkingDay.Reason
  private let specialDays: [Int: Special]
  private let knownYears: KnownYears

  private struct Special: Sendable {
    var intervals: [DayInterval]
    var reason: WorkingDay.Reason
  }

  private enum KnownYears: Sendable {
    case all
    case only(Set<Int>)
  }

  static let wholeDay = [DayInterval(open: 0, close: 86_400)]

  init(_ calendar: WorkCalendar) {
    let hours = calendar.hours ?? []
    let week = (0..<7).map { weekday in
      calendar.hours == nil ? DayHours.wholeDay : weekday < hours.count ? hours[weekday] : []
    }
    self.week = week
    ordinaryReason = calendar.hours == nil ? .aroundTheClock : .weekday
    var special: [Int: Special] = [:]
    switch calendar.holidays {
    case .none:
      knownYears = .all
    case .china:
      knownYears = .only(Set(ChineseHolidays.years))
      let makeup = Special(intervals: calendar.makeupHours ?? week[0], reason: .makeupDay)
      for (day, kind) in ChineseHolidays.kinds {
        switch kind {
        case .off: special[day] = Special(intervals: [], reason: .holiday)
        case .worked where calendar.makeupDays: special[day] = makeup
        case .worked: break
        }
      }
    case .listed(let off, let years):
      knownYears = .only(years)
      for date in off { special[date.dayNumber] = Special(intervals: [], reason: .holiday) }
    }
    for (date, intervals) in calendar.days {
      special[date.dayNumber] = Special(intervals: intervals, reason: .override)
    }
    specialDays = special
  }

  /// True when no day differs from any other and none closes.
  var isAroundTheClock: Bool {
    specialDays.isEmpty && week.allSatisfy { $0 == DayHours.wholeDay }
  }

  /// Days with a rule of their own, in order.
  var specialDayNumbers: [Int] { specialDays.keys.sorted() }

  func day(_ date: CivilDate) -> WorkingDay {
    let special = specialDays[date.dayNumber]
    return WorkingDay(
      date: date, intervals: special?.intervals ?? week[date.weekday],
      reason: special?.reason ?? ordinaryReason, isProvisional: !isKnown(year: date.year))
  }

  func specialIntervals(dayNumber: Int) -> [DayInterval] {
    specialDays[dayNumber]?.intervals ?? []
  }

  func weeklyIntervals(weekday: Int) -> [DayInterval] { week[weekday] }

  func isKnown(year: Int) -> Bool {
    switch knownYears {
    case .all: true
    case .only(let years): years.contains(year)
    }
  }

  /// The years about which the calendar knows nothing lie outside these, in order and merged;
  /// nil: it knows all it needs.
  var knownYearRanges: [ClosedRange<Int>]? {
    guard case .only(let years) = knownYears else { return nil }
    return years.sorted().reduce(into: []) { ranges, year in
      if let last = ranges.last, last.upperBound + 1 == year {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
  }
}
