/// A screen as it should look: a flat array of cells and where the cursor stands.
///
/// Text enters through `write` alone, which cleans it; nothing else makes a cell from a string.
/// Invariant: a lead of width 2 always has its tail to the right, with the same style, and a tail
/// always has its lead.
package struct Frame: Sendable, Equatable {
  package let size: ScreenSize
  /// Row by row, `size.columns` a row.
  package internal(set) var cells: [Cell]
  /// Where the terminal's cursor is shown; nil hides it.
  ///
  /// An input method's window follows it.
  package var cursor: (row: Int, column: Int)?
  package let widths: ScalarWidths

  /// A blank frame; sizes below 1 count as 1.
  package init(size: ScreenSize, widths: ScalarWidths) {
    self.size = ScreenSize(columns: max(size.columns, 1), rows: max(size.rows, 1))
    self.widths = widths
    cells = Array(
      repeating: .blank(style: Style.plain.packed), count: self.size.columns * self.size.rows)
  }

  /// Equal frames look the same; the width function does not matter any more.
  package static func == (first: Frame, second: Frame) -> Bool {
    first.size == second.size && first.cursor?.row == second.cursor?.row
      && first.cursor?.column == second.cursor?.column && first.cells == second.cells
  }
}
