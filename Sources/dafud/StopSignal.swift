import CDispatch
import Foundation
import Synchronization

/// SIGTERM, SIGINT and SIGHUP as file descriptors that become readable, so that waiting ends at once.
struct StopSignal {
  /// Readable from the first request to stop on.
  let descriptor: Int32
  /// Readable when the settings are to be read again.
  let reloadDescriptor: Int32
  private static let stopEnd = Atomic<Int32>(-1)
  private static let reloadEnd = Atomic<Int32>(-1)

  init() throws {
    descriptor = try StopSignal.pipe(to: StopSignal.stopEnd)
    reloadDescriptor = try StopSignal.pipe(to: StopSignal.reloadEnd)
    // Only what is safe in a signal handler: an atomic load and a write.
    for number in [SIGTERM, SIGINT] {
      signal(number) { _ in
        var byte: UInt8 = 0
        _ = write(StopSignal.stopEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
      }
    }
    signal(SIGHUP) { _ in
      var byte: UInt8 = 0
      _ = write(StopSignal.reloadEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
    }
    // Whoever started us may have blocked them, and a block is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  var isAsked: Bool { StopSignal.isReadable(descriptor) }

  /// Whether the settings are to be read again; asked once, it is answered.
  func takeReload() -> Bool {
    guard StopSignal.isReadable(reloadDescriptor) else { return false }
    var bytes = [UInt8](repeating: 0, count: 64)
    return read(reloadDescriptor, &bytes, bytes.count) > 0
  }

  private static func pipe(to end: borrowing Atomic<Int32>) throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else {
      throw ServiceProblem.system("signals cannot be listened to", code: errno)
    }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    end.store(ends[1], ordering: .sequentiallyConsistent)
    return ends[0]
  }

  private static func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }
}
