import Glibc
import TestSupport
import Testing

/// Stopping and continuing, under a shell with job control: without one the kernel stops nobody.
@Suite struct TerminalStopTests {
  /// Says who the probe is, runs it, and brings it back when Enter is pressed.
  private static let script = """
    set -m
    /bin/sh -c 'echo "pid $$."; exec "$0" echo' "$0"
    echo "the shell has it"
    read line
    fg
    echo "ended with $?"
    """

  private func start() throws -> (terminal: PseudoTerminal, probe: pid_t) {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", Self.script, probe])
    try terminal.wait(for: "ready")
    let said = String(decoding: terminal.received, as: UTF8.self)
      .split(separator: "pid ").last?.split(separator: ".").first
    return (terminal, try #require(said.flatMap { pid_t($0) }))
  }

  private func expectStoppedThenBack(_ terminal: PseudoTerminal, says: String) throws {
    try terminal.wait(for: "the shell has it")
    #expect(terminal.isCooked && !terminal.showsAlternateScreen && terminal.isCursorVisible)
    #expect(!terminal.isModeSet(2004) && !terminal.isModeSet(1004))
    terminal.send("\r")
    try terminal.wait { $0.showsAlternateScreen && $0.text.contains(says) }
    try terminal.wait { $0.isModeSet(2004) && $0.isModeSet(1004) && !$0.isCooked }
    terminal.send("中")
    try terminal.wait(for: "key 中")
    terminal.send("\u{3}")
    try terminal.wait(for: "ended with 0")
    #expect(terminal.isCooked && !terminal.showsAlternateScreen)
  }

  @Test func ctrlZGivesTheTerminalToTheShell() throws {
    let (terminal, _) = try start()
    terminal.send("\u{1A}")
    try expectStoppedThenBack(terminal, says: "back")
  }

  @Test func aStopFromOutsideGivesTheTerminalToTheShell() throws {
    let (terminal, probe) = try start()
    kill(probe, SIGTSTP)
    try expectStoppedThenBack(terminal, says: "ready")
  }

  @Test func aSizeThatChangedMeanwhileIsSeen() throws {
    let (terminal, _) = try start()
    terminal.send("\u{1A}")
    try terminal.wait(for: "the shell has it")
    terminal.resize(columns: 50, rows: 9)
    terminal.send("\r")
    try terminal.wait { $0.showsAlternateScreen && $0.text.contains("back") }
    terminal.send("a")
    try terminal.wait { $0.text.contains("size 50x9") && $0.text.contains("key a") }
  }

  @Test func whereNobodyCouldContinueItItIsNotStopped() throws {
    let terminal = try PseudoTerminal(probe, ["echo"])
    try terminal.wait(for: "ready")
    terminal.send("\u{1A}")
    try terminal.wait(for: "back")
    try terminal.wait { $0.showsAlternateScreen && $0.isModeSet(2004) && !$0.isCooked }
    terminal.signal(SIGTSTP)
    terminal.send("a")
    try terminal.wait(for: "key a")
    try terminal.wait { $0.showsAlternateScreen && $0.isModeSet(2004) && !$0.isCooked }
  }

  @Test func aStopThatCannotBeCaughtIsSurvived() throws {
    let terminal = try PseudoTerminal(probe, ["echo"])
    try terminal.wait(for: "ready")
    terminal.signal(SIGSTOP)
    #expect(terminal.waitForStop())
    let before = terminal.received.count
    terminal.signal(SIGCONT)
    try terminal.wait {
      String(decoding: $0.received.dropFirst(before), as: UTF8.self).contains("ready")
    }
    terminal.send("a")
    try terminal.wait(for: "key a")
  }
}
