import TerminalScreen

/// A frame that is written in roles.
struct Canvas {
  var frame: Frame
  let theme: Theme

  @discardableResult
  mutating func write(
    _ text: String, _ role: Role, row: Int, column: Int, columns: Int
  ) -> Int {
    guard columns > 0 else { return 0 }
    return frame.write(
      text, row: row, column: column, maxColumns: columns, style: theme.style(role))
  }

  mutating func fill(_ role: Role, row: Int, column: Int, columns: Int) {
    frame.fill(row: row, column: column, columns: columns, style: theme.style(role))
  }

  /// Writes a line's stretches one after the other; returns the columns used, indent included.
  @discardableResult
  mutating func write(_ line: Line, row: Int, column: Int, columns: Int) -> Int {
    var used = line.indent
    for stretch in line.stretches {
      used += write(
        stretch.text, stretch.role, row: row, column: column + used, columns: columns - used)
    }
    return used
  }

  func width(_ text: String) -> Int { TerminalScreen.columns(of: text, widths: frame.widths) }
}
