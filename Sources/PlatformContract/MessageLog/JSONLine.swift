import InboxModel

/// One line of a JSON Lines log: one message, one object.
enum JSONLine {
  /// Hands the name of each field that no message has to `unknown`; `fields` holds what is known
  /// without the line.
  static func message(
    _ bytes: ArraySlice<UInt8>, line: Int, fields preset: MessageFields = MessageFields(),
    unknown: (String) -> Void
  ) throws(LogProblem) -> Message {
    var values = JSONValues(bytes)
    var fields = preset
    var current: String?
    do throws(LogProblem.Reason) {
      guard values.peek() == UInt8(ascii: "{") else {
        let found = try values.describeValue()
        try values.skipValue()
        throw .notAnObject(found: found)
      }
      try values.members { (name, values) throws(LogProblem.Reason) in
        current = name
        if let field = LogField.byName[name] {
          try fields.read(field, from: &values)
        } else {
          unknown(name)
          try values.skipValue()
        }
        current = nil
      }
      if values.peek() != nil { throw .afterTheObject(column: values.column) }
    } catch {
      throw LogProblem(line: line, field: current, reason: error)
    }
    return try fields.finished(line: line)
  }
}
