import InboxModel

/// A JSON value whose members keep the order in which they were written: the same value is the
/// same bytes.
package indirect enum JSON: Hashable, Sendable {
  case field(Field)
  case array([JSON])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON
  }

  package static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// The columns of one row, in their order.
  package static func object<Row>(_ row: Row, columns: [Column<Row>]) -> JSON {
    .object(columns.map { Member(name: $0.name, value: .field($0.value(row))) })
  }
}

extension OutputBuffer {
  package mutating func append(json: JSON) {
    switch json {
    case .field(let field): append(json: field)
    case .array(let elements):
      append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { append(",") }
        append(json: element)
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(",") }
        append(quoted: member.name)
        append(":")
        append(json: member.value)
      }
      append("}")
    }
  }

  /// One row as an object, without a tree in between.
  package mutating func append<Row>(jsonRow row: Row, columns: [Column<Row>]) {
    append("{")
    for (index, column) in columns.enumerated() {
      if index > 0 { append(",") }
      // Column names need no escapes.
      append("\"")
      append(column.name)
      append("\":")
      append(json: column.value(row))
    }
    append("}")
  }

  package mutating func append(json field: Field) {
    switch field {
    case .none: append("null")
    case .text(let text): append(quoted: text)
    case .integer(let integer): append(String(integer))
    case .decimal(let decimal): append(decimal.description)
    case .truth(let truth): append(truth ? "true" : "false")
    case .time(let moment):
      append("\"")
      append(moment)
      append("\"")
    case .list(let texts): append(json: .array(texts.map { .field(.text($0)) }))
    case .map(let texts):
      append(
        json: .object(
          texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { JSON.Member(name: $0.key, value: .field(.text($0.value))) }))
    }
  }

  /// A JSON string.
  ///
  /// Control characters are escaped, DEL and C1 and the two line separators too:
  /// strangers' text in a `.jsonl` file must not drive the terminal that shows it.
  package mutating func append(quoted text: String) {
    append("\"")
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(escaped: scalar) }
    }
    append("\"")
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: append(String(scalar))
    }
  }
}
