import Foundation
import InboxModel

/// The one place in the commands that reads the clock.
enum SystemClock {
  static var now: Moment {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
