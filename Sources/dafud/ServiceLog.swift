import Foundation
import Gateway
import InboxModel
import TerminalScreen

/// Lines about the service's work, on standard error, where a service manager collects them.
struct ServiceLog {
  /// Each line begins with its time.
  let isDated: Bool

  func note(_ text: String) {
    ServiceLog.write(isDated ? "\(SystemClock.now.rfc3339) dafud: \(text)" : "dafud: \(text)")
  }

  /// One line or more; names that strangers chose cannot drive the terminal that shows them.
  static func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { cleaned(String($0), widths: ScalarWidths { _ in 1 }, for: .oneLine) }
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}

/// The one place in the service that reads the clocks.
enum SystemClock {
  static var look: Now {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Now(
      wall: now, steady: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  static var now: Moment {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
