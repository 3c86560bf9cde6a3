/// Cuts what a program writes on its standard error into lines; of a long one the head is kept.
struct ErrorLines {
  private var line: [UInt8] = []
  private static let limit = 1000

  /// The lines that end in this chunk, without blank ones.
  mutating func split(_ chunk: [UInt8]) -> [String] {
    var lines: [String] = []
    for part in chunk.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0, let text = finish() { lines.append(text) }
      line += part.element.prefix(ErrorLines.limit + 1 - line.count)
    }
    return lines
  }

  /// What stands after the last line's end.
  mutating func finish() -> String? {
    defer { line = [] }
    let text = String(decoding: line.prefix(ErrorLines.limit), as: UTF8.self)
    let mark = line.count > ErrorLines.limit ? "…" : ""
    return text.allSatisfy(\.isWhitespace) ? nil : text + mark
  }
}
