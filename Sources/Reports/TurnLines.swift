package import InboxModel

/// Turns come by the hundred thousand: these, unlike the same for any row, are compiled for turns
/// alone, which makes them several times as fast.
extension OutputBuffer {
  /// The turn as a JSON object on a line of its own (formats.md section 2).
  package mutating func append(jsonLine turn: JudgedTurn, columns: [Column<JudgedTurn>]) {
    append(jsonRow: turn, columns: columns)
    append("\n")
  }

  /// The turn as a line of CSV.
  package mutating func append(csvLine turn: JudgedTurn, columns: [Column<JudgedTurn>]) {
    append(csvRow: turn, columns: columns)
  }

  /// The header line of the CSV, with the names in quotes.
  ///
  /// A reader that guesses the dialect from the first rows, as DuckDB does, must see that quotes
  /// are in use: the first text that needs them may stand far behind.
  package mutating func append(turnHeader columns: [Column<JudgedTurn>]) {
    for (index, column) in columns.enumerated() {
      append(index == 0 ? "\"" : ",\"")
      append(column.name)
      append("\"")
    }
    append("\n")
  }
}
