import NcursesTerminal
import TerminalScreen
import Testing

/// What would drive the terminal or reorder the line comes out as a mark that can be seen.
@Suite struct HostileTextTests {
  private func oneLine(_ text: String) -> String {
    cleaned(text, widths: .libc, for: .oneLine)
  }

  @Test func anEscapeSequenceIsShownAndNotObeyed() {
    #expect(oneLine("红\u{1B}[31m字") == "红␛[31m字")
    #expect(oneLine("\u{1B}]0;owned\u{7}") == "␛]0;owned␇")
    #expect(oneLine("\u{1B}]52;c;cm0gLXJm\u{1B}\\") == "␛]52;c;cm0gLXJm␛\\")
    #expect(oneLine("\u{1B}P$q\u{1B}\\\u{1B}c") == "␛P$q␛\\␛c")
  }

  @Test(
    arguments: (0x01...0x1F as ClosedRange<UInt32>).filter { ![0x09, 0x0A, 0x0D].contains($0) })
  func aControlIsShownAsItsPicture(value: UInt32) throws {
    let control = String(Character(try #require(Unicode.Scalar(value))))
    let picture = String(Character(try #require(Unicode.Scalar(0x2400 + value))))
    #expect(oneLine("a\(control)b") == "a\(picture)b")
    #expect(cleaned(control, widths: .libc) == picture)
    #expect(columns(of: control, widths: .libc) == 1)
  }

  @Test func nulAndDeleteAreShownAsTheirPictures() {
    #expect(oneLine("a\0b\u{7F}c") == "a␀b␡c")
  }

  @Test(arguments: (0x80...0x9F as ClosedRange<UInt32>).filter { $0 != 0x85 })
  func aControlOfEightBitsIsShownAsAReplacement(value: UInt32) throws {
    let control = String(Character(try #require(Unicode.Scalar(value))))
    #expect(oneLine("a\(control)31mb") == "a\u{FFFD}31mb")
  }

  @Test(
    arguments: [0x061C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)
      as [UInt32])
  func whatTurnsTheDirectionOfALineIsShownAsAReplacement(value: UInt32) throws {
    let mark = String(Character(try #require(Unicode.Scalar(value))))
    #expect(oneLine("点我\(mark)gpj.exe") == "点我\u{FFFD}gpj.exe")
  }

  @Test func aLineBreakOfAnySortIsABreakInOutputAndAMarkInALine() {
    for lineBreak in ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}"] {
      #expect(cleaned("上\(lineBreak)下", widths: .libc) == "上\n下")
      #expect(oneLine("上\(lineBreak)下") == "上⏎下")
    }
    #expect(oneLine("a\n\nb") == "a⏎⏎b")
    #expect(cleaned("plain\ntext", widths: .libc) == "plain\ntext")
  }

  @Test func aLineBreakNeverComesAloneIntoAFrame() {
    var frame = Frame(size: ScreenSize(columns: 10, rows: 2), widths: .libc)
    #expect(frame.write("ab\r\ncd\tef", row: 0, column: 0) == 8)
    #expect(frame.text == "ab⏎cd ef\n")
  }

  @Test func aTabIsOneBlank() {
    #expect(oneLine("a\tb") == "a b")
    #expect(cleaned("a\tb", widths: .libc) == "a b")
  }

  @Test func readersWhoAskedForAsciiGetAsciiMarks() {
    let widths = ScalarWidths.libc.drawn(with: .ascii)
    #expect(cleaned("a\u{1B}[1m\u{202E}\u{7F}", widths: widths) == "a?[1m??")
    #expect(cleaned("上\n下", widths: widths, for: .oneLine) == "上/下")
    #expect(cleaned("“好”——①⑳…─│┼℃", widths: widths) == "\"好\"--(1)(20)...-|+'C")
    #expect(cleaned("Ωж", widths: widths) == "Ωж")
  }

  @Test func whatIsHarmlessStaysAsItIs() {
    let text = "亲，您好～ “24小时”内发货：①…② ，한국어 カナ ｶﾅ Café №5 ★→—·😀👍⭐"
    #expect(cleaned(text, widths: .libc) == text)
  }
}
