import Foundation

/// Standard input as text.
enum StandardInput {
  /// All of it; throws for what is not UTF-8.
  static func text() throws -> String {
    var bytes: [UInt8] = []
    while let chunk = try read() { bytes += chunk }
    return try decoded(bytes[...], line: nil)
  }

  /// Hands over each line as it comes, without its line break; the first is number 1.
  static func forEachLine(_ body: (String, _ number: Int) throws -> Void) throws {
    var rest: [UInt8] = []
    var number = 0
    func hand(_ bytes: ArraySlice<UInt8>) throws {
      number += 1
      let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
      try body(decoded(line, line: number), number)
    }
    while let chunk = try read() {
      rest += chunk
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try hand(rest[start..<end])
        start = end + 1
      }
      rest.removeFirst(start)
    }
    if !rest.isEmpty { try hand(rest[...]) }
  }

  /// The next bytes; nil at the end.
  private static func read() throws -> ArraySlice<UInt8>? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count > 0 { return chunk[..<count] }
      if count == 0 { return nil }
      if errno != EINTR { throw CommandProblem.inputFailed(code: errno) }
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, line: Int?) throws -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) && (line ?? 1) == 1 ? bytes.dropFirst(3) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandProblem.inputNotUTF8(line: line)
    }
    return text
  }
}
