import InboxModel

/// The columns that the first line of a table names.
struct CSVTable {
  private let columns: [(name: String, column: Column)]

  private enum Column {
    case field(LogField)
    /// `translation.en`: the text in one language.
    case translation(language: String)
    case unknown
  }

  /// Hands the name of each column that no message has to `unknown`.
  init(
    header: CSVRecord, unknown: (String) -> Void
  ) throws(LogProblem) {
    var columns: [(name: String, column: Column)] = []
    for cell in header.cells {
      guard let text = String(validating: cell, as: UTF8.self) else {
        throw LogProblem(line: header.line, reason: .notInEncoding(.utf8))
      }
      let name = trimmed(text)
      if columns.contains(where: { $0.name == name && !name.isEmpty }) {
        throw LogProblem(line: header.line, field: name, reason: .repeatedColumn)
      }
      columns.append((name, CSVTable.column(name)))
    }
    let missing = LogField.required.map(\.name).filter { name in
      !columns.contains { $0.name == name }
    }
    guard missing.isEmpty else {
      throw LogProblem(line: header.line, reason: .missingColumns(missing))
    }
    // Only of a table that is read: of another, what is wrong with it says enough.
    for case (let name, .unknown) in columns { unknown(name) }
    self.columns = columns
  }

  func message(_ record: CSVRecord) throws(LogProblem) -> Message {
    guard record.cells.count == columns.count else {
      throw LogProblem(
        line: record.line,
        reason: .cellCount(found: record.cells.count, expected: columns.count))
    }
    var fields = MessageFields()
    for (cell, (name, column)) in zip(record.cells, columns) where !cell.isEmpty {
      guard let text = String(validating: cell, as: UTF8.self) else {
        throw LogProblem(line: record.line, field: name, reason: .notInEncoding(.utf8))
      }
      var values = CellValues(cell: text)
      do throws(LogProblem.Reason) {
        switch column {
        case .field(let field): try fields.read(field, from: &values)
        case .translation(let language): try fields.readTranslation(language, from: &values)
        case .unknown: break
        }
      } catch {
        throw LogProblem(line: record.line, field: name, reason: error)
      }
    }
    // An empty cell is a text that is empty, and no value of any other field.
    return try fields.finished(line: record.line, mayLackText: true)
  }

  private static func column(_ name: String) -> Column {
    if let field = LogField.byName[name] { return .field(field) }
    let prefix = LogField.translation.name + "."
    guard name.hasPrefix(prefix), name.utf8.count > prefix.utf8.count else { return .unknown }
    return .translation(language: String(name.dropFirst(prefix.count)))
  }
}

/// One cell as the fields of a message take it.
private struct CellValues: LogValues {
  var cell: String

  func text() -> String? { cell }

  func integer() throws(LogProblem.Reason) -> Int? {
    let text = trimmed(cell)
    guard let value = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }) else {
      throw .wrongType(found: "\"\(excerpt(cell))\"", expected: "a whole number")
    }
    return value
  }

  func boolean() throws(LogProblem.Reason) -> Bool? {
    switch trimmed(cell).lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: throw .wrongType(found: "\"\(excerpt(cell))\"", expected: "true or false")
    }
  }

  func time() throws(LogProblem.Reason) -> Moment? { try LogTime.parse(trimmed(cell)) }

  func texts() throws(LogProblem.Reason) -> [String: String] {
    var values = JSONValues(Array(cell.utf8)[...])
    let texts = try values.texts()
    guard values.peek() == nil else { throw .afterTheObject(column: values.column) }
    return texts
  }
}

private func trimmed(_ text: String) -> String {
  var bytes = Array(text.utf8)[...]
  while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
  while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
  return String(decoding: bytes, as: UTF8.self)
}
