import Foundation
import InboxModel

/// How far a long work is, on the last line of a terminal; nothing in a pipe, and nothing for work
/// that is done within a second.
struct ProgressLine {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = SystemClock.now
  private var shownAt: Moment?

  init(unit: String) { self.unit = unit }

  mutating func show(_ count: Int) {
    let now = SystemClock.now
    let last = shownAt?.milliseconds ?? start.milliseconds + 800
    guard isShown, now.milliseconds - last >= 200 else { return }
    shownAt = now
    FileHandle.standardError.write(Data("\r\(count) \(unit)\u{1B}[K".utf8))
  }

  mutating func clear() {
    guard shownAt != nil else { return }
    shownAt = nil
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
