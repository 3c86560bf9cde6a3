import InboxInterface
import InboxModel
import Keymaps
import TerminalScreen
import Testing

/// Counts, sequences that are not finished, and keys that mean nothing.
@Suite struct PendingKeysTests {
  @Test func aCountRepeatsAMove() throws {
    var session = try Session()
    try session.press("5 j")
    #expect(session.state.list.selected == 5)
    try session.press("2 k")
    #expect(session.state.list.selected == 3)
    try session.press("9 9 j")
    #expect(session.state.list.selected == 11)
    #expect(session.state.count == nil)
  }

  @Test func aCountBeforeFirstOrLastIsALine() throws {
    var session = try Session()
    try session.press("4 G")
    #expect(session.state.list.selected == 3)
    try session.press("7 g g")
    #expect(session.state.list.selected == 6)
    try session.press("g g")
    #expect(session.state.list.selected == 0)
    try session.press("1 0 0 0 G")
    #expect(session.state.list.selected == 11)
  }

  @Test func aCountHasABound() throws {
    var session = try Session()
    for _ in 0..<40 { try session.press("9") }
    #expect(session.state.count == 99_999)
    try session.press("<PageDown>")
    #expect(session.state.list.selected == 11)
  }

  @Test func zeroBeginsNoCount() throws {
    var session = try Session()
    try session.press("0")
    #expect(session.state.count == nil)
    #expect(session.state.notice == .nothingBound(keys: [Key(.scalar("0"))]))
    try session.press("1 0 j")
    #expect(session.state.list.selected == 10)
  }

  @Test func aCountDoesNotRepeatWhatItIsNotMeantFor() throws {
    var session = try Session()
    try session.press("5 x")
    #expect(session.effects.count == 1)
    #expect(session.state.list.total == 11)
  }

  @Test func aCountTakesBackSeveralActs() throws {
    var session = try Session()
    try session.press("x x x 3 u")
    #expect(session.effects.suffix(3) == [.undo, .undo, .undo])
    #expect(session.state.list.total == 12)
  }

  @Test func escapeLeavesWhatIsPendingAndNothingElse() throws {
    var session = try Session()
    for pending in ["g", "5", "5 g"] {
      try session.press("<Enter>")
      try session.press(pending)
      #expect(!session.state.pending.isEmpty || session.state.count != nil)
      try session.press("<Esc>")
      #expect(session.state.pending.isEmpty && session.state.count == nil)
      #expect(session.state.opened != nil)
      try session.press("<Esc>")
      #expect(session.state.opened == nil)
    }
  }

  @Test func aSequenceThatLeadsNowhereRunsNothing() throws {
    var session = try Session()
    try session.press("g x")
    #expect(session.effects.isEmpty)
    #expect(
      session.state.notice == .nothingBound(keys: [Key(.scalar("g")), Key(.scalar("x"))]))
    #expect(session.state.pending.isEmpty)
  }

  @Test func aPasteEndsASequence() throws {
    var session = try Session()
    try session.press("5 g")
    session.send(.pasted("w"))
    #expect(session.state.pending.isEmpty && session.state.count == nil)
    #expect(session.state.list.view == .waiting)
  }

  @Test func theFooterShowsWhatCouldFollow() throws {
    var session = try Session()
    try session.press("3 g")
    let footer = session.frame.text(row: 23)
    #expect(footer.hasPrefix(" 3g …"))
    for keys in ["g", "w", "s", "o", "d"] { #expect(footer.contains(" \(keys) ")) }
  }

  @Test func aNoticeIsGoneAtTheNextKey() throws {
    var session = try Session()
    try session.press("9 9")
    try session.press("<F9>")
    #expect(session.state.notice != nil)
    try session.press("j")
    #expect(session.state.notice == nil)
  }
}
