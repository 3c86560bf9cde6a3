/// Lets so many lines a minute through, and counts the rest.
struct LineBudget {
  let limit: Int
  private var minute: Int64 = .min
  private var used = 0
  private var leftOut = 0

  init(limit: Int) { self.limit = limit }

  /// Whether one more line may pass at `steady` milliseconds.
  ///
  /// `summary` is the number of lines left out in an earlier minute, once, where there were any.
  mutating func take(at steady: Int64) -> (passes: Bool, summary: Int?) {
    var summary: Int?
    if steady / 60_000 != minute {
      minute = steady / 60_000
      used = 0
      summary = leftOut > 0 ? leftOut : nil
      leftOut = 0
    }
    guard used < limit else {
      leftOut += 1
      return (false, summary)
    }
    used += 1
    return (true, summary)
  }
}
