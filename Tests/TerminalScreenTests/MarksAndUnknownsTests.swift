import NcursesTerminal
import TerminalScreen
import Testing

/// Floods of combining marks, marks that belong to nothing, and scalars without a glyph.
@Suite struct MarksAndUnknownsTests {
  private func shown(_ text: String) -> String { cleaned(text, widths: .libc, for: .oneLine) }

  @Test func twoMarksAreKeptAndAFloodIsNot() {
    #expect(shown("e\u{301}") == "e\u{301}")
    #expect(Array(shown("a\u{308}\u{304}").unicodeScalars).count == 3)
    let flood = "z" + String(repeating: "\u{35E}\u{327}\u{321}", count: 5_000)
    #expect(Array(shown(flood + "b").unicodeScalars) == ["z", "\u{35E}", "\u{327}", "b"])
    #expect(columns(of: flood, widths: .libc) == 1)
  }

  @Test func aMarkThatStandsOnNothingGetsACircle() {
    #expect(Array(shown("\u{301}a").unicodeScalars) == ["◌", "\u{301}", "a"])
    #expect(columns(of: "\u{301}\u{302}\u{303}", widths: .libc) == 1)
  }

  @Test func aMarkNeverJoinsTheMarkThatStandsForAControl() {
    #expect(Array(shown("\u{1B}\u{301}").unicodeScalars) == ["␛", "◌", "\u{301}"])
    #expect(Array(shown("\u{202E}\u{301}").unicodeScalars) == ["\u{FFFD}", "◌", "\u{301}"])
  }

  @Test func koreanLettersJoinIntoOneSyllable() {
    #expect(columns(of: "\u{1112}\u{1161}\u{11AB}", widths: .libc) == 2)
    #expect(columns(of: "한", widths: .libc) == 2)
  }

  @Test func aScalarThatTheTerminalLibraryDoesNotKnowIsABoxAndNotABlank() {
    // Nobody knows these: U+0378 is unassigned, U+FFFE and U+10FFFF are no characters.
    #expect(shown("a\u{378}b") == "a□b")
    #expect(shown("\u{FFFE}\u{10FFFF}") == "□□")
    let ignorant = ScalarWidths { $0.value > 0x2FFF ? -1 : 1 }
    #expect(cleaned("🫨", widths: ignorant) == "□")
    // A Han character of a newer extension keeps its two cells.
    #expect(cleaned("𱍐", widths: ignorant) == "〓")
    #expect(columns(of: "𱍐", widths: ignorant) == 2)
    #expect(cleaned("🫨𱍐", widths: ignorant.drawn(with: .ascii), for: .oneLine).contains("?"))
  }

  @Test func marksOfAnUnknownScalarGoWithIt() {
    #expect(shown("\u{378}\u{301}b") == "□b")
  }

  @Test func commonHanNeedsNobodyToKnowIt() {
    let ignorant = ScalarWidths { _ in -1 }
    #expect(cleaned("退款，한！", widths: ignorant) == "退款，한！")
    #expect(columns(of: "退款", widths: ignorant) == 4)
  }

  @Test func privateUseTakesTheWidthThatTheLibrarySays() {
    let text = "\u{E000}\u{F8FF}\u{F0000}"
    var frame = Frame(size: ScreenSize(columns: 10, rows: 1), widths: .libc)
    #expect(frame.write(text, row: 0, column: 0) == columns(of: text, widths: .libc))
    #expect(columns(of: text, widths: .libc) >= 3)
  }

  @Test func inTheLastColumnAMarkIsLeftOut() {
    var frame = Frame(size: ScreenSize(columns: 2, rows: 1), widths: .libc)
    frame.write("e\u{301}e\u{301}", row: 0, column: 0)
    #expect(Array(frame.text.unicodeScalars) == ["e", "\u{301}", "e"])
  }

  @Test func aFloodOfWhatCannotBeSeenStallsNothing() {
    let flood = String(repeating: "\u{200B}", count: 200_000)
    var frame = Frame(size: ScreenSize(columns: 10, rows: 1), widths: .libc)
    #expect(frame.write(flood + "x", row: 0, column: 0) == 0)
    #expect(columns(of: flood + "x", widths: .libc, limit: 10) == 0)
    #expect(wrap(flood + "x", columns: 10, maxLines: 2, widths: .libc) == ["…"])
  }
}
