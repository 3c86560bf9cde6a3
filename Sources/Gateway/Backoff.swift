/// How long to wait before a program that ended is started again.
package enum Backoff {
  /// Milliseconds before the `attempt`-th new start, from 1: half to all of 1 s, doubled each time
  /// up to 5 minutes.
  ///
  /// `random`, from 0 up to 1, spreads programs that ended together.
  package static func pause(attempt: Int, random: Double) -> Int64 {
    let doublings = min(max(attempt, 1) - 1, 20)
    let full = Double(min(1000 << Int64(doublings), longest))
    return Int64(full / 2 + full / 2 * min(max(random, 0), 1))
  }

  private static let longest: Int64 = 300_000

  /// A program that ran for so many milliseconds is begun with anew: what ended it is another fault.
  package static let goodWhile: Int64 = 60_000
}
