/// One line without its end.
struct PhysicalLine {
  /// From 1.
  var number: Int
  var bytes: ArraySlice<UInt8>
  /// Longer than the limit: its bytes were thrown away.
  var isTooLong = false

  /// Nothing but blanks, or nothing at all.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}

/// Cuts chunks of bytes into lines, keeping at most one line in memory.
struct LineSplitter {
  private let limit: Int
  private var number = 1
  private var carried: [UInt8] = []
  private var isTooLong = false

  init(limit: Int) { self.limit = limit }

  /// The lines that end in this chunk.
  mutating func split(_ chunk: [UInt8], _ take: (PhysicalLine) -> Void) {
    var start = chunk.startIndex
    while let end = chunk[start...].firstIndex(of: 0x0A) {
      if carried.isEmpty && !isTooLong {
        let tooLong = end - start > limit
        take(
          PhysicalLine(
            number: number, bytes: tooLong ? [] : chunk[start..<end], isTooLong: tooLong))
        number += 1
      } else {
        carry(chunk[start..<end])
        take(takeCarried())
      }
      start = end + 1
    }
    carry(chunk[start...])
  }

  /// The last line, if it has no end of its own.
  mutating func finish() -> PhysicalLine? {
    carried.isEmpty && !isTooLong ? nil : takeCarried()
  }

  private mutating func carry(_ bytes: ArraySlice<UInt8>) {
    if carried.count + bytes.count > limit { isTooLong = true }
    if isTooLong { carried = [] } else { carried += bytes }
  }

  private mutating func takeCarried() -> PhysicalLine {
    defer {
      carried = []
      isTooLong = false
      number += 1
    }
    return PhysicalLine(number: number, bytes: carried[...], isTooLong: isTooLong)
  }
}
