import Foundation

/// Text of a page's markup.
enum MarkupText {
  /// Without tags, and with entities as the characters they stand for.
  static func plain(_ html: String) -> String {
    guard html.contains("<") || html.contains("&") else { return html }
    var result = ""
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      // A sign that opens no tag is text.
      let after = rest.index(after: start)
      guard after < rest.endIndex, rest[after].isLetter || rest[after] == "/" || rest[after] == "!",
        let end = rest[after...].firstIndex(of: ">")
      else {
        result += "<"
        rest = rest[after...]
        continue
      }
      if rest[after...end].lowercased().hasPrefix("br") { result += "\n" }
      rest = rest[rest.index(after: end)...]
    }
    return unescaped(result + rest)
  }

  /// Entities as the characters they stand for, each once.
  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let after = rest[start...].dropFirst()
      if let end = after.prefix(10).firstIndex(of: ";"), let character = entity(after[..<end]) {
        result.append(character)
        rest = after[after.index(after: end)...]
      } else {
        result += "&"
        rest = after
      }
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> Character? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return " "
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map(Character.init)
  }
}
