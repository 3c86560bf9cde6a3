import TestSupport
import Testing

/// What a person types, pastes and does to the window, all the way to events.
@Suite struct TerminalInputTests {
  private func start(_ environment: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(probe, ["echo"], environment: environment)
    try terminal.wait(for: "ready")
    return terminal
  }

  @Test func wideAndCombinedTextIsTyped() throws {
    let terminal = try start()
    terminal.send("中é😀e\u{301}")
    try terminal.wait {
      $0.rows.prefix(6) == ["ready 256", "key 中", "key é", "key 😀", "key e", "key \u{301}"]
    }
  }

  @Test func controlKeysAreKeysAndStopNothing() throws {
    let terminal = try start()
    terminal.send("\u{13}\u{11}\u{16}\u{1C}\u{4}\u{F}")
    try terminal.wait {
      $0.rows[1...6] == [
        "key <C-s>", "key <C-q>", "key <C-v>", "key <C-\\>", "key <C-d>", "key <C-o>",
      ]
    }
    terminal.send("\r\u{A}\u{7F}")
    try terminal.wait { $0.rows[7...9] == ["key <Enter>", "key <C-j>", "key <Backspace>"] }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "vt100", "linux"])
  func arrowsAreReadInBothModesOnEveryType(type: String) throws {
    let terminal = try start(["TERM": type])
    terminal.send("\u{1B}[A\u{1B}OB\u{1B}[6~")
    try terminal.wait { $0.rows[1...3] == ["key <Up>", "key <Down>", "key <PageDown>"] }
  }

  @Test func escapeIsTheKeyWhenNothingFollows() throws {
    let terminal = try start()
    terminal.send("\u{1B}")
    try terminal.wait(for: "key <Esc>")
    terminal.send("\u{1B}x")
    try terminal.wait(for: "key <A-x>")
  }

  @Test func aPasteIsOneEventAndRunsNoKeys() throws {
    let terminal = try start()
    #expect(terminal.isModeSet(2004))
    terminal.send("\u{1B}[200~退款\r\n\u{3}q\u{1B}[201~")
    try terminal.wait(for: "paste 8: 退款⏎q")
    terminal.send("z")
    try terminal.wait(for: "key z")
  }

  @Test func aLongPasteArrivesWhole() throws {
    let terminal = try start()
    terminal.send("\u{1B}[200~" + String(repeating: "退款吗？\n", count: 8_000) + "\u{1B}[201~")
    try terminal.wait(for: "paste 104000: 退款吗？⏎")
  }

  @Test func focusIsReported() throws {
    let terminal = try start()
    #expect(terminal.isModeSet(1004))
    terminal.send("\u{1B}[O\u{1B}[I")
    try terminal.wait { $0.rows[1...2] == ["focus false", "focus true"] }
  }

  @Test func aRedrawShowsEverythingAgain() throws {
    let terminal = try start()
    terminal.send("a")
    try terminal.wait(for: "key a")
    terminal.settle()
    let before = terminal.received.count
    terminal.send("\u{C}")
    try terminal.wait {
      String(decoding: $0.received.dropFirst(before), as: UTF8.self).contains("ready")
    }
  }
}
