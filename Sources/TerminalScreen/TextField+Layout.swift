extension TextField {
  /// The field as lines on the screen.
  package struct Layout: Equatable, Sendable {
    /// At least one; cleaned, so that they may be longer or shorter than the source.
    package var lines: [String]
    package var caretRow: Int
    /// 0 to `columns` − 1.
    package var caretColumn: Int

    /// The first line to show of `height`, so that the caret is in sight and as little moves as
    /// possible from `previous`, the first line shown before.
    package func firstLine(height: Int, previous: Int = 0) -> Int {
      let height = max(height, 1)
      let lowest = max(0, caretRow - height + 1)
      let highest = min(caretRow, max(0, lines.count - height))
      return min(max(previous, lowest), max(lowest, highest))
    }
  }

  /// Wraps the text into lines of `columns` columns and finds the caret.
  ///
  /// A caret behind a full line stands at the start of the next one.
  package func layout(columns: Int, widths: ScalarWidths) -> Layout {
    let columns = max(columns, 1)
    let lines = displayLines(columns: columns, widths: widths)
    var shown = lines.map(\.wholeText)
    var row = lines.lastIndex { $0.start <= caret } ?? 0
    var column = lines[row].column(of: caret)
    if column >= columns {
      let hangs = lines[row].columns > columns
      if hangs {
        column = columns - 1
      } else {
        row += 1
        column = 0
        if row == lines.count || lines[row].start > caret { shown.insert("", at: row) }
      }
    }
    return Layout(lines: shown, caretRow: row, caretColumn: column)
  }

  /// Moves to the screen line above; false, and no move, if there is none.
  @discardableResult
  package mutating func moveUp(columns: Int, widths: ScalarWidths) -> Bool {
    moveByLine(-1, columns: columns, widths: widths)
  }

  /// Moves to the screen line below; false, and no move, if there is none.
  @discardableResult
  package mutating func moveDown(columns: Int, widths: ScalarWidths) -> Bool {
    moveByLine(1, columns: columns, widths: widths)
  }

  /// Moves to the start of the screen line.
  package mutating func moveToScreenLineStart(columns: Int, widths: ScalarWidths) {
    let lines = displayLines(columns: columns, widths: widths)
    moveCaret(to: lines[lines.lastIndex { $0.start <= caret } ?? 0].start)
  }

  /// Moves behind the last character of the screen line; on a wrapped line, before it, since the
  /// place behind it belongs to the next line.
  package mutating func moveToScreenLineEnd(columns: Int, widths: ScalarWidths) {
    let lines = displayLines(columns: columns, widths: widths)
    moveCaret(to: lines[lines.lastIndex { $0.start <= caret } ?? 0].lastCaret)
  }

  private mutating func moveByLine(_ step: Int, columns: Int, widths: ScalarWidths) -> Bool {
    let lines = displayLines(columns: columns, widths: widths)
    let row = lines.lastIndex { $0.start <= caret } ?? 0
    guard lines.indices.contains(row + step) else { return false }
    let goal = goalColumn ?? min(lines[row].column(of: caret), columns)
    moveCaret(to: lines[row + step].offset(ofColumn: goal))
    goalColumn = goal
    return true
  }

  private func displayLines(columns: Int, widths: ScalarWidths) -> [LineBreaker.Line] {
    var text = text
    return text.withUTF8 { bytes in
      var breaker = LineBreaker(GlyphScanner(bytes, widths: widths), columns: columns)
      var lines: [LineBreaker.Line] = []
      while let line = breaker.next() { lines.append(line) }
      return lines
    }
  }
}

extension LineBreaker.Line {
  var columns: Int { glyphs.reduce(0) { $0 + Int($1.width) } }

  /// Blanks at the end too: someone may be typing behind them.
  fileprivate var wholeText: String {
    var text = ""
    for glyph in glyphs { glyph.append(to: &text) }
    return text
  }

  /// The columns before the glyphs that start at or after `offset`.
  fileprivate func column(of offset: Int) -> Int {
    var sum = 0
    for (glyph, start) in zip(glyphs, offsets) where start < offset { sum += Int(glyph.width) }
    return sum
  }

  /// The last caret that is shown on this line.
  fileprivate var lastCaret: Int { endsParagraph ? end : offsets.last ?? start }

  /// The caret nearest to `column` without passing it.
  fileprivate func offset(ofColumn column: Int) -> Int {
    var sum = 0
    for (glyph, start) in zip(glyphs, offsets) {
      sum += Int(glyph.width)
      if sum > column { return min(start, lastCaret) }
    }
    return lastCaret
  }
}
