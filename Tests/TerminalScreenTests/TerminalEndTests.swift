import Glibc
import TestSupport
import Testing

/// However the program ends, the terminal is left as it was found.
@Suite struct TerminalEndTests {
  private func start(_ arguments: [String] = ["echo"]) throws -> PseudoTerminal {
    // Where Swift's own backtracer is installed it would take the terminal to ask questions.
    let terminal = try PseudoTerminal(
      probe, arguments, environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.wait { $0.text.contains("ready") && $0.isModeSet(1004) }
    #expect(terminal.showsAlternateScreen && !terminal.isCooked)
    return terminal
  }

  private func expectLeftAsFound(_ terminal: PseudoTerminal) {
    #expect(terminal.isCooked)
    #expect(!terminal.showsAlternateScreen)
    #expect(terminal.isCursorVisible)
    #expect(!terminal.isModeSet(2004) && !terminal.isModeSet(1004))
  }

  @Test func aKeyEndsIt() throws {
    let terminal = try start()
    terminal.send("\u{3}")
    #expect(terminal.waitForExit() == .exited(0))
    expectLeftAsFound(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func whoeverAsksItToEndIsHeard(signal: Int32) throws {
    let terminal = try start()
    terminal.signal(signal)
    // 3 is the probe's word for a hang-up: what is unsaved could be saved before it.
    #expect(terminal.waitForExit() == .exited(3))
    expectLeftAsFound(terminal)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT])
  func aFatalSignalLeavesTheTerminalUsable(signal: Int32) throws {
    let terminal = try start()
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .signaled(signal))
    expectLeftAsFound(terminal)
  }

  @Test(arguments: ["trap", "overflow", "exit"])
  func aCrashLeavesTheTerminalUsable(way: String) throws {
    let terminal = try start(["crash", way])
    terminal.send("x")
    let status = terminal.waitForExit()
    #expect(status != nil)
    #expect((status == .exited(4)) == (way == "exit"), "\(way): \(String(describing: status))")
    expectLeftAsFound(terminal)
  }

  @Test func whenTheLineDropsItEnds() throws {
    let terminal = try start()
    terminal.hangUp()
    #expect(terminal.waitForExit() == .exited(3))
  }

  @Test func whenTheLineDropsItEndsAlsoUnderNohup() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$0\" echo", probe])
    try terminal.wait(for: "ready")
    terminal.signal(SIGHUP)
    terminal.send("a")
    try terminal.wait(for: "key a")
    terminal.hangUp()
    #expect(terminal.waitForExit() == .exited(3))
  }

  @Test func aSizeThatChangedUnderTheEditorIsSeen() throws {
    let terminal = try start()
    terminal.send("\u{5}")
    try terminal.wait { !$0.showsAlternateScreen && $0.isCooked }
    terminal.resize(columns: 50, rows: 9)
    terminal.send("\r")
    try terminal.wait { $0.text.contains("editor 7") && $0.text.contains("size 50x9") }
  }

  @Test func anEditorHasTheTerminalToItself() throws {
    let terminal = try start()
    terminal.send("\u{5}")
    try terminal.wait { !$0.showsAlternateScreen && $0.isCooked }
    #expect(!terminal.isModeSet(2004) && !terminal.isModeSet(1004))
    terminal.send("saved\r")
    try terminal.wait(for: "editor 7")
    try terminal.wait { $0.showsAlternateScreen && $0.isModeSet(2004) && !$0.isCooked }
    terminal.send("a")
    try terminal.wait(for: "key a")
  }
}
