import NcursesTerminal
import TerminalScreen
import Testing

@Suite struct WrapTests {
  private func lines(_ text: String, _ columns: Int, most: Int = .max) -> [String] {
    wrap(text, columns: columns, maxLines: most, widths: .libc)
  }

  @Test func aWideCharacterIsNeverCut() {
    #expect(lines("中文字", 4) == ["中文", "字"])
    #expect(lines("中文字", 5) == ["中文", "字"])
    #expect(lines("a中文", 2) == ["a", "中", "文"])
  }

  @Test func wordsOfLettersStayWholeWhereTheyFit() {
    #expect(lines("please ship my order", 11) == ["please ship", "my order"])
    #expect(lines("please ship my order", 10) == ["please", "ship my", "order"])
    #expect(lines("waterproof", 4) == ["wate", "rpro", "of"])
    #expect(lines("快递SF1234到了", 8) == ["快递", "SF1234到", "了"])
    #expect(lines("well-made", 6) == ["well-", "made"])
  }

  @Test func aClosingMarkDoesNotStartALine() {
    #expect(lines("你好，世界", 4) == ["你", "好，", "世界"])
    #expect(lines("真的吗？！好", 6) == ["真的", "吗？！", "好"])
    #expect(lines("他说“好”。", 8) == ["他说", "“好”。"])
  }

  @Test func anOpeningMarkDoesNotEndALine() {
    #expect(lines("看《说明书》", 4) == ["看", "《说", "明", "书》"])
    #expect(lines("见（附件）", 4) == ["见", "（附", "件）"])
  }

  @Test func whereNothingElseIsPossibleAClosingMarkStartsALine() {
    #expect(lines("！！！！", 4) == ["！！", "！！"])
    #expect(lines("，，", 2) == ["，", "，"])
  }

  @Test func aLineCarriedOverIsNoWiderThanAsked() {
    #expect(lines("a（中文", 3) == ["a（", "中", "文"])
    #expect(lines("-bbbbb（中文", 8) == ["-bbbbb", "（中文"])
    #expect(lines("-bbbb$（中文", 8) == ["-bbbb$（", "中文"])
  }

  @Test func blanksAtABreakHangOverTheEdgeAndAreGone() {
    #expect(lines("ab    cd", 2) == ["ab", "cd"])
    #expect(lines("中文　　字", 4) == ["中文", "字"])
    #expect(lines("ab   ", 10) == ["ab"])
    #expect(lines("  ab", 10) == ["  ab"])
    // A blank with a mark on it can be seen.
    #expect(lines("ab \u{301}", 2) == ["ab", " \u{301}"])
  }

  @Test func lineBreaksOfTheTextStartNewLines() {
    #expect(lines("a\nb\r\nc\rd\u{2028}e", 10) == ["a", "b", "c", "d", "e"])
    #expect(lines("a\n\nb", 10) == ["a", "", "b"])
    #expect(lines("a\n", 10) == ["a"])
    #expect(lines("", 10) == [])
    #expect(lines("\n", 10) == [""])
  }

  @Test func whatIsMissingIsMarked() {
    #expect(lines("中文字中文字", 4, most: 2) == ["中文", "字…"])
    #expect(lines("中文字", 4, most: 1) == ["中…"])
    #expect(lines("a\nb", 4, most: 1) == ["a…"])
    #expect(lines("中文字", 4, most: 2) == ["中文", "字"])
    #expect(lines("中文", 4, most: 0) == [])
  }

  @Test func noWidthIsTooNarrow() {
    #expect(lines("ab", 1) == ["a", "b"])
    #expect(lines("ab", 0) == ["a", "b"])
    #expect(lines("ab", -7) == ["a", "b"])
    // One column holds no wide character; it stays whole all the same.
    #expect(lines("中文", 1) == ["中", "文"])
    #expect(lines("中\u{301}👍🏻", 2) == ["中\u{301}", "👍"])
  }

  @Test func hostileTextIsCleanedBeforeItIsMeasured() {
    #expect(lines("\u{1B}[31m", 3) == ["␛[3", "1m"])
    #expect(lines("e\u{301}e\u{301}", 1) == ["e\u{301}", "e\u{301}"])
  }

  @Test func aLongTextIsReadOnlyAsFarAsItIsShown() {
    let text = String(repeating: "退款 ", count: 300_000)
    #expect(lines(text, 10, most: 2) == ["退款 退款", "退款 退款…"])
  }
}
