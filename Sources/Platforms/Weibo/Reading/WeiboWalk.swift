import InboxModel

/// How far one list has been read.
///
/// Ids grow with time. Reading begins at the newest page and walks back to what is known; only then
/// the high mark moves, so that a page that fails leaves no hole.
struct WeiboProgress: Codable, Hashable, Sendable {
  /// The greatest id below which everything was read; 0 before the first time.
  var high: Int64 = 0
  /// When the newest page was last read, in seconds since 1970; 0 before the first time.
  var readAt: Int64 = 0
  /// Its counter moved since.
  var isDue = false
  /// A walk that is not at its end.
  var walk: Walk?
  /// Not to be asked before, in seconds since 1970.
  var blockedUntil: Int64 = 0
  /// The code with which it was refused and does not go since.
  var refusal: Int64?

  struct Walk: Codable, Hashable, Sendable {
    /// The greatest id that this walk has seen.
    var top: Int64
    /// The greatest id of the next page: Weibo's `max_id` includes itself.
    var next: Int64
    var empties = 0
    var pages = 1
  }

  /// Where the newest page begins: a few minutes before what is known, for what came late.
  var since: Int64 { max(0, high - WeiboProgress.overlap) }

  /// Takes in a page that was read: its ids, what it says of the next one, and when.
  ///
  /// A short page is not the end, because Weibo drops what it does not show after paging; two empty
  /// ones in a row are. `firstPages` bounds the very first walk.
  mutating func take(ids all: [Int64], nextCursor: Int64?, firstPages: Int, now: Moment) {
    if walk == nil {
      readAt = now.seconds
      isDue = false
    }
    let limit = walk?.next ?? .max
    // An id of the future would hide everything that comes, and one above the limit was read before.
    let latest = WeiboTime.id(at: now.adding(seconds: 86_400))
    let ids = all.filter { $0 > 0 && $0 <= limit && $0 <= latest }
    var step = walk ?? Walk(top: high, next: 0, pages: 0)
    step.top = max(step.top, ids.max() ?? 0)
    step.pages += 1
    step.empties = ids.isEmpty ? step.empties + 1 : 0
    let next = following(ids, nextCursor: nextCursor)
    let isAtEnd =
      next == nil || step.empties == 2 || (high == 0 && step.pages >= firstPages)
      || (ids.min().map { $0 <= high } ?? false)
    if let next, !isAtEnd {
      step.next = next
      walk = step
    } else {
      high = max(high, step.top)
      walk = nil
    }
  }

  /// The `max_id` of the next older page; nil when nothing is there.
  private func following(_ ids: [Int64], nextCursor: Int64?) -> Int64? {
    if let least = ids.min() {
      guard nextCursor != 0 else { return nil }
      if let nextCursor, nextCursor > 0, nextCursor < least { return nextCursor }
      return least > 1 ? least - 1 : nil
    }
    if let nextCursor, nextCursor > high, nextCursor < (walk?.next ?? .max) { return nextCursor }
    return walk?.next
  }

  /// Five minutes of ids.
  private static let overlap: Int64 = 300 << 22
}
