import CVTerm

extension PseudoTerminal {
  /// One cell as a person sees it.
  package struct Cell: Equatable, Sendable {
    /// "" in the right half of a wide character, " " where nothing was drawn.
    package var text: String
    package var width: Int
    /// A palette index, nil for the terminal's own.
    package var foreground: Int?
    package var background: Int?
    package var isBold: Bool
    package var isUnderlined: Bool
    package var isReversed: Bool
  }

  package func cell(row: Int, column: Int) -> Cell {
    let cell = emulator_cell_at(emulator, Int32(row), Int32(column))
    var text = ""
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        text.unicodeScalars.append(scalar)
      }
    }
    if text.isEmpty, cell.width > 0 { text = " " }
    return Cell(
      text: text, width: Int(cell.width),
      foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
      background: cell.background < 0 ? nil : Int(cell.background), isBold: cell.bold != 0,
      isUnderlined: cell.underline != 0, isReversed: cell.reverse != 0)
  }

  /// A row without the blanks at its end.
  package func row(_ row: Int) -> String {
    var text = ""
    for column in 0..<columns { text += cell(row: row, column: column).text }
    while text.last == " " { text.removeLast() }
    return text
  }

  package var rows: [String] { (0..<rowCount).map { row($0) } }

  /// All rows, without the empty ones at the end.
  package var text: String {
    var rows = rows
    while rows.last == "" { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  package var cursor: (row: Int, column: Int) {
    let state = emulator_get_state(emulator)
    return (Int(state.row), Int(state.column))
  }

  package var isCursorVisible: Bool { emulator_get_state(emulator).is_visible != 0 }

  package var showsAlternateScreen: Bool {
    emulator_get_state(emulator).shows_alternate_screen != 0
  }

  /// Whether the program switched a private mode on last, not off; 2004 is bracketed paste, 1004
  /// focus reports.
  package func isModeSet(_ mode: Int) -> Bool {
    let text = String(decoding: received, as: UTF8.self)
    let on = text.ranges(of: "\u{1B}[?\(mode)h").last?.lowerBound
    let off = text.ranges(of: "\u{1B}[?\(mode)l").last?.lowerBound
    guard let on else { return false }
    return off.map { $0 < on } ?? true
  }

  /// Whether the line echoes and is edited by the kernel, as a shell finds it.
  package var isCooked: Bool { pty_is_cooked(descriptor) != 0 }
}
