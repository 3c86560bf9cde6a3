/// `text` cleaned and cut into at most `maxLines` lines of at most `columns` columns.
///
/// Line breaks of the text start new lines; blanks at the end of a line are gone. When lines are
/// missing, the last one ends in `…`. The work is bounded by what is shown, not by the text.
package func wrap(
  _ text: String, columns: Int, maxLines: Int = .max, widths: ScalarWidths
) -> [String] {
  guard maxLines > 0, !text.isEmpty else { return [] }
  let columns = max(columns, 1)
  let cells = maxLines < 1 << 20 ? columns * (maxLines + 1) : Int.max
  var text = text
  return text.withUTF8 { bytes in
    let scanner = GlyphScanner(bytes, limit: scanLimit(columns: cells), widths: widths)
    var breaker = LineBreaker(scanner, columns: columns)
    var lines: [LineBreaker.Line] = []
    while let line = breaker.next() {
      if lines.count == maxLines {
        return shownLines(lines, missing: true, columns: columns, widths: widths)
      }
      lines.append(line)
    }
    // A line break at the very end starts no line.
    if let last = lines.last, last.glyphs.isEmpty, lines.count > 1 { lines.removeLast() }
    return shownLines(lines, missing: scanner.isCut, columns: columns, widths: widths)
  }
}

private func shownLines(
  _ lines: [LineBreaker.Line], missing: Bool, columns: Int, widths: ScalarWidths
) -> [String] {
  var shown = lines.map(\.text)
  if missing, let last = lines.last {
    let room = columns - TerminalScreen.columns(of: "…", widths: widths)
    shown[shown.count - 1] = last.text(columns: room) + "…"
  }
  return shown
}

extension LineBreaker.Line {
  /// What the line shows, without the blanks at its end.
  var text: String { text(columns: .max) }

  func text(columns: Int) -> String {
    var text = ""
    var used = 0
    var blanks = ""
    for glyph in glyphs {
      used += Int(glyph.width)
      if used > columns { break }
      if glyph.kind == .blank {
        glyph.append(to: &blanks)
        continue
      }
      text += blanks
      blanks = ""
      glyph.append(to: &text)
    }
    return text
  }
}
