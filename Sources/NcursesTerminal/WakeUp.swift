import CTerminal

/// Wakes the loop that polls its descriptor, from any thread.
package final class WakeUp: Sendable {
  /// Readable after `signal()` until `drain()`; −1 if the system had none to give.
  package let fileDescriptor: Int32

  package init() { fileDescriptor = terminal_wake_create() }
  deinit { if fileDescriptor >= 0 { terminal_wake_close(fileDescriptor) } }

  /// Several signals before a drain are one.
  package func signal() { terminal_wake(fileDescriptor) }

  package func drain() { terminal_wake_drain(fileDescriptor) }
}
