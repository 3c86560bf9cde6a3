import Foundation
import InboxModel
import InboxStore
import TestSupport
import Testing

/// The inbox as a person meets it: the built program, a real terminal, a real store.
struct InboxTests {
  @Test func itOpensOnWhatWaitsAndGivesTheTerminalBack() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812 has not come")
    #expect(terminal.row(0).hasPrefix(" Waiting 4"))
    #expect(terminal.row(1).contains("wechat msg"))
    #expect(terminal.showsAlternateScreen && terminal.isModeSet(2004))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(!terminal.showsAlternateScreen && terminal.isCursorVisible)
    #expect(!terminal.isModeSet(2004) && !terminal.isModeSet(1004))
  }

  @Test func aStoreThatIsNotThereIsMade() throws {
    let sandbox = try Sandbox()
    let terminal = try sandbox.open()
    try terminal.wait(for: "`dafu import FILE` brings a message log in")
    #expect(terminal.leave() == .exited(0))
    #expect(FileManager.default.fileExists(atPath: sandbox.storePath))
  }

  @Test func anOpenedConversationShowsBothLanguages() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    terminal.send("\r")
    try terminal.wait(for: "我的订单 8812 没收到")
    #expect(terminal.row(with: "~ Order 8812 has not come") != nil)
    #expect(terminal.leave() == .exited(0))
  }

  @Test func searchFindsTwoCharactersInMidSentence() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    terminal.send("/退货")
    try terminal.wait(for: "Search: 退货")
    terminal.send("\r")
    try terminal.wait { $0.row(0).hasPrefix(" Search 退货 1") }
    terminal.send("\u{1B}")
    try terminal.wait { $0.row(0).hasPrefix(" Waiting 4") }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func whatAnotherProcessCommitsAppearsByItself() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    let line = """
      {"platform":"weibo","account":"brandcn","conversation":"li","id":"n1","direction":"in",\
      "text":"新来的消息","at":"2026-09-10T09:00:00+08:00","author":"li","author_name":"小李"}
      """
    try Data(line.utf8).write(to: sandbox.home.appending(path: "new.jsonl"))
    #expect(try sandbox.run("dafu import new.jsonl").status == 0)
    try terminal.wait {
      $0.text.contains("新来的消息") && $0.row(0).hasPrefix(" Waiting 5")
    }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func strangersTextDrivesNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    let terminal = try sandbox.open()
    // The author of this one calls itself 周<override>洲<escape>[31m红.
    try terminal.wait(for: "有优惠吗")
    let row = try #require(terminal.row(with: "有优惠吗"))
    #expect(row.contains("周") && row.contains("␛[31m"))
    let bytes = String(decoding: terminal.received, as: UTF8.self)
    #expect(!bytes.unicodeScalars.contains("\u{202E}") && !bytes.contains("\u{1B}[31m红"))
    #expect(terminal.leave() == .exited(0))
  }

  @Test func helpAndKeymapAreTheReadersOwn() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    try Data("keymap = \"vim\"\ninterface = \"zh-Hans\"\n".utf8)
      .write(to: sandbox.home.appending(path: "config/dafu/me.toml"))
    let terminal = try sandbox.open()
    try terminal.wait { $0.row(0).hasPrefix(" 待回复 4") }
    terminal.send("?")
    try terminal.wait(for: "d d")
    terminal.send("qZZ")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    ("keymap = \"nowhere\"\n", "dafu: there is no keymap 'nowhere'"),
    ("keymap = 7\n", "me.toml"), ("keymap =\n", "me.toml"),
  ])
  func aBrokenPersonalFileIsToldBeforeTheScreenIsTaken(_ file: String, _ words: String) throws {
    let sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
    try Data(file.utf8).write(to: sandbox.home.appending(path: "config/dafu/me.toml"))
    let terminal = try sandbox.open(columns: 200)
    #expect(terminal.waitForExit() == .exited(1))
    #expect(terminal.text.contains(words))
    #expect(!terminal.received.starts(with: [0x1B]))
  }
}
