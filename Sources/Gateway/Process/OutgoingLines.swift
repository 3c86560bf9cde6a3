/// Lines on their way into a program, in order.
struct OutgoingLines {
  private var lines: [Line] = []

  private struct Line {
    var key: String?
    var bytes: [UInt8]
    var written = 0
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Adds a line; `key` names the reply in it.
  mutating func add(_ line: String, key: String? = nil) {
    lines.append(Line(key: key, bytes: Array(line.utf8)))
  }

  /// Writes until `write`, which says how many bytes it took, takes no more; false when it says nil.
  mutating func drain(_ write: (ArraySlice<UInt8>) -> Int?) -> Bool {
    while let line = lines.first {
      guard let count = write(line.bytes[line.written...]) else { return false }
      lines[0].written += count
      if lines[0].written == line.bytes.count {
        lines.removeFirst()
      } else if count == 0 {
        return true
      }
    }
    return true
  }

  /// Takes the reply named `key` back; false when a byte of it has gone out already.
  mutating func takeBack(_ key: String) -> Bool {
    guard let place = lines.firstIndex(where: { $0.key == key && $0.written == 0 }) else {
      return false
    }
    lines.remove(at: place)
    return true
  }
}
