import NcursesTerminal
import TerminalScreen
import TestSupport
import Testing

@Suite struct TextFieldLayoutTests {
  private struct Place: Equatable {
    var lines: [String]
    var caretRow: Int
    var caretColumn: Int
  }

  private func place(_ text: String, caret: Int? = nil, columns: Int) -> Place {
    let layout = layout(text, caret: caret, columns: columns)
    return Place(
      lines: layout.lines, caretRow: layout.caretRow, caretColumn: layout.caretColumn)
  }

  private func layout(_ text: String, caret: Int? = nil, columns: Int) -> TextField.Layout {
    var field = TextField(text)
    if let caret { field.moveCaret(to: caret) }
    return field.layout(columns: columns, widths: .libc)
  }

  @Test func theCaretCountsAWideCharacterAsTwoColumns() {
    #expect(place("中a文", columns: 10) == Place(lines: ["中a文"], caretRow: 0, caretColumn: 5))
    #expect(layout("中a文", caret: 3, columns: 10).caretColumn == 2)
    #expect(layout("e\u{301}x", caret: 3, columns: 10).caretColumn == 1)
  }

  @Test func theCaretBehindAFullLineStandsOnTheNext() {
    #expect(place("中文", columns: 4) == Place(lines: ["中文", ""], caretRow: 1, caretColumn: 0))
    #expect(
      place("中文字", caret: 6, columns: 4)
        == Place(lines: ["中文", "字"], caretRow: 1, caretColumn: 0))
    #expect(
      place("中文\n字", caret: 6, columns: 4)
        == Place(lines: ["中文", "", "字"], caretRow: 1, caretColumn: 0))
  }

  @Test func blanksBeingTypedBehindAFullLineKeepTheCaretInSight() {
    let layout = layout("中文   ", columns: 4)
    #expect(layout.caretRow == 0 && layout.caretColumn == 3)
  }

  @Test func anEmptyFieldHasOneLine() {
    #expect(place("", columns: 4) == Place(lines: [""], caretRow: 0, caretColumn: 0))
    #expect(place("a\n", columns: 4) == Place(lines: ["a", ""], caretRow: 1, caretColumn: 0))
  }

  @Test func theCaretStaysInSightAsLittleAsPossibleMoves() {
    let layout = layout((1...9).map(String.init).joined(separator: "\n"), caret: 8, columns: 4)
    #expect(layout.caretRow == 4)
    #expect(layout.firstLine(height: 3) == 2)
    #expect(layout.firstLine(height: 3, previous: 3) == 3)
    #expect(layout.firstLine(height: 3, previous: 9) == 4)
    #expect(layout.firstLine(height: 20, previous: 5) == 0)
    #expect(layout.firstLine(height: 0) == 4)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func atAnyWidthTheCaretIsOnALineAndNoLineIsTooWide(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var field = TextField(random.hostileText(count: random.below(30)))
    field.moveCaret(to: random.below(field.text.utf8.count + 1))
    for columns in [1, 2, 3, 4, 7, 30] {
      let layout = field.layout(columns: columns, widths: .libc)
      let message: Comment = "seed \(seed), \(columns) columns: \(field.text.debugDescription)"
      #expect(layout.lines.indices.contains(layout.caretRow), message)
      #expect((0..<columns).contains(layout.caretColumn), message)
      for line in layout.lines {
        // Blanks hang over the edge; a wide character in one column cannot be helped.
        // By scalars, since an Arabic number sign and the blank behind it are one character.
        var ink = line.unicodeScalars
        while ink.last?.properties.isWhitespace == true { ink.removeLast() }
        #expect(
          TerminalScreen.columns(of: String(ink), widths: .libc) <= max(columns, 2), message)
      }
      let ink = { (text: String) in text.unicodeScalars.filter { !$0.properties.isWhitespace } }
      #expect(
        Array(ink(layout.lines.joined())) == Array(ink(cleaned(field.text, widths: .libc))),
        message)
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func whateverIsDoneTheCaretStandsBetweenCharacters(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var field = TextField(isMultiline: random.below(2) == 0)
    let edits: [(inout TextField) -> Void] = [
      { $0.deleteBackward() }, { $0.deleteForward() }, { $0.deleteWordBackward() },
      { $0.deleteWordForward() }, { $0.deleteToLineStart() }, { $0.deleteToLineEnd() },
      { $0.moveLeft() }, { $0.moveRight() }, { $0.moveWordLeft() }, { $0.moveWordRight() },
      { $0.moveUp(columns: 7, widths: .libc) }, { $0.moveDown(columns: 7, widths: .libc) },
      { $0.moveToScreenLineStart(columns: 7, widths: .libc) },
      { $0.moveToScreenLineEnd(columns: 7, widths: .libc) }, { $0.insertLineBreak() },
    ]
    for step in 0..<60 {
      if random.below(3) == 0 {
        field.paste(random.hostileText(count: 1 + random.below(6)))
      } else {
        random.pick(edits)(&field)
      }
      let message: Comment = "seed \(seed), step \(step): \(field.text.debugDescription)"
      let caret = field.text.utf8.index(field.text.startIndex, offsetBy: field.caret)
      #expect(caret == field.text.endIndex || field.text.indices.contains(caret), message)
      #expect(
        !field.text.unicodeScalars.contains {
          $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
        }, message)
      if !field.isMultiline { #expect(!field.text.contains("\n"), message) }
    }
  }
}
