import Foundation
import InboxModel

/// Wakes up when anybody writes to a store: its files change in their folder.
final class FolderWatch {
  /// −1 where the system cannot watch; then only time passes.
  private let descriptor: Int32

  init(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor >= 0 {
      inotify_add_watch(
        descriptor, folder.isEmpty ? "." : folder, UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Returns at `next`, at a request to stop, or a moment after a change.
  ///
  /// The moment is for the change to become visible, which is later than its event, and so that a
  /// long import does not wake us at each of its steps.
  func wait(until next: Moment, or stop: StopSignal) {
    let milliseconds = next.milliseconds - SystemClock.now.milliseconds
    var requests = [
      pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&requests, 2, Int32(clamping: max(0, milliseconds))) > 0, requests[0].revents == 0
    else { return }
    _ = poll(&requests, 1, 200)
    var events = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &events, events.count) > 0 {}
  }
}
