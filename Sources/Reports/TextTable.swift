/// Rows of words and numbers under one header, aligned by the columns a terminal needs.
struct TextTable {
  enum Side { case left, right }

  private var rows: [[String]]
  private let sides: [Side]

  init(header: [(title: String, side: Side)]) {
    rows = [header.map(\.title)]
    sides = header.map(\.side)
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines; a cell takes at most 40 columns, so that no name pushes the numbers away.
  func text(on surface: TextSurface) -> String {
    let rows = rows.map { $0.map { surface.oneLine($0, 40) } }
    let widths = sides.indices.map { index in rows.map { surface.width($0[index]) }.max() ?? 0 }
    return rows.map { cells in
      let line = sides.indices.map { index in
        let blanks = String(repeating: " ", count: widths[index] - surface.width(cells[index]))
        return sides[index] == .left ? cells[index] + blanks : blanks + cells[index]
      }
      return line.joined(separator: "  ").droppingTrailingBlanks + "\n"
    }.joined()
  }
}

extension String {
  fileprivate var droppingTrailingBlanks: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
