import TestSupport

/// A terminal's screen as SVG: a rectangle for each background, a text for each stretch of cells
/// that look alike, stretched to the columns it takes so that any font lines up.
struct ScreenDrawing {
  private let terminal: PseudoTerminal
  private let cellWidth = 8.4
  private let cellHeight = 18.0
  private let margin = 10.0

  init(_ terminal: PseudoTerminal) { self.terminal = terminal }

  var svg: String {
    let width = Double(terminal.columns) * cellWidth + 2 * margin
    let height = Double(terminal.rowCount) * cellHeight + 2 * margin
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(text(width))" height="\(text(height))" \
      viewBox="0 0 \(text(width)) \(text(height))" font-size="14" xml:space="preserve" \
      font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', \
      'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace">
      """,
      "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(ScreenPalette.background)\"/>",
    ]
    for row in 0..<terminal.rowCount {
      for run in runs(row) { lines += draw(run, row: row) }
    }
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Neighbouring cells that look alike and are equally wide.
  private struct Run {
    var column: Int
    var columns: Int
    var text: String
    var cell: PseudoTerminal.Cell
  }

  private func runs(_ row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<terminal.columns {
      let cell = terminal.cell(row: row, column: column)
      guard cell.width > 0 else { continue }
      if let last = runs.last, last.cell.looksLike(cell), last.cell.width == cell.width {
        runs[runs.count - 1].text += cell.text
        runs[runs.count - 1].columns += cell.width
      } else {
        runs.append(Run(column: column, columns: cell.width, text: cell.text, cell: cell))
      }
    }
    return runs
  }

  private func draw(_ run: Run, row: Int) -> [String] {
    let left = margin + Double(run.column) * cellWidth
    let top = margin + Double(row) * cellHeight
    let width = Double(run.columns) * cellWidth
    var foreground = run.cell.foreground.map(ScreenPalette.color) ?? ScreenPalette.foreground
    var background = run.cell.background.map(ScreenPalette.color)
    if run.cell.isReversed {
      (foreground, background) = (background ?? ScreenPalette.background, foreground)
    }
    var lines: [String] = []
    if let background {
      lines.append(
        """
        <rect x="\(text(left))" y="\(text(top))" width="\(text(width))" \
        height="\(text(cellHeight))" fill="\(background)" shape-rendering="crispEdges"/>
        """)
    }
    guard run.text.contains(where: { $0 != " " }) else { return lines }
    lines.append(
      """
      <text x="\(text(left))" y="\(text(top + 13.5))" textLength="\(text(width))" \
      lengthAdjust="spacingAndGlyphs" fill="\(foreground)"\
      \(run.cell.isBold ? " font-weight=\"bold\"" : "")\
      \(run.cell.isUnderlined ? " text-decoration=\"underline\"" : "")>\(escaped(run.text))</text>
      """)
    return lines
  }

  private func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension PseudoTerminal.Cell {
  func looksLike(_ other: PseudoTerminal.Cell) -> Bool {
    foreground == other.foreground && background == other.background && isBold == other.isBold
      && isUnderlined == other.isUnderlined && isReversed == other.isReversed
  }
}
