import Foundation
import Synchronization

/// What background work has to say to the thread that drives a course; its descriptor is readable
/// while something is in it.
package final class CourseMailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable when a letter came.
  package let descriptor: Int32
  private let writeEnd: Int32

  package init() throws(MailboxProblem) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw MailboxProblem(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  package func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    var byte: UInt8 = 0
    // A full pipe is readable all the same.
    _ = write(writeEnd, &byte, 1)
  }

  package func take() -> [Letter] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}

/// No pipe could be had.
package struct MailboxProblem: Error, CustomStringConvertible {
  let code: Int32
  package var description: String {
    "no more files can be opened: \(String(cString: strerror(code)))"
  }
}
