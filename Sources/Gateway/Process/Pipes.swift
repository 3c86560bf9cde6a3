import Foundation

/// The pipes between us and a program; our ends never wait.
struct Pipes {
  struct Pair {
    var read: Int32
    var write: Int32
  }

  let input: Pair
  let output: Pair
  let errors: Pair

  init() throws(ChildProblem) {
    var pairs: [Pair] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let code = errno
        for pair in pairs { Pipes.close(pair.read, pair.write) }
        throw ChildProblem(code: code)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pairs.append(Pair(read: ends[0], write: ends[1]))
    }
    (input, output, errors) = (pairs[0], pairs[1], pairs[2])
    for end in [input.write, output.read, errors.read] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    // The more a pipe holds, the more messages go into one transaction; 64 KiB would do.
    _ = fcntl(output.read, Pipes.setSize, 1 << 20)
  }

  func closeTheirs() { Pipes.close(input.read, output.write, errors.write) }
  func closeOurs() { Pipes.close(input.write, output.read, errors.read) }

  private static func close(_ descriptors: Int32...) {
    for descriptor in descriptors { Foundation.close(descriptor) }
  }

  /// Linux's F_SETPIPE_SZ, which Foundation does not pass on.
  private static let setSize: Int32 = 1031
}
