package import InboxModel

/// Bytes on their way out, UTF-8: built by appending, which is what 300,000 rows need.
package struct OutputBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// `moment` as `Moment.rfc3339` writes it, without a string in between: most rows hold several.
  package mutating func append(_ moment: Moment) {
    let seconds = Int(moment.seconds)
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let date = CivilDate(dayNumber: day)
    let second = seconds - day * 86_400
    append(date.year, digits: 4, then: "-")
    append(date.month, digits: 2, then: "-")
    append(date.day, digits: 2, then: "T")
    append(second / 3600, digits: 2, then: ":")
    append(second / 60 % 60, digits: 2, then: ":")
    append(second % 60, digits: 2, then: "Z")
  }

  private mutating func append(_ number: Int, digits: Int, then mark: Unicode.Scalar) {
    var power = 1
    for _ in 1..<digits { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(0x30 + number / power % 10))
      power /= 10
    }
    bytes.append(UInt8(ascii: mark))
  }

  /// Empties the buffer and keeps its room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
