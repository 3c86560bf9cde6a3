/// A table of bars and dashes, aligned also where it is read as it is.
struct MarkdownTable {
  private var rows: [[String]]
  private let sides: [PageColumn.Side]

  init(_ table: PageTable) {
    sides = table.columns.map(\.side)
    let header = table.columns.map {
      [$0.group, $0.title].compactMap(\.self).joined(separator: " ")
    }
    rows = [header.map(MarkdownText.escaped)]
    for row in table.rows {
      rows.append(
        row.cells.map { cell in
          let text = MarkdownTable.text(cell)
          return row.isTotal && !text.isEmpty ? "**\(text)**" : text
        })
    }
  }

  /// The lines; a cell wider than forty columns pushes only its own row out of line.
  var text: String {
    let widths = sides.indices.map { index in
      max(3, rows.map { width(of: $0[index]) }.filter { $0 <= 40 }.max() ?? 0)
    }
    let lines = rows.map { cells in
      cells.indices.map { index in
        let blanks = String(repeating: " ", count: max(0, widths[index] - width(of: cells[index])))
        return sides[index] == .left ? cells[index] + blanks : blanks + cells[index]
      }
    }
    let rule = sides.indices.map { index in
      let dashes = String(repeating: "-", count: widths[index] - 1)
      return sides[index] == .left ? "-" + dashes : dashes + ":"
    }
    return ([lines[0], rule] + lines.dropFirst())
      .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private static func text(_ cell: PageCell) -> String {
    switch cell {
    case .nothing: PlainText.nothing
    case .figure(let figure): figure
    case .words(let words): MarkdownText.escaped(words)
    case .foreign(let text): MarkdownText.escaped(text)
    case .typed(let name): MarkdownText.code(name)
    case .address(let address): MarkdownText.link(address)
    case .lines(let cells): cells.map(text).joined(separator: "<br>")
    }
  }
}

/// Columns in a font of fixed width: Chinese and its punctuation take two.
private func width(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width + 2
    default: scalar.properties.generalCategory == .nonspacingMark ? width : width + 1
    }
  }
}
