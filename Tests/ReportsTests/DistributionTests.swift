import Reports
import Testing
import TestSupport

/// Statistics of many waits, which are sorted in another way than those of few.
struct DistributionTests {
  @Test(arguments: [UInt64(3), 20_260_911])
  func ofManyItSaysWhatSortingByComparisonSays(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    for greatest in [Int64(0), 1, 2047, 2048, 5_000_000, 9_000_000_000] {
      let seconds = (0..<5001).map { _ in Int64.random(in: 0...greatest, using: &random) }
      let sorted = seconds.sorted()
      let found = Distribution(seconds)
      #expect(found.count == 5001 && found.max == sorted.last, "seed \(seed), \(greatest)")
      #expect(found.p90 == sorted[4500] && found.p95 == sorted[4750], "seed \(seed), \(greatest)")
      #expect(found.median == FixedPoint(sorted[2500], over: 1, places: 1), "seed \(seed)")
      #expect(found.mean == FixedPoint(sorted.reduce(0, +), over: 5001, places: 1), "seed \(seed)")
    }
  }
}
