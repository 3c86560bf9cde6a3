/// A QR code: a square of dark and light modules.
package struct QRCode: Hashable, Sendable {
  /// Modules on a side: 21 to 177.
  package let side: Int
  /// Row by row from the top, true where dark.
  package let modules: [Bool]

  /// Nil where `modules` are not the square of some side.
  package init?(modules: [Bool]) {
    let side = Int(Double(modules.count).squareRoot())
    guard side > 0, side * side == modules.count else { return nil }
    self.side = side
    self.modules = modules
  }

  /// Light modules that a scanner needs around a code (ISO/IEC 18004).
  package static let quietZone = 4

  /// Columns that it takes on a screen, the quiet zone included.
  package var columns: Int { side + 2 * QRCode.quietZone }

  /// Rows that it takes: a cell holds two modules, one above the other.
  package var rows: Int { (columns + 1) / 2 }

  /// False outside the code.
  fileprivate func isDark(row: Int, column: Int) -> Bool {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
    return modules[row * side + column]
  }
}

extension Frame {
  /// Draws a code with its quiet zone; what has no room is left out.
  ///
  /// `style` is dark on light. Half blocks are ours and need no cleaning: written as text they would
  /// become ASCII, like every mark whose width is the terminal's option.
  package mutating func draw(_ code: QRCode, row: Int, column: Int, style: Style) {
    let packed = style.packed
    for line in 0..<code.rows where (0..<size.rows).contains(row + line) {
      for place in 0..<code.columns where (0..<size.columns).contains(column + place) {
        let across = place - QRCode.quietZone
        let upper = code.isDark(row: 2 * line - QRCode.quietZone, column: across)
        let lower = code.isDark(row: 2 * line + 1 - QRCode.quietZone, column: across)
        let scalar: UInt32 =
          switch (upper, lower) {
          case (false, false): 0x20
          case (true, false): 0x2580
          case (false, true): 0x2584
          case (true, true): 0x2588
          }
        cells[(row + line) * size.columns + column + place] = Cell(
          scalar: scalar, width: 1, style: packed)
      }
    }
  }
}
