/// Rows of words and numbers under one header, aligned by the columns a terminal needs.
struct TextTable {
  enum Side { case left, right }

  private var rows: [[String]]
  private let sides: [Side]
  private let whole: Int

  /// The last `whole` columns are what people copy, such as the names of turns, or read to the end.
  init(header: [(title: String, side: Side)], whole: Int = 0) {
    rows = [header.map(\.title)]
    sides = header.map(\.side)
    self.whole = whole
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines; a cell takes at most 40 columns, so that no name pushes the numbers away, and a
  /// whole one 160.
  func text(on surface: TextSurface) -> String {
    let cut = sides.indices.map { $0 < sides.count - whole ? 40 : 160 }
    let rows = rows.map { zip($0, cut).map { surface.oneLine($0, $1) } }
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
