import TestSupport
import Testing

/// Terminal types, colours, sizes, and what is no terminal at all.
@Suite struct TerminalTypeTests {
  private func start(
    _ mode: String, _ environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      probe, [mode], environment: environment, columns: columns, rows: rows)
  }

  @Test(arguments: ["vt100", "vt220", "xterm", "screen", "tmux-256color", "linux", "rxvt"])
  func aListIsDrawnOnEveryType(type: String) throws {
    let terminal = try start("list", ["TERM": type])
    try terminal.wait(for: "1/1000")
    #expect(terminal.row(0) == " 答复 · 待回复 1000")
    #expect(terminal.cell(row: 0, column: 1).isReversed)
    terminal.send("jj")
    try terminal.wait(for: "3/1000")
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.isCooked && terminal.isCursorVisible && !terminal.showsAlternateScreen)
  }

  @Test(
    arguments: [
      ("xterm-256color", 256), ("tmux-256color", 256), ("xterm", 8), ("screen", 8), ("vt100", 0),
    ])
  func aTypeHasItsColours(type: String, colors: Int) throws {
    let terminal = try start("echo", ["TERM": type])
    try terminal.wait(for: "ready \(colors)")
  }

  @Test(arguments: [("xterm", 1), ("vt100", nil)] as [(String, Int?)])
  func redIsRedWhereThereIsRed(type: String, color: Int?) throws {
    let terminal = try start("list", ["TERM": type])
    try terminal.wait {
      $0.text.contains("1/1000") && $0.cell(row: 1, column: 2).foreground == color
    }
  }

  @Test func readersWhoAskedForNoColourGetAttributesAlone() throws {
    let terminal = try start("list", ["NO_COLOR": "1"])
    try terminal.wait(for: "1/1000")
    terminal.settle()
    #expect(terminal.cell(row: 1, column: 2).foreground == nil)
    #expect(terminal.cell(row: 0, column: 1).isReversed)
    #expect(try start("echo", ["NO_COLOR": "1"]).shows("ready 0"))
  }

  @Test(
    arguments: [
      ("dumb", "TERM=dumb cannot place its cursor"), ("", "TERM is not set"),
      (nil, "TERM is not set"), ("nonsense-9", "no terminal of the type TERM=nonsense-9"),
      ("../../etc/passwd", "no terminal of the type TERM="),
    ] as [(String?, String)])
  func aTypeThatCannotBeUsedIsSaid(type: String?, sentence: String) throws {
    let terminal = try start("echo", ["TERM": type], columns: 200)
    #expect(terminal.waitForExit() == .exited(2))
    #expect(terminal.text.contains(sentence))
    #expect(terminal.isCooked && !terminal.showsAlternateScreen)
  }

  @Test(
    arguments: [
      ("\"$0\" echo < /dev/null", "standard input is not a terminal"),
      ("\"$0\" echo | cat", "standard output is not a terminal"),
    ])
  func withoutATerminalNothingIsTaken(script: String, sentence: String) throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script, probe], columns: 200)
    #expect(terminal.waitForExit() != nil)
    #expect(terminal.text.contains(sentence))
    #expect(terminal.isCooked)
    #expect(!terminal.received.contains(0x1B))
  }

  @Test func theScreenFollowsTheSizeOfTheTerminal() throws {
    let terminal = try start("echo")
    try terminal.wait(for: "ready")
    for (columns, rows) in [(60, 10), (300, 100), (12, 2), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait(for: "size \(columns)x\(rows)")
    }
    terminal.resize(columns: 1, rows: 1)
    try terminal.wait { $0.text == "s" }
    terminal.resize(columns: 40, rows: 8)
    try terminal.wait(for: "size 40x8")
  }

  @Test func sizesInTheEnvironmentAreNotBelieved() throws {
    let terminal = try start("list", ["LINES": "7", "COLUMNS": "31"], columns: 100, rows: 30)
    try terminal.wait { $0.row(29).contains("1/1000") }
    terminal.resize(columns: 50, rows: 12)
    try terminal.wait { $0.row(11).contains("1/1000") }
  }
}

extension PseudoTerminal {
  fileprivate func shows(_ text: String) throws -> Bool {
    try wait(for: text)
    return true
  }
}
