import Foundation
import InboxModel
import InboxStore

extension FolderWatch {
  /// Returns at `next`, at a request to stop, or a moment after a change.
  ///
  /// The moment is for the change to become visible, which is later than its event, and so that a
  /// long import does not wake us at each of its steps.
  func wait(until next: Moment, or stop: StopSignal) {
    let milliseconds = next.milliseconds - SystemClock.now.milliseconds
    var requests = [
      pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&requests, 2, Int32(clamping: max(0, milliseconds))) > 0, requests[0].revents == 0
    else { return }
    _ = poll(&requests, 1, 200)
    drain()
  }
}
