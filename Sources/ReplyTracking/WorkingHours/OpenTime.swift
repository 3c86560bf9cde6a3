internal import InboxModel

/// Every open second of a calendar from 1970 to 2105, as sorted intervals that neither overlap
/// nor touch; instants are whole seconds since 1970.
///
/// A question costs one look into `firstOfDay`, a step or two, and a subtraction: `before` holds
/// the sum of all earlier intervals.
struct OpenTime: Sendable {
  struct Interval: Sendable {
    var open: Int64
    var close: Int64
    /// Open seconds of all intervals before this one.
    var before: Int64
  }

  let intervals: [Interval]
  /// For each UTC day from `OpenTime.days` on, the first interval that ends after its midnight.
  ///
  /// Empty for a calendar with a single interval, such as one around the clock.
  private let firstOfDay: [Int32]
  /// The greatest number of intervals that end on one UTC day.
  private let mostEndsInADay: Int
  /// `OpenTime.days.lowerBound`, at hand without asking whether it has been worked out.
  private let firstDay: Int

  /// Civil days covered, by number: 1970 to 2105, and a day of margin on both sides.
  static let days =
    CivilDate(year: 1969, month: 12, day: 31)
    .dayNumber..<CivilDate(year: 2106, month: 1, day: 2)
    .dayNumber

  /// Open at every second.
  static let always = OpenTime([Interval(open: -(1 << 40), close: 1 << 40, before: 0)])

  /// Takes intervals in order, none of which overlaps or touches another; sums them up.
  init(_ sorted: [Interval]) {
    var intervals = sorted
    var sum: Int64 = 0
    for index in intervals.indices {
      intervals[index].before = sum
      sum += intervals[index].close - intervals[index].open
    }
    self.intervals = intervals
    firstOfDay = intervals.count > 1 ? OpenTime.index(intervals) : []
    firstDay = OpenTime.days.lowerBound
    mostEndsInADay = zip(firstOfDay, firstOfDay.dropFirst()).reduce(0) { max($0, Int($1.1 - $1.0)) }
  }

  private static func index(_ intervals: [Interval]) -> [Int32] {
    var index: [Int32] = []
    index.reserveCapacity(days.count)
    var next = 0
    for day in days {
      let midnight = Int64(day) * 86_400
      while next < intervals.count, intervals[next].close <= midnight { next += 1 }
      index.append(Int32(next))
    }
    return index
  }

  /// Open seconds from the beginning of time to `second`.
  func seconds(before second: Int64) -> Int64 {
    let index = self.index(endingAfter: second)
    guard index < intervals.count else { return total }
    let interval = intervals[index]
    return interval.before + max(0, second - interval.open)
  }

  var total: Int64 { intervals.last.map { $0.before + $0.close - $0.open } ?? 0 }

  /// The first interval that ends after `second`; `intervals.count` when none does.
  func index(endingAfter second: Int64) -> Int {
    let day = Int(second >= 0 ? second / 86_400 : (second - 86_399) / 86_400)
    let place = day - firstDay
    guard place >= 0, place < firstOfDay.count - 1 else { return index(outsideOfDays: second) }
    let first = Int(firstOfDay[place])
    // All ends that any day has are looked at: a loop that stopped at the right one would be
    // guessed wrong by the processor most of the time, which costs more than the whole rest.
    var index = first
    for other in first..<min(first + mostEndsInADay, intervals.count) {
      index += intervals[other].close <= second ? 1 : 0
    }
    return index
  }

  /// The same for a calendar with a single interval, and before and after the days of the table.
  private func index(outsideOfDays second: Int64) -> Int {
    var index = second < 0 ? 0 : Int(firstOfDay.last ?? 0)
    while index < intervals.count, intervals[index].close <= second { index += 1 }
    return index
  }

  /// The earliest second at which `count` open seconds have passed; nil: there are not as many.
  func earliest(having count: Int64) -> Int64? {
    guard count <= total,
      let index = firstInterval(where: { $0.before + $0.close - $0.open >= count })
    else { return nil }
    let interval = intervals[index]
    return interval.open + (count - interval.before)
  }

  /// The latest second at which no more than `count` open seconds have passed; nil: it never
  /// comes.
  func latest(having count: Int64) -> Int64? {
    guard count >= 0, count < total,
      let index = firstInterval(where: { $0.before + $0.close - $0.open > count })
    else { return nil }
    let interval = intervals[index]
    return interval.open + (count - interval.before)
  }

  /// Binary search for the first interval for which `holds`, which is false and then true.
  private func firstInterval(where holds: (Interval) -> Bool) -> Int? {
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = (low + high) / 2
      if holds(intervals[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < intervals.count ? low : nil
  }
}
