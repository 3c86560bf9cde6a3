import InboxModel

extension OutputBuffer {
  /// The header line of RFC 4180 CSV; lines end in a line feed.
  package mutating func append<Row>(csvHeader columns: [Column<Row>]) {
    append(csvLine: columns.map { .text($0.name) })
  }

  package mutating func append<Row>(csvRow row: Row, columns: [Column<Row>]) {
    append(csvLine: columns.map { $0.value(row) })
  }

  package mutating func append(csvLine fields: [Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { append(",") }
      append(cell: field)
    }
    append("\n")
  }

  /// Nothing is an empty cell, the elements of a list are parted by blanks, and a map is its JSON.
  private mutating func append(cell field: Field) {
    switch field {
    case .none: break
    case .text(let text): append(cell: text)
    case .list(let texts): append(cell: texts.joined(separator: " "))
    case .time(let moment): append(moment)
    case .map(let texts) where texts.isEmpty: break
    case .map:
      var json = OutputBuffer()
      json.append(json: field)
      append(cell: json.text)
    case .integer, .decimal, .truth: append(json: field)
    }
  }

  private mutating func append(cell text: String) {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return append(text)
    }
    append("\"")
    for scalar in text.unicodeScalars {
      append(scalar == "\"" ? "\"\"" : String(scalar))
    }
    append("\"")
  }
}
