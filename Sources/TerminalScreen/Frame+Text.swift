extension Frame {
  /// Cells of one row that share a style.
  package struct Run: Equatable, Sendable {
    package var column: Int
    package var columns: Int
    package var text: String
    package var style: Style
  }

  /// A row as it reads, without the blanks at its end; "" outside the frame.
  package func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var text = ""
    var blanks = 0
    for cell in self.cells(row: row) where !cell.isTail {
      if cell.scalar == 0x20, cell.mark1 == 0 {
        blanks += 1
        continue
      }
      text += String(repeating: " ", count: blanks)
      blanks = 0
      cell.append(to: &text)
    }
    return text
  }

  /// A row cut where the style changes, blanks included.
  package func runs(row: Int) -> [Run] {
    guard row >= 0, row < size.rows else { return [] }
    var runs: [Run] = []
    for (column, cell) in self.cells(row: row).enumerated() {
      if runs.last?.style != cell.style {
        runs.append(Run(column: column, columns: 0, text: "", style: cell.style))
      }
      runs[runs.count - 1].columns += 1
      if !cell.isTail { cell.append(to: &runs[runs.count - 1].text) }
    }
    return runs
  }

  /// All rows, for a golden file.
  package var text: String { (0..<size.rows).map { text(row: $0) }.joined(separator: "\n") }

  func cells(row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }
}

extension Cell {
  fileprivate func append(to text: inout String) {
    for value in [scalar, mark1, mark2] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
  }
}
