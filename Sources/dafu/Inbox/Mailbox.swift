import InboxInterface
import NcursesTerminal
import Synchronization

/// What background work has to tell the loop, and what wakes the loop up to hear it.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let wakeUp = WakeUp()

  /// Readable while something may be in it.
  var fileDescriptor: Int32 { wakeUp.fileDescriptor }

  func post(_ new: [Event]) {
    guard !new.isEmpty else { return }
    events.withLock { $0 += new }
    wakeUp.signal()
  }

  /// Everything that came, oldest first.
  func take() -> [Event] {
    wakeUp.drain()
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
