import NcursesTerminal
import TerminalScreen
import Testing

@Suite struct FrameTests {
  @Test func aWideCharacterIsNeverCutAtTheEdge() {
    var frame = Frame(size: ScreenSize(columns: 5, rows: 1), widths: .libc)
    #expect(frame.write("中文字", row: 0, column: 0) == 4)
    #expect(frame.text(row: 0) == "中文")
  }

  @Test func overwritingHalfOfAWideCharacterBlanksItsOtherHalf() {
    var frame = Frame(size: ScreenSize(columns: 6, rows: 1), widths: .libc)
    frame.write("中文字", row: 0, column: 0)
    frame.write("x", row: 0, column: 1)
    #expect(frame.text(row: 0) == " x文字")
    frame.write("y", row: 0, column: 4)
    #expect(frame.text(row: 0) == " x文y")
    frame.write("文", row: 0, column: 1)
    #expect(frame.text(row: 0) == " 文 y")
  }
}
