import Foundation
import Testing
import TestSupport

/// What commands print on a terminal, where a stranger's text could do harm.
struct TerminalOutputTests {
  @Test(arguments: [
    ["show", "wechat/brandcn/oJKL"], ["list"], ["list", "--format", "csv"],
    ["show", "wechat/brandcn/oJKL", "--format", "json"],
    ["show", "wechat/brandcn/oJKL", "--format", "csv"], ["turns", "--format", "jsonl"],
  ])
  func noByteOfAStrangerDrivesTheTerminal(_ arguments: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let terminal = try PseudoTerminal(
      builtProduct("dafu"),
      arguments + ["--as-of", "2026-09-10T00:00:00Z", "--store", sandbox.storePath],
      environment: ["HOME": sandbox.home.path], columns: 200)
    #expect(terminal.waitForExit() == .exited(0))
    let received = String(decoding: terminal.received, as: UTF8.self)
    #expect(received.contains("oJKL"))
    #expect(!received.unicodeScalars.contains("\u{1B}"))
    #expect(!received.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aMistakeThatRepeatsWhatWasTypedIsCleanToo() throws {
    let terminal = try PseudoTerminal(
      builtProduct("dafu"), ["calendar", "--calendar", "a\u{1B}[31mb"],
      environment: ["HOME": "/nonexistent"])
    #expect(terminal.waitForExit() == .exited(1))
    #expect(!terminal.received.contains(0x1B))
    #expect(terminal.text.hasPrefix("dafu: there is no calendar"))
  }
}
