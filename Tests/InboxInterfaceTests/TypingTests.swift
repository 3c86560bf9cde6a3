import InboxInterface
import InboxModel
import Keymaps
import TerminalScreen
import Testing

/// While text is typed a printing key is text, and a paste is text or nothing.
@Suite(.serialized) struct TypingTests {
  /// Every printing character of ASCII and a few beyond.
  private static let everything =
    String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))
    + "退款，é😀"

  @Test(arguments: [Keymaps.default, Keymaps.vim])
  func inAComposerEveryPrintingKeyIsText(keymap: String) throws {
    var session = try Session(keymap: keymap)
    try session.press("j r")
    session.type(Self.everything)
    #expect(session.state.composer?.reply.text == Self.everything)
    #expect(session.state.screen == .composer)
    #expect(session.effects.count == Self.everything.unicodeScalars.count)
    #expect(
      session.effects.allSatisfy {
        if case .saveDraft = $0 { true } else { false }
      })
  }

  @Test(arguments: ["/", ":", "s"])
  func atAPromptEveryPrintingKeyIsText(opens: String) throws {
    var session = try Session()
    try session.press(opens)
    session.type(Self.everything)
    #expect(session.state.prompt?.field.text == Self.everything)
    #expect(session.effects.isEmpty)
  }

  @Test func inAHelpSearchEveryPrintingKeyIsText() throws {
    var session = try Session()
    try session.press("? /")
    session.type("q?jx")
    #expect(session.state.help?.filter == "q?jx")
    #expect(session.state.prompt?.field.text == "q?jx")
  }

  @Test func aPasteIntoAComposerIsTextWithItsLines() throws {
    var session = try Session()
    try session.press("j r")
    session.send(.pasted("第一\r\nq\u{1B}[31mx\n"))
    #expect(session.state.composer?.reply.text == "第一\nq[31mx\n")
    guard case .saveDraft(let draft) = session.effects.last else {
      Issue.record("no draft was saved")
      return
    }
    #expect(draft.text == "第一\nq[31mx\n")
    #expect(session.effects.count == 1)
  }

  @Test func aPasteAtAPromptIsOneLine() throws {
    var session = try Session()
    try session.press("/")
    session.send(.pasted("退\n款\r\n"))
    #expect(session.state.prompt?.field.text == "退 款 ")
    #expect(session.state.screen == .prompt)
  }

  @Test(arguments: ["", "<Enter>", "?", "j r a <C-x> <C-k>"])
  func anywhereElseAPasteIsIgnoredAndSaid(opens: String) throws {
    var session = try Session()
    if !opens.isEmpty { try session.press(opens) }
    let before = session.state
    let effects = session.effects.count
    session.send(.pasted("xqcQy\n:quit\n"))
    #expect(session.state.notice == .pasteIgnored)
    #expect(session.effects.count == effects)
    var after = session.state
    after.notice = before.notice
    #expect(after == before)
  }

  @Test func aKeyWithAltOrControlIsNoText() throws {
    var session = try Session()
    try session.press("j r <A-x> <C-g>")
    #expect(session.state.composer?.reply.isEmpty == true)
    #expect(session.state.notice == .nothingBound(keys: [Key(.scalar("g"), .control)]))
    #expect(session.effects.isEmpty)
  }

  @Test func aComposerThatNeverOpenedDoesNotOpenLater() throws {
    var session = try Session()
    try session.press("j")
    let effects = try #require(keys(in: "r")).flatMap { update(&session.state, .keyPressed($0)) }
    for effect in effects {
      _ = update(&session.state, .failed(effect, reason: "the disk is gone"))
    }
    #expect(session.state.composer == nil)
    session.tick(60)
    session.send(.storeChanged)
    #expect(session.state.opened?.detail != nil)
    #expect(session.state.composer == nil)
    try session.press("r")
    #expect(session.state.composer != nil)
  }
}
