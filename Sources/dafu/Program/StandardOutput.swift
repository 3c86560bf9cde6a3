import Foundation
import Reports

/// Where data goes; words about it go to `StandardError`.
struct StandardOutput {
  let isTerminal: Bool

  init() {
    isTerminal = isatty(STDOUT_FILENO) == 1
    // A reader that has seen enough (`| head`) ends the program without a word, as it should.
    signal(SIGPIPE, SIG_DFL)
  }

  /// Writes data as it is; on a terminal what could drive it is cleaned out first.
  func write(_ data: OutputBuffer) throws {
    try isTerminal ? write(text: data.text) : write(bytes: data.bytes)
  }

  func write(data: String) throws {
    try isTerminal ? write(text: data) : write(bytes: Array(data.utf8))
  }

  /// Writes text for people: strangers' words are in it, and a pager may be behind a pipe.
  func write(text: String) throws {
    try write(bytes: Array(PlainOutput.cleaned(text).utf8))
  }

  private func write(bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = Foundation.write(STDOUT_FILENO, piece.baseAddress, piece.count)
        if count < 0, errno != EINTR { throw CommandProblem.outputFailed(code: errno) }
        rest = rest.dropFirst(max(0, count))
      }
    }
  }
}

/// Rows on their way to standard output, written in large pieces.
struct RowOutput {
  var buffer = OutputBuffer()
  private let output: StandardOutput

  init(_ output: StandardOutput = StandardOutput()) { self.output = output }

  /// To be called after each row; a person at a terminal sees it at once.
  mutating func rowEnded() throws {
    if output.isTerminal || buffer.count > 1 << 16 { try flush() }
  }

  mutating func flush() throws {
    try output.write(buffer)
    buffer.removeAll()
  }
}

/// Where words go: what went wrong, what was done, how far it is.
enum StandardError {
  static func write(line: String) {
    FileHandle.standardError.write(Data((PlainOutput.cleaned(line) + "\n").utf8))
  }
}
