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

  /// `width` says how many columns a text takes: Chinese takes two a character.
  func text(width: (String) -> Int) -> String {
    let widths = sides.indices.map { index in rows.map { width($0[index]) }.max() ?? 0 }
    return rows.map { cells in
      let line = sides.indices.map { index in
        let blanks = String(repeating: " ", count: widths[index] - width(cells[index]))
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
