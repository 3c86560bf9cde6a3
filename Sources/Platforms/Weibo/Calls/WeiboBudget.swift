import InboxModel

/// What is left of a day's calls, and how far apart they must be to last until its end.
///
/// A fifth is kept back for replies, less and less of it as the day goes by. Half of the rest is for
/// lists whose counter moved, half for looking without a sign.
struct WeiboBudget: Sendable {
  /// Calls that Weibo allows a day, reading and replying together.
  var limit: Int
  var used: Int
  var now: Moment

  /// Calls that reading may still take today.
  var spendable: Int {
    let reserve = (Int64(limit / 5) * WeiboTime.secondsLeft(now) + 86_399) / 86_400
    return max(0, limit - used - Int(reserve))
  }

  /// Seconds between two looks at lists whose counter moved, all of them together.
  var urgentGap: Int64 { spread(spendable / 2, least: 20) }

  /// Seconds between two looks at each of `lists` lists without any sign of news.
  ///
  /// Without counters everything goes into them.
  func restGap(lists: Int, hasCounters: Bool) -> Int64 {
    spread(spendable / (hasCounters ? 2 : 1) / max(1, lists), least: 300)
  }

  private func spread(_ calls: Int, least: Int64) -> Int64 {
    let left = WeiboTime.secondsLeft(now)
    return calls > 0 ? max(least, left / Int64(calls)) : left
  }
}
