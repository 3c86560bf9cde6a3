import Foundation
import PlatformContract

/// Reads what QZone wraps its data in: JSON, a call of a function, a page with a script that makes
/// such a call, and object literals that are no JSON.
enum QzoneScript {
  static func value(_ bytes: [UInt8]) -> JSON? {
    if let value = JSON(parsingChinese: bytes) { return value }
    let text =
      String(validating: bytes, as: UTF8.self) ?? GB18030.text(bytes[...])
      ?? String(decoding: bytes, as: UTF8.self)
    guard let literal = literal(text) else { return nil }
    if let value = JSON(parsing: literal) { return value }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try? decoder.decode(JSON.self, from: Data(literal.utf8))
  }

  /// The object that is handed to the callback, or the first one there is.
  ///
  /// `undefined` is no value of JSON5; it becomes null. Raw control characters become blanks.
  private static func literal(_ text: String) -> String? {
    let callback = text.range(of: "callback(", options: .caseInsensitive)?.upperBound
    guard let start = text[(callback ?? text.startIndex)...].firstIndex(of: "{") else { return nil }
    var result = ""
    var depth = 0
    var quote: Character?
    var isEscaped = false
    var word = ""
    for character in text[start...] {
      if let open = quote {
        let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 }
        result.append(isControl ? " " : character)
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == open {
          quote = nil
        }
        continue
      }
      if character.isLetter || character.isNumber || character == "_" || character == "$" {
        word.append(character)
        continue
      }
      result += word == "undefined" ? "null" : word
      word = ""
      result.append(character)
      switch character {
      case "\"", "'": quote = character
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 { return result }
      default: break
      }
    }
    return nil
  }
}
