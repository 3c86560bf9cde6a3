import Foundation
import Synchronization

/// SIGTERM and SIGINT as a file descriptor that becomes readable, so that waiting ends at once.
struct StopSignal {
  /// Readable from the first signal on.
  let descriptor: Int32
  private static let writeEnd = Atomic<Int32>(-1)

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw ServiceProblem.system("signals cannot be listened to", code: errno)
    }
    descriptor = ends[0]
    StopSignal.writeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGTERM, SIGINT] {
      signal(number) { _ in
        // Only what is safe in a signal handler: an atomic load and a write.
        var byte: UInt8 = 0
        _ = write(StopSignal.writeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
    }
    // Whoever started us may have blocked them, and a block is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  var isAsked: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
