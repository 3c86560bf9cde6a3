import TestSupport
import Testing

/// What a stranger wrote, all the way to the cells of a real terminal.
@Suite struct TerminalTextTests {
  private func show(_ text: String, environment: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(probe, ["show", text], environment: environment)
    try terminal.wait { $0.row(1).contains("|used") && $0.row(2) == "below" }
    #expect(terminal.row(0) == "above")
    return terminal
  }

  @Test(
    arguments: [
      ("退款吗，亲？", "退款吗，亲？|used 12"), ("한국어カナｶﾅ", "한국어カナｶﾅ|used 12"),
      ("😀👍🏻❤\u{FE0F}🇨🇳", "😀👍❤CN|used 7"), ("e\u{301}a\u{308}x", "e\u{301}a\u{308}x|used 3"),
      ("👨\u{200D}👩\u{200D}👧好", "👨好|used 4"), ("1\u{FE0F}\u{20E3}号", "1号|used 3"),
      ("“24小时”—①…★", "“24小时”—①…★|used 12"), ("𠮷野家", "𠮷野家|used 6"),
      ("a\u{378}b\u{200D}c", "a□bc|used 4"),
    ])
  func textArrivesInTheCellsThatWereCounted(text: String, row: String) throws {
    #expect(try show(text).row(1) == row)
  }

  @Test func aWideCharacterHasTwoCells() throws {
    let terminal = try show("a中b")
    #expect((0..<4).map { terminal.cell(row: 1, column: $0).width } == [1, 2, 0, 1])
  }

  @Test func anEscapeSequenceIsShownAndNotObeyed() throws {
    let terminal = try show("a\u{1B}[31mb\u{1B}]0;owned\u{7}\u{9B}2Jc\u{202E}d\u{1B}c")
    #expect(terminal.row(1) == "a␛[31mb␛]0;owned␇\u{FFFD}2Jc\u{FFFD}d␛c|used 25")
    #expect(terminal.cell(row: 1, column: 6).foreground == nil)
    #expect(terminal.showsAlternateScreen)
    let output = String(decoding: terminal.received, as: UTF8.self)
    #expect(!output.contains("\u{1B}[31mb") && !output.contains("\u{1B}]0;"))
    #expect(!output.unicodeScalars.contains { [0x202E, 0x9B, 0x7].contains($0.value) })
  }

  @Test func aFloodOfMarksStaysInItsCell() throws {
    let terminal = try show("z" + String(repeating: "\u{35E}\u{327}\u{321}", count: 400) + "b")
    #expect(terminal.row(1) == "z\u{35E}\u{327}b|used 2")
  }

  @Test func aWideCharacterIsNotCutAtTheEdge() throws {
    let text = String(repeating: "退款", count: 15)
    let terminal = try PseudoTerminal(probe, ["show", text], columns: 41, rows: 3)
    try terminal.wait { $0.row(2) == "below" }
    #expect(terminal.row(1) == String(repeating: "退款", count: 10) + "|")
  }

  @Test(
    arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LANG": nil], ["LC_ALL": "xx_YY.UTF-8"],
      ["LC_ALL": "zh_CN.GB18030"], ["LANG": "en_US.ISO-8859-1"], ["LC_CTYPE": "C"],
      ["LC_ALL": ""], ["LC_ALL": "zh_CN.UTF-8"],
    ] as [[String: String?]])
  func chineseIsDrawnInAnyLocale(environment: [String: String?]) throws {
    let terminal = try show("退款，“好”😀", environment: environment)
    #expect(terminal.row(1) == "退款，“好”😀|used 12", "\(environment)")
  }
}
