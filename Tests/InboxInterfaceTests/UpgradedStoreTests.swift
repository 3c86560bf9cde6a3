import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// An inbox that is open while a newer program brings its store up to date.
@Suite struct UpgradedStoreTests {
  private func upgraded(
    after keys: String = "", columns: Int = 80, rows: Int = 24,
    _ change: (inout Preferences) -> Void = { _ in }
  ) throws -> Session {
    var session = try Session(columns: columns, rows: rows, change: change)
    if !keys.isEmpty { try session.press(keys) }
    session.store.isUpgraded = true
    session.send(.storeChanged)
    return session
  }

  @Test(arguments: [
    (InterfaceLanguage.english, "Quit and start dafu again", "start dafu again"),
    (.simplifiedChinese, "请退出并重新启动 dafu", "请重新启动 dafu"),
  ])
  func whatHappenedAndWhatToDoIsSaidAndTheFirstRowGoesOnSayingIt(
    language: InterfaceLanguage, sentence: String, short: String
  ) throws {
    var session = try upgraded { $0.interface = language }
    #expect(session.state.notice == .storeUpgraded)
    #expect(session.frame.text.contains(sentence))
    try session.press("j")
    #expect(!session.frame.text.contains(sentence))
    #expect(session.frame.text(row: 0).contains(short))
  }

  @Test(arguments: [
    "x", "c", "s 2 h <Enter>", "u", "g d", "]", "/ x <Enter>", "R", "w", "n", "p", "r", "a",
    "<Enter>", "3 x", ": x", "!", "M 1 <Enter>",
  ])
  func aKeyThatNeedsTheStoreChangesNothingAndSaysWhy(keys: String) throws {
    var session = try upgraded()
    let before = session.state
    let asked = session.effects
    try session.press(keys == ": x" ? ": n o - r e p l y - n e e d e d <Enter>" : keys)
    #expect(session.state == before)
    #expect(session.effects == asked)
  }

  @Test func whatIsLoadedCanBeReadAndLeft() throws {
    var session = try upgraded(after: "j <Enter>")
    let opened = session.state.opened?.id
    let loads = session.loads
    try session.press("G k <PageUp> ? <PageDown> <Esc> <Tab> j o")
    #expect(session.state.opened?.id == opened)
    #expect(session.state.list.selected == 2)
    session.tick(60)
    session.send(.storeChanged)
    session.send(.resized(ScreenSize(columns: 100, rows: 30)))
    #expect(session.loads == loads)
    try session.press("q q q")
    #expect(session.effects.last == .quit)
  }

  @Test(arguments: ["g d", "/ 8 <Enter>"]) func everyViewIsLeftAtOnce(keys: String) throws {
    var session = try upgraded(after: keys)
    try session.press("q")
    #expect(session.effects.last == .quit)
  }

  @Test func aReplyBeingWrittenGoesOnAsADraftAndIsNotSent() throws {
    var session = try Session()
    try session.press("j r")
    session.type("亲，今天")
    session.store.isUpgraded = true
    // The store cannot take it: that is how the inbox learns of it.
    session.type("下")
    #expect(session.state.notice == .storeUpgraded)
    session.type("午发货。")
    #expect(session.state.notice == nil)
    try session.press("<C-s>")
    #expect(session.state.notice == .storeUpgraded)
    session.type("谢谢")
    #expect(session.store.drafts.values.map(\.text) == ["亲，今天下午发货。谢谢"])
    #expect(session.state.composer?.reply.text == "亲，今天下午发货。谢谢")
    #expect(!session.effects.contains { if case .queueReply = $0 { true } else { false } })
  }

  @Test func aReplyThatMeetsTheNewerStoreStaysInTheComposer() throws {
    var session = try Session()
    try session.press("j r")
    session.type("亲，今天下午发货。")
    session.store.isUpgraded = true
    try session.press("<C-s>")
    #expect(session.state.notice == .storeUpgraded)
    session.type("好")
    #expect(session.state.composer?.reply.text == "亲，今天下午发货。好")
  }

  @Test(arguments: ["<Enter>", "r", "a", "w", "R", "x"])
  func whatWasAskedForMeanwhileIsGivenUp(keys: String) throws {
    var session = try Session()
    session.store.isUpgraded = true
    try session.press(keys)
    #expect(session.state.notice == .storeUpgraded)
    #expect(session.state.screen == .inbox)
    #expect(session.state.list.total == 12)
    try session.press("q")
    #expect(session.effects.last == .quit)
  }

  @Test func answeringAQuestionWithYesEndsIt() throws {
    var session = try Session()
    try session.press("j r")
    session.type("hello")
    try session.press("<C-s>")
    #expect(session.state.question != nil)
    session.store.isUpgraded = true
    session.send(.storeChanged)
    try session.press("y")
    #expect(session.state.question == nil)
    #expect(session.state.notice == .storeUpgraded)
    #expect(session.state.composer?.reply.text == "hello")
  }

  @Test func itLooksLikeThis() throws {
    var session = try Session()
    try session.press("j r")
    session.type("亲，您的订单今天下午发货")
    session.store.isUpgraded = true
    session.send(.storeChanged)
    try expectGolden(session.frame, "upgraded-80x24")
    session.type("。")
    try expectGolden(session.frame, "upgraded-going-on-80x24")
    try expectGolden(
      upgraded {
        $0.interface = .simplifiedChinese
        $0.colors = .none
      }.frame, "upgraded-chinese-mono-80x24")
    try expectGolden(upgraded(columns: 40, rows: 10).frame, "upgraded-40x10")
  }
}
