import NcursesTerminal
import TerminalScreen
import TestSupport
import Testing

let probe = builtProduct("TerminalProbe")

@Suite struct TerminalPaintTests {
  @Test func aFrameArrivesOnTheScreenAsItWasPainted() throws {
    let terminal = try PseudoTerminal(probe, ["list"], columns: 120, rows: 40)
    try terminal.wait(for: "1/1000")
    #expect(terminal.row(0) == " 答复 · 待回复 1000")
    #expect(terminal.row(1).hasPrefix("▸ −0m   微博  用户0       请问这款什么时候补货"))
    #expect(terminal.cell(row: 0, column: 1).isReversed)
    #expect(terminal.cell(row: 1, column: 2).foreground == 1)
    #expect(terminal.cell(row: 1, column: 8).width == 2)
    #expect(terminal.showsAlternateScreen)
    #expect(!terminal.isCursorVisible)
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.isCursorVisible)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func whateverWasThereBeforeTheScreenIsTheFrame(seed: UInt64) throws {
    let size = ScreenSize(columns: 37, rows: 9)
    var frames = RandomFrames(seed: seed, size: size, widths: .libc)
    let terminal = try PseudoTerminal(
      probe, ["random", "\(seed)"], columns: size.columns, rows: size.rows)
    for step in 0..<40 {
      let frame = frames.next()
      let expected = (0..<size.rows).map { frame.text(row: $0) }
      do {
        // The styles too: a repaint comes in pieces, and its text may be whole before they are.
        try terminal.wait {
          $0.rows == expected && $0.shows(frame.cursor) && $0.firstCell(unlike: frame) == nil
        }
      } catch {
        let cell = terminal.firstCell(unlike: frame) ?? "every style is right"
        Issue.record("seed \(seed), step \(step): \(cell): \(error)\nwanted:\n\(frame.text)")
        return
      }
      terminal.send("x")
    }
  }

  @Test func aMoveInAPageAndAScrollByOneAreFewBytes() throws {
    let terminal = try PseudoTerminal(probe, ["list"], columns: 120, rows: 40)
    try terminal.wait(for: "1/1000")
    terminal.settle()
    for position in 2...38 {
      let before = terminal.received.count
      terminal.send("j")
      try terminal.wait(for: "\(position)/1000")
      terminal.settle()
      #expect(terminal.received.count - before <= 150, "move to \(position)")
    }
    for position in 39...60 {
      let before = terminal.received.count
      terminal.send("j")
      try terminal.wait(for: "\(position)/1000")
      terminal.settle()
      #expect(terminal.received.count - before <= 350, "scroll to \(position)")
    }
  }

  @Test func keysTypedAheadArePaintedOnce() throws {
    let terminal = try PseudoTerminal(probe, ["list"], columns: 120, rows: 40)
    try terminal.wait(for: "1/1000")
    terminal.settle()
    let start = terminal.received.count
    terminal.send(" ")
    try terminal.wait(for: "39/1000")
    terminal.settle()
    let page = terminal.received.count - start
    terminal.send(String(repeating: "j", count: 200))
    try terminal.wait(for: "239/1000")
    terminal.settle()
    // The line may hand them over in two pieces, and the first paints too.
    #expect(terminal.received.count - start - page <= 2 * page)
  }
}

extension PseudoTerminal {
  func shows(_ cursor: (row: Int, column: Int)?) -> Bool {
    guard let cursor else { return !isCursorVisible }
    return isCursorVisible && self.cursor == cursor
  }

  /// Where the screen is not styled as `frame` is; nil when it is so everywhere.
  func firstCell(unlike frame: Frame) -> String? {
    for row in 0..<frame.size.rows {
      for run in frame.runs(row: row) {
        for column in run.column..<run.column + run.columns {
          let cell = cell(row: row, column: column)
          guard cell.width > 0 else { continue }
          let shown = Style(
            foreground: cell.foreground.map { Style.Color(index: UInt8($0)) } ?? .standard,
            background: cell.background.map { Style.Color(index: UInt8($0)) } ?? .standard,
            attributes: Style.Attributes(
              (cell.isBold ? [.bold] : []) + (cell.isUnderlined ? [.underline] : [])
                + (cell.isReversed ? [.reverse] : [])))
          // The colour of a blank cannot be seen.
          var wanted = run.style
          if cell.text == " ", !wanted.attributes.contains(.reverse) {
            wanted.foreground = shown.foreground
            if wanted.attributes == .bold { wanted.attributes = shown.attributes }
          }
          if shown != wanted { return "row \(row), column \(column): \(shown), not \(wanted)" }
        }
      }
    }
    return nil
  }
}
