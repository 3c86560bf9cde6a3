import Foundation

/// Any JSON, read leniently: platforms give numbers as texts, and empty lists as anything.
///
/// Integers keep all 64 bits.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  /// Nil when it is none, also after bad UTF-8 and raw control characters were mended.
  package init?(parsing bytes: [UInt8]) {
    if let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) {
      self = value
      return
    }
    let mended = JSON.mended(String(decoding: bytes, as: UTF8.self))
    guard let value = try? JSONDecoder().decode(JSON.self, from: Data(mended.utf8)) else {
      return nil
    }
    self = value
  }

  package init?(parsing text: String) { self.init(parsing: Array(text.utf8)) }

  /// Raw UTF-8 without `\u` and without escaped slashes; members in the order of their names.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    // What has no infinite number in it can always be encoded.
    return (try? encoder.encode(self)).map(Array.init) ?? Array("null".utf8)
  }

  package var description: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: What is in it

  /// A member; null where there is none.
  package subscript(name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members[name] ?? .null
  }

  package var isNull: Bool { self == .null }

  /// A text, also of a number or a truth value; nil for an empty one and for everything else.
  package var text: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .bool(let value): String(value)
    case .null, .list, .object: nil
    }
  }

  /// A whole number, also of a text or of a truth value.
  package var integer: Int64? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int64(exactly: number.rounded())
    case .text(let text): Int64(text.trimmingCharacters(in: .whitespaces))
    case .bool(let value): value ? 1 : 0
    case .null, .list, .object: nil
    }
  }

  /// A truth value, also of 0, 1, "0", "1", "true" and "false".
  package var bool: Bool? {
    switch self {
    case .bool(let value): value
    case .text("true"): true
    case .text("false"): false
    default: integer.map { $0 != 0 }
    }
  }

  /// The elements of a list; none for anything else, because an empty list may come as "", {} or
  /// null.
  package var list: [JSON] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  package var members: [String: JSON] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  /// Escapes raw control characters within texts.
  private static func mended(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isInText = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isInText, scalar.value < 0x20 {
        result.append(contentsOf: String(format: "\\u%04x", scalar.value).unicodeScalars)
        isEscaped = false
        continue
      }
      result.append(scalar)
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = isInText
      } else if scalar == "\"" {
        isInText.toggle()
      }
    }
    return String(result)
  }
}

extension JSON: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int64.self) {
      self = .integer(integer)
    } else if let unsigned = try? value.decode(UInt64.self) {
      // An id of 64 bits without a sign: as a text it keeps them all.
      self = .text(String(unsigned))
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let elements = try? value.decode([JSON].self) {
      self = .list(elements)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .integer(let integer): try value.encode(integer)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let elements): try value.encode(elements)
    case .object(let members): try value.encode(members)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int64) { self = .integer(number) }
  package init(arrayLiteral elements: JSON...) { self = .list(elements) }
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(Dictionary(members) { $1 })
  }
}
