/// Goes over the characters of a TOML document that is known to be one.
struct TOMLWalk {
  private let scalars: [Unicode.Scalar]
  private(set) var position = 0
  private(set) var line = 1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { position = 1 }
  }

  /// Passes over blanks, line ends and comments; false at the end of the document.
  mutating func skipToNext() -> Bool {
    while let next = peek() {
      switch next {
      case " ", "\t", "\r", "\n": advance()
      case "#": skipLine()
      default: return true
      }
    }
    return false
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek() == scalar else { return false }
    advance()
    return true
  }

  mutating func skipLine() {
    while let next = peek(), next != "\n" { advance() }
  }

  /// A name with dots between its parts; what stands there if it is none is an empty path.
  mutating func path() -> [String] {
    var parts: [String] = []
    repeat {
      skipBlanks()
      guard let part = string() ?? bareName() else { return parts }
      parts.append(part)
    } while skip(".")
    return parts
  }

  /// Passes over a number, a word or a date, which may have a blank before its time.
  mutating func skipWord() {
    skipBlanks()
    while let next = peek() {
      switch next {
      case ",", "]", "}", "#", "\n", "\r": return
      default: advance()
      }
    }
  }

  /// Whether a name begins here or after blanks, as the library that reads TOML sees it.
  ///
  /// Without quotes it has ASCII letters. The end of the document is left to that library.
  var isAtName: Bool {
    var place = position
    while place < scalars.count, scalars[place] == " " || scalars[place] == "\t" { place += 1 }
    guard place < scalars.count else { return true }
    return scalars[place].isASCII && TOMLWalk.isBare(scalars[place])
      || "\"'".unicodeScalars.contains(scalars[place])
  }

  /// Passes over one character, whatever it is, and returns it; nil at the end.
  mutating func skipScalar() -> Unicode.Scalar? {
    defer { advance() }
    return peek()
  }

  /// The text of a string of any of the four forms, escapes resolved; nil where none stands.
  mutating func string() -> String? {
    skipBlanks()
    guard let quote = peek(), quote == "\"" || quote == "'" else { return nil }
    let isLong = peek(1) == quote && peek(2) == quote
    for _ in 0..<(isLong ? 3 : 1) { advance() }
    var text = String.UnicodeScalarView()
    while let next = peek() {
      if next == quote && (!isLong || (peek(1) == quote && peek(2) == quote)) {
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        // Up to two quotes may stand before the three that end a long string.
        while isLong, peek() == quote { advance() }
        break
      }
      advance()
      text.append(next == "\\" && quote == "\"" ? escaped() : next)
    }
    return String(text)
  }

  /// What has been passed since `start`, without blanks at either end.
  func text(from start: Int) -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r", "\n"]
    var part = scalars[start..<position]
    while let first = part.first, blanks.contains(first) { part = part.dropFirst() }
    while let last = part.last, blanks.contains(last) { part = part.dropLast() }
    return String(String.UnicodeScalarView(part))
  }

  /// Whether a name may hold it without quotes.
  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "-_0123456789".unicodeScalars.contains(scalar)
  }

  private mutating func bareName() -> String? {
    var name = String.UnicodeScalarView()
    while let next = peek(), TOMLWalk.isBare(next) {
      name.append(next)
      advance()
    }
    return name.isEmpty ? nil : String(name)
  }

  private mutating func escaped() -> Unicode.Scalar {
    guard let letter = peek() else { return "\\" }
    advance()
    switch letter {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "e": return "\u{1B}"
    case "u": return scalar(digits: 4)
    case "U": return scalar(digits: 8)
    default: return letter
    }
  }

  private mutating func scalar(digits: Int) -> Unicode.Scalar {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek().flatMap({ UInt32(String($0), radix: 16) }) else { break }
      value = value &* 16 &+ digit
      advance()
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func skipBlanks() {
    while let next = peek(), next == " " || next == "\t" { advance() }
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  private mutating func advance() {
    if peek() == "\n" { line += 1 }
    position += 1
  }
}
