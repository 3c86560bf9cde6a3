extension HTMLWriter {
  /// A table with its caption, its header rows, and the names of its rows marked as such.
  mutating func table(_ table: PageTable) {
    element("div", ["class": "scroll"]) { html in
      // A short table across the whole page would part the figures from their names.
      html.element("table", table.columns.count > 6 ? ["class": "full"] : [:]) { html in
        html.line("caption", text: table.caption)
        html.element("thead") { $0.header(table.columns) }
        html.element("tbody") { html in
          let tenths = table.columns.indices.map { table.hasTenths(in: $0) }
          for row in table.rows { html.row(row, of: table, tenths: tenths) }
        }
      }
    }
  }

  private mutating func header(_ columns: [PageColumn]) {
    let isGrouped = columns.contains { $0.group != nil }
    element("tr") { html in
      var index = 0
      while index < columns.count {
        let column = columns[index]
        guard let group = column.group else {
          html.headerCell(column, rows: isGrouped ? "2" : "1")
          index += 1
          continue
        }
        let count = columns[index...].prefix { $0.group == group }.count
        html.line(
          "th", ["scope": "colgroup", "colspan": "\(count)", "class": "group"], text: group)
        index += count
      }
    }
    guard isGrouped else { return }
    element("tr") { html in
      for column in columns where column.group != nil { html.headerCell(column, rows: "1") }
    }
  }

  private mutating func headerCell(_ column: PageColumn, rows: String) {
    guard !column.title.isEmpty else { return line("td", ["rowspan": rows], text: "") }
    line(
      "th", ["scope": "col", "rowspan": rows, "class": column.side == .right ? "figure" : "words"],
      text: column.title)
  }

  private mutating func row(_ row: PageRow, of table: PageTable, tenths: [Bool]) {
    element("tr", row.isTotal ? ["class": "total"] : [:]) { html in
      for (index, cell) in row.cells.enumerated() {
        let isEvened = tenths[index] && !cell.hasTenths
        let side =
          table.columns[index].side == .left ? "words" : isEvened ? "figure even" : "figure"
        // An empty header would name the row with nothing.
        if index < table.keys, cell != .words("") {
          html.line("th", ["scope": "row"]) { $0.cell(cell) }
        } else {
          html.line("td", ["class": side]) { $0.cell(cell) }
        }
      }
    }
  }

  private mutating func cell(_ cell: PageCell) {
    switch cell {
    case .nothing: text(PlainText.nothing)
    case .figure(let figure): text(figure)
    case .words(""): break
    case .words(let words): inline("span", ["class": "own"]) { $0.text(words) }
    // Its letters may run from right to left: they do so among themselves.
    case .foreign(let foreign):
      inline("bdi", foreign.hasLongWord ? ["class": "long"] : [:]) { $0.text(harmless(foreign)) }
    case .typed(let name): inline("code") { $0.text(harmless(name)) }
    case .address(let address):
      inline("bdi", ["class": "address"]) { $0.text(harmless(address)) }
    case .lines(let cells):
      for cell in cells { inline("div") { $0.cell(cell) } }
    }
  }
}

extension PageTable {
  /// Whether a wait in the column has a decimal: the others make room for it, so that the digits
  /// stand below each other.
  fileprivate func hasTenths(in column: Int) -> Bool {
    rows.contains { $0.cells[column].hasTenths }
  }
}

extension PageCell {
  fileprivate var hasTenths: Bool {
    if case .figure(let figure) = self {
      figure.contains(":") && figure.contains(".")
    } else {
      false
    }
  }
}

extension String {
  /// Whether it must be broken within a word, lest it push the figures off the paper.
  fileprivate var hasLongWord: Bool { split(separator: " ").contains { $0.utf8.count > 20 } }
}
