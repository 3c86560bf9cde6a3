/// Reads the values of one JSON text from bytes, RFC 8259 to the letter.
///
/// Why not Foundation's decoder: it takes 14 µs for one line of a message log, says neither which
/// field was wrong nor which were unknown, and passes over repeated ones. A test feeds both the
/// same hostile lines.
struct JSONValues {
  private let bytes: ArraySlice<UInt8>
  private let encoding: UTF8Text
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    encoding = UTF8Text(bytes)
    position = bytes.startIndex
  }

  /// Of the next byte, from 1.
  var column: Int { position - bytes.startIndex + 1 }

  /// The next byte that is not blank; nil at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  mutating func skip(_ byte: UInt8) throws(LogProblem.Reason) {
    guard let next = peek() else { throw .truncated }
    guard next == byte else { throw .notJSON(column: column) }
    position += 1
  }

  mutating func skip(word: StaticString) throws(LogProblem.Reason) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard position < bytes.endIndex else { throw .truncated }
      guard bytes[position] == word.utf8Start[offset] else { throw .notJSON(column: column) }
      position += 1
    }
  }

  /// After a value in an object or a list: true if another one follows.
  mutating func hasMore(until close: UInt8) throws(LogProblem.Reason) -> Bool {
    guard let next = peek() else { throw .truncated }
    guard next == close || next == UInt8(ascii: ",") else { throw .notJSON(column: column) }
    position += 1
    return next != close
  }

  /// The text of a string; the next byte must be its quote.
  mutating func string() throws(LogProblem.Reason) -> String {
    try skip(UInt8(ascii: "\""))
    let start = position
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = try encoding.text(bytes[start..<position])
        position += 1
        return text
      case UInt8(ascii: "\\"):
        return try escapedString(Array(bytes[start..<position]))
      case 0..<0x20: throw .notJSON(column: column)
      default: position += 1
      }
    }
    throw .truncated
  }

  private mutating func escapedString(_ head: [UInt8]) throws(LogProblem.Reason) -> String {
    var text = head
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        return try encoding.text(text[...])
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        position -= 1
        throw .notJSON(column: column)
      default: text.append(byte)
      }
    }
    throw .truncated
  }

  private mutating func escape(into text: inout [UInt8]) throws(LogProblem.Reason) {
    guard position < bytes.endIndex else { throw .truncated }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let encoded = UTF8.encode(try escapedScalar()) else { throw .loneSurrogate }
      text.append(contentsOf: encoded)
    default:
      position -= 1
      throw .notJSON(column: column)
    }
  }

  private mutating func escapedScalar() throws(LogProblem.Reason) -> Unicode.Scalar {
    let unit = try fourDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw .loneSurrogate }
    position += 2
    let tail = try fourDigits()
    guard (0xDC00..<0xE000).contains(tail),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (tail - 0xDC00))
    else { throw .loneSurrogate }
    return scalar
  }

  private mutating func fourDigits() throws(LogProblem.Reason) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.endIndex else { throw .truncated }
      let byte = bytes[position]
      guard let digit = hexadecimal(byte) else { throw .notJSON(column: column) }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  /// The characters of a number; the next byte must be its first.
  mutating func number() throws(LogProblem.Reason) -> String {
    let start = position
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = try digits()
    if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") {
      position = whole.lowerBound + 1
      throw .notJSON(column: column)
    }
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if position < bytes.endIndex, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.endIndex,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      _ = try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(LogProblem.Reason) -> Range<Int> {
    let start = position
    while position < bytes.endIndex, (0x30...0x39).contains(bytes[position]) { position += 1 }
    guard position > start else {
      throw position < bytes.endIndex ? .notJSON(column: column) : .truncated
    }
    return start..<position
  }
}

private func hexadecimal(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x37)
  case 0x61...0x66: UInt32(byte - 0x57)
  default: nil
  }
}
