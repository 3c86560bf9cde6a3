extension Page {
  var markdown: String {
    var blocks = ["# \(title), \(MarkdownText.escaped(subject))"]
    blocks.append(
      circumstances.map { "- \($0.name): \(MarkdownText.escaped($0.value))" }.joined(
        separator: "\n"))
    blocks.append(MarkdownTable(keyFigureTable).text.droppingLastLineBreak)
    for section in (charts?.tables ?? []) + sections {
      blocks.append("## \(section.title)")
      if let note = section.note { blocks.append(note) }
      for table in section.tables {
        if section.tables.count > 1 { blocks.append("**\(table.caption)**") }
        blocks.append(MarkdownTable(table).text.droppingLastLineBreak)
      }
      if !section.remarks.isEmpty {
        blocks.append(
          section.remarks.map { "- **\($0.term)**: \($0.meaning)" }.joined(separator: "\n"))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

extension Page {
  private var keyFigureTable: PageTable {
    var table = PageTable(
      caption: "Key figures", columns: [.words(""), .figures(""), .words("")], keys: 1)
    for figure in keyFigures {
      table.add([.words(figure.name), .figure(figure.value), .words(figure.detail)])
    }
    return table
  }
}

extension String {
  fileprivate var droppingLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
