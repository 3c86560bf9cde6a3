import InboxModel
import Keymaps
import TerminalScreen
import Testing

@testable import InboxInterface

@Suite struct HelpTests {
  @Test(arguments: [Keymaps.default, Keymaps.vim], InterfaceLanguage.allCases)
  func everyLineFitsTheUsualScreen(keymap: String, language: InterfaceLanguage) throws {
    let state = try Session(keymap: keymap) { $0.interface = language }.state
    for screen in KeyScreen.allCases {
      for line in helpLines(HelpState(screen: screen), state) {
        let text = line.stretches.map(\.text).joined()
        #expect(columns(of: text, widths: testWidths) <= 79, "\(text)")
      }
    }
  }

  @Test(arguments: [Keymaps.default, Keymaps.vim], InterfaceLanguage.allCases)
  func everyKeyIsInIt(keymap: String, language: InterfaceLanguage) throws {
    let state = try Session(keymap: keymap) { $0.interface = language }.state
    let text = helpLines(HelpState(screen: .inbox), state)
      .map { $0.stretches.map(\.text).joined() }.joined(separator: "\n")
    for entry in keyReference(state.preferences.keymap, language) {
      #expect(text.contains(entry.keys) && text.contains(entry.help), "\(entry.keys)")
    }
    for flag in Flag.allCases { #expect(text.contains(state.wording.flag(flag))) }
  }

  @Test(arguments: [("", KeyScreen.inbox), ("<Enter>", .conversation), ("j r", .composer)])
  func theScreenItWasOpenedOnComesFirst(keys: String, screen: KeyScreen) throws {
    var session = try Session()
    if !keys.isEmpty { try session.press(keys) }
    try session.press("<F1>")
    #expect(session.state.help?.screen == screen)
    #expect(session.frame.text(row: 2).contains(session.state.wording.screen(screen)))
  }

  @Test func aSearchKeepsWhatHoldsItAndIsLeftByItsKeys() throws {
    var session = try Session()
    try session.press("? /")
    session.type("snooze")
    let state = session.state
    let help = try #require(state.help)
    let lines = helpLines(help, state).map { $0.stretches.map(\.text).joined() }
    #expect(lines.contains { $0.contains("snooze") })
    #expect(!lines.contains { $0.contains("claim it") })
    try session.press("<Enter>")
    #expect(session.state.prompt == nil && session.state.help?.filter == "snooze")
    try session.press("q")
    #expect(session.state.help == nil)
  }

  @Test func itScrollsNoFurtherThanItsEnd() throws {
    var session = try Session()
    try session.press("? G")
    let end = try #require(session.state.help?.scroll)
    try session.press("9 9 j <PageDown> <C-d>")
    #expect(session.state.help?.scroll == end)
    try session.press("9 9 9 k")
    #expect(session.state.help?.scroll == 0)
  }

  @Test func onATallerScreenItIsDrawnFromItsEnd() throws {
    var session = try Session()
    try session.press("? G")
    session.send(.resized(ScreenSize(columns: 80, rows: 100)))
    #expect(session.frame.text(row: 2).isEmpty == false)
  }
}
