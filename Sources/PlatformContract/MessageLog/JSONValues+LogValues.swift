import InboxModel

/// JSON's values as the fields of a message take them; `null` is none.
extension JSONValues: LogValues {
  mutating func text() throws(LogProblem.Reason) -> String? {
    switch try peekValue() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "n"):
      try skip(word: "null")
      return nil
    default: throw .wrongType(found: try describeValue(), expected: "a text")
    }
  }

  mutating func integer() throws(LogProblem.Reason) -> Int? {
    switch try peekValue() {
    case UInt8(ascii: "-"), 0x30...0x39:
      let digits = try number()
      // `1234.0` is what spreadsheets and data frames write for a whole number.
      guard let value = Int(digits) ?? Double(digits).flatMap({ Int(exactly: $0) }) else {
        throw .wrongType(found: excerpt(digits), expected: "a whole number")
      }
      return value
    case UInt8(ascii: "n"):
      try skip(word: "null")
      return nil
    default: throw .wrongType(found: try describeValue(), expected: "a whole number")
    }
  }

  mutating func boolean() throws(LogProblem.Reason) -> Bool? {
    switch try peekValue() {
    case UInt8(ascii: "t"):
      try skip(word: "true")
      return true
    case UInt8(ascii: "f"):
      try skip(word: "false")
      return false
    case UInt8(ascii: "n"):
      try skip(word: "null")
      return nil
    default: throw .wrongType(found: try describeValue(), expected: "true or false")
    }
  }

  mutating func time() throws(LogProblem.Reason) -> Moment? {
    switch try peekValue() {
    case UInt8(ascii: "\""):
      let text = try string()
      return text.isEmpty ? nil : try LogTime.parse(text)
    case UInt8(ascii: "-"), 0x30...0x39:
      let digits = try number()
      guard let value = Double(digits) else { throw .notATime(excerpt(digits)) }
      return try LogTime.parse(value, written: digits)
    case UInt8(ascii: "n"):
      try skip(word: "null")
      return nil
    default: throw .wrongType(found: try describeValue(), expected: "a time")
    }
  }

  mutating func texts() throws(LogProblem.Reason) -> [String: String] {
    switch try peekValue() {
    case UInt8(ascii: "{"): break
    case UInt8(ascii: "n"):
      try skip(word: "null")
      return [:]
    default:
      throw .wrongType(found: try describeValue(), expected: "an object of language and text")
    }
    var texts: [String: String] = [:]
    try members { (language, values) throws(LogProblem.Reason) in
      let text = try values.text()
      guard texts.updateValue(text ?? "", forKey: language) == nil else { throw .repeatedField }
    }
    return texts.filter { !$0.value.isEmpty }
  }

  /// Reads an object, whose brace is next, calling `read` before each value.
  mutating func members(
    _ read: (String, inout JSONValues) throws(LogProblem.Reason) -> Void
  ) throws(LogProblem.Reason) {
    try skip(UInt8(ascii: "{"))
    guard try peekValue() != UInt8(ascii: "}") else { return try skip(UInt8(ascii: "}")) }
    repeat {
      _ = peek()
      let name = try string()
      try skip(UInt8(ascii: ":"))
      try read(name, &self)
    } while try hasMore(until: UInt8(ascii: "}"))
  }

  /// Passes over one value of any kind, which must be JSON all the same.
  mutating func skipValue(depth: Int = 0) throws(LogProblem.Reason) {
    guard depth < 64 else { throw .tooDeep }
    switch try peekValue() {
    case UInt8(ascii: "{"):
      try members { (_, values) throws(LogProblem.Reason) in
        try values.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try skip(UInt8(ascii: "["))
      guard try peekValue() != UInt8(ascii: "]") else { return try skip(UInt8(ascii: "]")) }
      repeat { try skipValue(depth: depth + 1) } while try hasMore(until: UInt8(ascii: "]"))
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try skip(word: "true")
    case UInt8(ascii: "f"): try skip(word: "false")
    case UInt8(ascii: "n"): try skip(word: "null")
    case UInt8(ascii: "-"), 0x30...0x39: _ = try number()
    default: throw .notJSON(column: column)
    }
  }

  /// What kind of value is next, in words.
  mutating func describeValue() throws(LogProblem.Reason) -> String {
    switch try peekValue() {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "t"): "true"
    case UInt8(ascii: "f"): "false"
    case UInt8(ascii: "n"): "null"
    case UInt8(ascii: "-"), 0x30...0x39: "a number"
    default: throw .notJSON(column: column)
    }
  }

  private mutating func peekValue() throws(LogProblem.Reason) -> UInt8 {
    guard let next = peek() else { throw .truncated }
    return next
  }
}
