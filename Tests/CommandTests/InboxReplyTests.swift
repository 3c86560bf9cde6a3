import Foundation
import InboxModel
import InboxStore
import TestSupport
import Testing

/// Answering and settling, with the real program on a real terminal.
struct InboxReplyTests {
  private let sandbox: Sandbox
  private let terminal: PseudoTerminal

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
  }

  /// Opens the composer on the order that has not come.
  private func openComposer() throws {
    terminal.send("r")
    try terminal.wait(for: "Reply in Mandarin")
  }

  private func draft() throws -> Draft? {
    try sandbox.store().detail(of: Sandbox.order, seat: "lin", limit: 10)?.draft
  }

  @Test func whatWasTypedSurvivesAKill() throws {
    try openComposer()
    terminal.send("您好，正在为您查询")
    try terminal.wait(for: "您好，正在为您查询")
    // The screen comes first and the store at once after it: what is asked is whether it is there
    // without another key.
    try terminal.wait { _ in try draft()?.text == "您好，正在为您查询" }
    terminal.signal(SIGKILL)
    #expect(terminal.waitForExit() == .signaled(SIGKILL))
    let again = try sandbox.open()
    try again.wait { $0.row(with: "Order 8812")?.contains("draft") == true }
    again.send("r")
    try again.wait(for: "您好，正在为您查询")
    #expect(again.leave() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func anEndFromOutsideLeavesTerminalAndDraftWhole(_ signal: Int32) throws {
    try openComposer()
    terminal.send("马上")
    try terminal.wait(for: "马上")
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .exited(0))
    #expect(!terminal.showsAlternateScreen && !terminal.isModeSet(2004))
    #expect(try draft()?.text == "马上")
  }

  @Test func aDroppedLineLeavesTheDraft() throws {
    try openComposer()
    terminal.send("马上")
    try terminal.wait(for: "马上")
    terminal.hangUp()
    #expect(terminal.waitForExit() != nil)
    #expect(try draft()?.text == "马上")
  }

  @Test func pastedLinesAreTextAndRunNothing() throws {
    try openComposer()
    terminal.send("\u{1B}[200~第一行\r第二行 qQ\u{13}\u{1B}[201~")
    try terminal.wait(for: "第二行 qQ")
    try terminal.wait(for: "第一行")
    #expect(terminal.leave() == .exited(0))
    #expect(try draft()?.text == "第一行\n第二行 qQ")
  }

  @Test func theCursorStandsBehindWhatIsTyped() throws {
    try openComposer()
    terminal.send("中文ab")
    try terminal.wait(for: "中文ab")
    let row = try #require(terminal.rows.firstIndex { $0.contains("中文ab") })
    // The Mandarin field is the right half of the composer.
    try terminal.wait { $0.isCursorVisible && $0.cursor.row == row }
    let start = terminal.cursor.column - 6
    #expect(terminal.cell(row: row, column: start).text == "中")
    terminal.send("\u{1B}[D\u{1B}[D\u{1B}[D")
    try terminal.wait { $0.cursor.column == start + 2 }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func aReplyIsQueuedHeldAndTakenBack() throws {
    try openComposer()
    terminal.send("您好，今天为您补发。\u{13}")
    try terminal.wait(for: "undo takes it back")
    let queued = try sandbox.store().outbox(in: .queued)
    #expect(queued.map(\.text) == ["您好，今天为您补发。"])
    #expect(queued.first?.seat == "lin" && queued.first?.conversation == Sandbox.order)
    terminal.send("u")
    try terminal.wait { _ in try sandbox.store().outbox(in: .queued).isEmpty }
    try terminal.wait { $0.row(with: "Order 8812")?.contains("draft") == true }
    #expect(try draft()?.text == "您好，今天为您补发。")
    #expect(terminal.leave() == .exited(0))
  }

  @Test func whatIsNotMandarinIsAskedOnce() throws {
    try openComposer()
    terminal.send("We will send it again today.\u{13}")
    try terminal.wait(for: "not in Mandarin. Send it anyway?")
    terminal.send("n")
    try terminal.wait { !$0.text.contains("Send it anyway?") }
    #expect(try sandbox.store().outbox(in: .queued).isEmpty)
    terminal.send("\u{13}")
    try terminal.wait(for: "Send it anyway?")
    terminal.send("y")
    try terminal.wait(for: "undo takes it back")
    #expect(try sandbox.store().outbox(in: .queued).count == 1)
    #expect(terminal.leave() == .exited(0))
  }

  @Test func whatIsTypedAheadMeansWhatItWouldHaveMeantSlowly() throws {
    // All in one write: the reply's text must not run keys, and each x settles another one.
    terminal.send("rxsq 亲\u{3}qxxx")
    try terminal.wait { $0.row(0).hasPrefix(" Waiting 1") }
    #expect(try draft()?.text == "xsq 亲")
    #expect(terminal.leave() == .exited(0))
  }

  @Test func settledAndTakenBackAgain() throws {
    terminal.send("x")
    try terminal.wait { !$0.text.contains("Order 8812") && $0.row(0).hasPrefix(" Waiting 3") }
    terminal.send("u")
    try terminal.wait { $0.row(1).contains("Order 8812") && $0.row(0).hasPrefix(" Waiting 4") }
    terminal.send("s")
    try terminal.wait(for: "1h")
    terminal.send("2h\r")
    try terminal.wait { $0.row(0).hasPrefix(" Waiting 3") && $0.text.contains("Snoozed until") }
    terminal.send("gs")
    try terminal.wait { $0.row(0).hasPrefix(" Snoozed 1") && $0.row(1).contains("Order 8812") }
    #expect(terminal.leave() == .exited(0))
    let actions = try sandbox.store().events(of: Sandbox.order).map(\.action.name)
    #expect(actions == ["no_reply_needed", "snooze"])
  }

  @Test func theEditorOfThePersonIsUsed() throws {
    let script = sandbox.home.appending(path: "editor.sh")
    try Data("#!/bin/sh\nprintf '%s，谢谢您' \"$(cat \"$2\")\" > \"$2\"\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    #expect(terminal.leave() == .exited(0))
    let terminal = try sandbox.open(environment: ["EDITOR": "\(script.path) -x"])
    try terminal.wait(for: "Order 8812")
    terminal.send("r")
    try terminal.wait(for: "Reply in Mandarin")
    terminal.send("您好\u{1B}OS")
    try terminal.wait(for: "您好，谢谢您")
    #expect(terminal.leave() == .exited(0))
    let rest = try FileManager.default.contentsOfDirectory(atPath: sandbox.home.path)
    #expect(!rest.contains { $0.hasPrefix("dafu-reply") })
  }
}
