import InboxModel
import Synchronization

/// How many calls an account made today; Weibo counts by Beijing's day.
///
/// Cursors carry the number over a restart, and replies count between two of them.
final class WeiboMeter: Sendable {
  private let count = Mutex<(day: Int64, used: Int)>((0, 0))

  func spend(at now: Moment) {
    let day = WeiboTime.day(now)
    count.withLock { $0 = $0.day == day ? (day, $0.used + 1) : (day, 1) }
  }

  /// What a cursor knows and this process may not.
  func adopt(day: Int64, used: Int) {
    count.withLock { count in
      if day > count.day {
        count = (day, used)
      } else if day == count.day {
        count.used = max(count.used, used)
      }
    }
  }

  func used(at now: Moment) -> Int {
    let day = WeiboTime.day(now)
    return count.withLock { $0.day == day ? $0.used : 0 }
  }
}
