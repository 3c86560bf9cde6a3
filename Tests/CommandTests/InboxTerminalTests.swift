import Foundation
import InboxModel
import InboxStore
import TestSupport
import Testing

/// The inbox on terminals that change, stop, speak little, or share their store.
struct InboxTerminalTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
  }

  @Test func everySizeIsDrawnWhole() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    terminal.send("\r")
    try terminal.wait(for: "我的订单 8812")
    for (columns, rows) in [(300, 100), (120, 40), (40, 10), (20, 5), (2, 1), (1, 1), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      // The text of a screen that is too small for any says nothing; the next size does.
      guard columns >= 20 else { continue }
      try terminal.wait { $0.row(0).hasPrefix(" Waiting 4") && !$0.row(rows - 1).isEmpty }
    }
    try terminal.wait { $0.row(0).hasPrefix(" Waiting 4") && $0.text.contains("我的订单 8812") }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func itStopsForTheShellAndComesBackAsItWas() throws {
    // Only a shell with job control can continue what it started.
    let terminal = try sandbox.open(
      program: "/bin/sh", ["-mc", "dafu; echo stopped; read answer; fg; echo left $?; read answer"])
    try terminal.wait(for: "Order 8812")
    terminal.send("\u{1A}")
    try terminal.wait(for: "stopped")
    #expect(!terminal.showsAlternateScreen && terminal.isCooked && !terminal.isModeSet(2004))
    terminal.send("\n")
    try terminal.wait { $0.showsAlternateScreen && $0.row(1).contains("Order 8812") }
    terminal.send("j")
    try terminal.wait { $0.row(2).hasPrefix(">") }
    terminal.send("Q")
    try terminal.wait(for: "left 0")
    terminal.send("\n")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "nowhere", ""])
  func aLocaleThatIsNotUTF8GetsAWholeScreen(_ locale: String) throws {
    let terminal = try sandbox.open(environment: ["LC_ALL": locale, "LANG": locale])
    // Whichever language the interface speaks, the user's words are there.
    try terminal.wait(for: "怎么退货？在线等")
    terminal.send("r")
    terminal.send("中文")
    try terminal.wait(for: "中文")
    #expect(terminal.leave() == .exited(0))
  }

  @Test(arguments: [
    ("dumb", "cannot place its cursor"), ("no-such-type", "knows no terminal of the type"),
    ("", "TERM is not set"),
  ])
  func aTerminalThatCannotBeUsedGetsOneSentence(_ type: String, _ words: String) throws {
    let terminal = try sandbox.open(columns: 200, environment: ["TERM": type])
    #expect(terminal.waitForExit() == .exited(1))
    #expect(terminal.text.hasPrefix("dafu: ") && terminal.text.contains(words))
  }

  @Test(arguments: ["vt100", "xterm", "screen", "tmux-256color", "linux"])
  func everyUsualTypeOfTerminalShowsTheRows(_ type: String) throws {
    let terminal = try sandbox.open(environment: ["TERM": type])
    try terminal.wait(for: "Order 8812")
    #expect(terminal.leave() == .exited(0))
  }

  @Test func withoutColourEveryStateStillHasItsLetter() throws {
    let terminal = try sandbox.open(environment: ["NO_COLOR": "1"])
    try terminal.wait { $0.row(1).hasPrefix(">!") }
    for row in 0..<24 {
      for column in 0..<80 {
        let cell = terminal.cell(row: row, column: column)
        #expect(cell.foreground == nil && cell.background == nil)
      }
    }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func keysAreAnsweredWhileAnotherProcessWrites() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    terminal.send("r")
    try terminal.wait(for: "Reply in Mandarin")
    let store = try sandbox.store()
    try store.write { _ in
      terminal.send("马上为您查")
      try terminal.wait(for: "马上为您查")
    }
    try terminal.wait { _ in
      try store.detail(of: Sandbox.order, seat: "lin", limit: 1)?.draft?.text == "马上为您查"
    }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func withoutATerminalItSaysWhatToUseInstead() throws {
    let outcome = try sandbox.run("dafu")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.words.contains("use `dafu list` in a script"))
  }
}
