extension Frame {
  /// Writes `text`, cleaned, on one line and returns the columns used.
  ///
  /// Stops at `maxColumns` or at the frame's edge, and before a wide character that would be cut.
  /// Half characters left over at either end become blanks. Outside the frame nothing happens.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, maxColumns: Int = .max, style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
    let room = min(maxColumns, size.columns - column)
    guard room > 0 else { return 0 }
    let packed = style.packed
    let widths = widths
    var text = text
    return text.withUTF8 { bytes in
      var scanner = GlyphScanner(bytes, limit: scanLimit(columns: room), widths: widths)
      return withRow(row) { cells in
        var end = column
        while end < column + room, let glyph = scanner.next() {
          let width = Int(glyph.width)
          guard end + width <= column + room else { break }
          if end == column { cells.blankLead(ofTailAt: column) }
          if end + width < cells.count, cells[end + width].isTail { cells.blank(at: end + width) }
          // In the last column terminals disagree on the cell that a mark belongs to.
          let takesMarks = end + width < cells.count
          cells[end] = Cell(
            scalar: glyph.scalar, mark1: takesMarks ? glyph.mark1 : 0,
            mark2: takesMarks ? glyph.mark2 : 0, width: width, style: packed)
          if width == 2 { cells[end + 1] = .tail(style: packed) }
          end += width
        }
        return end - column
      }
    }
  }

  /// Makes so many cells blank in `style`.
  package mutating func fill(
    row: Int, column: Int, columns: Int = .max, style: Style = .plain
  ) {
    guard let range = span(row: row, column: column, columns: columns) else { return }
    let blank = Cell.blank(style: style.packed)
    withRow(row) { cells in
      cells.blankLead(ofTailAt: range.lowerBound)
      if range.upperBound < cells.count, cells[range.upperBound].isTail {
        cells.blank(at: range.upperBound)
      }
      for column in range { cells[column] = blank }
    }
  }

  /// Gives so many cells another style; a wide character at an edge is restyled whole.
  package mutating func restyle(row: Int, column: Int, columns: Int = .max, style: Style) {
    guard var range = span(row: row, column: column, columns: columns) else { return }
    let packed = style.packed
    withRow(row) { cells in
      if cells[range.lowerBound].isTail { range = range.lowerBound - 1..<range.upperBound }
      if range.upperBound < cells.count, cells[range.upperBound].isTail {
        range = range.lowerBound..<range.upperBound + 1
      }
      for column in range { cells[column].restyle(packed) }
    }
  }

  /// The columns of a row that lie inside the frame, nil if there are none.
  private func span(row: Int, column: Int, columns: Int) -> Range<Int>? {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns, columns > 0 else {
      return nil
    }
    return column..<column + min(columns, size.columns - column)
  }

  private mutating func withRow<Result>(
    _ row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Result
  ) -> Result {
    let columns = size.columns
    return cells.withUnsafeMutableBufferPointer { cells in
      body(UnsafeMutableBufferPointer(rebasing: cells[row * columns..<(row + 1) * columns]))
    }
  }
}

/// The cells of one row, where half a wide character must never be left over.
extension UnsafeMutableBufferPointer<Cell> {
  /// The cell at `column` is about to change: a lead that would lose its tail becomes a blank.
  fileprivate func blankLead(ofTailAt column: Int) {
    if column > 0, self[column].isTail { blank(at: column - 1) }
  }

  fileprivate func blank(at column: Int) {
    self[column] = .blank(style: self[column].look & Style.packedBits)
  }
}
