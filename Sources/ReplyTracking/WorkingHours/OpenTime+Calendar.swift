internal import InboxModel

extension OpenTime {
  /// Lays out a calendar's hours day by day as instants.
  ///
  /// Local times become instants as rule B21 says: an opening in a repeated hour is its first
  /// occurrence, a closing its second, and a time that does not exist moves forward. Where an
  /// override and the night before it overlap, the time counts once.
  init(zone: Zone, hours: DayHours) {
    guard !hours.isAroundTheClock else {
      self = .always
      return
    }
    let zone = OffsetChanges(zone)
    let week = (0..<7).map(hours.weeklyIntervals(weekday:))
    let special = hours.specialDayNumbers
    var nextSpecial = special.firstIndex { $0 >= OpenTime.days.lowerBound } ?? special.count
    var nextChange = 0
    var offset = zone.initial
    var weekday = CivilDate.weekday(dayNumber: OpenTime.days.lowerBound)
    var open = Builder(capacity: OpenTime.days.count * (week.map(\.count).max() ?? 0))
    for day in OpenTime.days {
      let local = Int64(day) * 86_400
      while nextChange < zone.changes.count, zone.changes[nextChange].at < local - 2 * 86_400 {
        offset = zone.changes[nextChange].after
        nextChange += 1
      }
      // A day's intervals end at most two days after its midnight.
      let change =
        nextChange < zone.changes.count && zone.changes[nextChange].at < local + 3 * 86_400
        ? zone.changes[nextChange] : nil
      let isSpecial = nextSpecial < special.count && special[nextSpecial] == day
      if isSpecial { nextSpecial += 1 }
      for interval in isSpecial ? hours.specialIntervals(dayNumber: day) : week[weekday] {
        let start = local + Int64(interval.open)
        let end = local + Int64(interval.close)
        if let change {
          open.add(
            change.instant(start, repeated: .first), change.instant(end, repeated: .second))
        } else {
          open.add(start - offset, end - offset)
        }
      }
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    self.init(open.intervals)
  }

  /// Collects intervals that come nearly in order, joining what overlaps or touches.
  private struct Builder {
    private(set) var intervals: [Interval] = []

    init(capacity: Int) { intervals.reserveCapacity(capacity) }

    mutating func add(_ open: Int64, _ close: Int64) {
      guard open < close else { return }
      let next = Interval(open: open, close: close, before: 0)
      if let last = intervals.last, open <= last.close {
        join(next)
      } else {
        intervals.append(next)
      }
    }

    private mutating func join(_ interval: Interval) {
      var next = interval
      // What lies behind the new interval waits here; a clock change may swap neighbours.
      var later: [Interval] = []
      while let last = intervals.last, next.open <= last.close {
        intervals.removeLast()
        if last.open > next.close {
          later.append(last)
        } else {
          next = Interval(
            open: min(next.open, last.open), close: max(next.close, last.close), before: 0)
        }
      }
      intervals.append(next)
      while let last = later.popLast() { intervals.append(last) }
    }
  }
}
