import NcursesTerminal
import TerminalScreen
import TestSupport
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

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func everyHalfOfAWideCharacterHasItsOtherHalf(seed: UInt64) {
    let size = ScreenSize(columns: 11, rows: 3)
    var frames = RandomFrames(seed: seed, size: size, widths: .libc)
    for step in 0..<100 {
      let frame = frames.next()
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let cell = frame.cells[row * size.columns + column]
          let next = column + 1 < size.columns ? frame.cells[row * size.columns + column + 1] : nil
          #expect(
            (cell.width == 2) == (next?.isTail == true), "seed \(seed), step \(step), row \(row)")
          if cell.width == 2 { #expect(cell.style == next?.style, "seed \(seed), step \(step)") }
        }
        #expect(frame.cells[row * size.columns].isTail == false, "seed \(seed), step \(step)")
      }
    }
  }
}
