/// The statistics of a set of latencies in whole seconds (formats.md section 3, rule B27).
package struct Distribution: Hashable, Sendable {
  package var count: Int
  /// To one decimal, half away from zero.
  package var mean: FixedPoint?
  /// The middle one, or the mean of the two middle ones.
  package var median: FixedPoint?
  /// Nearest rank: always a real turn that can be opened.
  package var p90: Int64?
  package var p95: Int64?
  package var max: Int64?

  /// Of `seconds` in any order.
  package init(_ seconds: [Int64]) {
    let sorted = ascending(seconds)
    count = sorted.count
    guard let greatest = sorted.last else { return }
    mean = FixedPoint(sorted.reduce(0, +), over: Int64(count), places: 1)
    median = FixedPoint(
      sorted[(count - 1) / 2] + sorted[count / 2], over: 2, places: 1)
    p90 = sorted[nearestRank(percent: 90, of: count)]
    p95 = sorted[nearestRank(percent: 95, of: count)]
    max = greatest
  }
}

/// Index of the nearest rank: ⌈percent · count / 100⌉ − 1.
private func nearestRank(percent: Int, of count: Int) -> Int {
  (percent * count + 99) / 100 - 1
}

/// The same numbers in order; many are sorted digit by digit, which for seconds is several times as
/// fast as by comparing them.
private func ascending(_ seconds: [Int64]) -> [Int64] {
  guard seconds.count > 4096, let least = seconds.min(), let greatest = seconds.max(), least >= 0
  else { return seconds.sorted() }
  let digit = 11
  var sorted = seconds
  var spare = seconds
  var shift = 0
  while shift < Int64.bitWidth, greatest >> shift > 0 {
    var places = [Int](repeating: 0, count: 1 << digit)
    for number in sorted { places[Int(number >> shift) & (1 << digit - 1)] += 1 }
    var place = 0
    for index in places.indices {
      let count = places[index]
      places[index] = place
      place += count
    }
    for number in sorted {
      let index = Int(number >> shift) & (1 << digit - 1)
      spare[places[index]] = number
      places[index] += 1
    }
    swap(&sorted, &spare)
    shift += digit
  }
  return sorted
}
