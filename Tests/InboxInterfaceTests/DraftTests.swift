import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// What is typed is never lost, and thrown away only when somebody says so.
@Suite struct DraftTests {
  private let id = SampleInbox.waiting[1].conversation

  private func drafts(_ session: Session) -> [String] {
    session.effects.compactMap { if case .saveDraft(let draft) = $0 { draft.text } else { nil } }
  }

  @Test func aDraftIsSavedAtEachChange() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好的")
    try session.press("<Enter> <Left> <Backspace>")
    #expect(drafts(session) == ["好", "好的", "好的\n", "好\n"])
    #expect(session.store.drafts[id]?.seat == "anna")
    #expect(session.store.drafts[id]?.savedAt == SampleInbox.now)
  }

  @Test func aMoveOfTheCaretSavesNothing() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好")
    try session.press(
      "<Left> <Right> <Home> <End> <Up> <Down> <C-Left> <C-Right> <Tab> <Tab> <Delete>")
    #expect(session.effects.count == 1)
  }

  @Test func bothTextsAreInTheDraft() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好")
    try session.press("<Tab>")
    session.type("ok")
    #expect(session.store.drafts[id]?.text == "好")
    #expect(session.store.drafts[id]?.sourceText == "ok")
  }

  @Test func aDraftThatIsEmptiedIsDiscarded() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好")
    try session.press("<Backspace>")
    #expect(session.effects.last == .discardDraft(id))
    #expect(session.store.drafts[id] == nil)
    let count = session.effects.count
    try session.press("<Backspace>")
    #expect(session.effects.count == count)
  }

  @Test func escapeKeepsTheDraftAndReplyGoesOnWithIt() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好的，")
    try session.press("<Esc>")
    #expect(session.state.composer == nil)
    #expect(session.state.notice == .draftKept)
    #expect(session.state.list.rows[1].hasDraft)
    #expect(session.store.drafts[id]?.text == "好的，")
    try session.press("r")
    session.type("今天发货")
    #expect(session.state.composer?.reply.text == "好的，今天发货")
  }

  @Test func anEmptyComposerIsLeftWithoutAWord() throws {
    var session = try Session()
    try session.press("j r <Esc>")
    #expect(session.state.notice == nil)
    #expect(session.effects.isEmpty)
  }

  @Test func throwingADraftAwayAsksFirst() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好")
    try session.press("<C-x> <C-k>")
    #expect(session.state.question == .discardDraft)
    #expect(session.store.drafts[id] != nil)
    try session.press("n")
    #expect(session.state.question == nil)
    #expect(session.state.composer?.reply.text == "好")
    try session.press("<C-x> <C-k> <Esc>")
    #expect(session.state.composer?.reply.text == "好")
    try session.press("<C-x> <C-k> y")
    #expect(session.state.composer == nil)
    #expect(session.state.notice == .draftDiscarded)
    #expect(session.store.drafts[id] == nil)
    try session.press("r")
    #expect(session.state.composer?.reply.isEmpty == true)
  }

  @Test func thereIsNothingToThrowAwayInAnEmptyComposer() throws {
    var session = try Session()
    try session.press("j r <C-x> <C-k>")
    #expect(session.state.question == nil)
  }

  @Test func theEditorsTextReplacesTheFieldThatHasTheFocus() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好")
    try session.press("<F4>")
    #expect(session.effects.last == .edit(text: "好"))
    session.send(.editorClosed(text: "第一行\n第二行"))
    #expect(session.state.composer?.reply.text == "第一行\n第二行")
    #expect(session.store.drafts[id]?.text == "第一行\n第二行")
    #expect(session.effects.last == .redraw)
    session.send(.editorClosed(text: nil))
    #expect(session.state.composer?.reply.text == "第一行\n第二行")
  }

  @Test func anEditorThatFailsIsSaidAndTheTextStays() throws {
    var session = try Session()
    try session.press("j r")
    session.type("好")
    session.send(.failed(.edit(text: "好"), reason: "vim is not there"))
    #expect(session.state.notice == .editorFailed("vim is not there"))
    #expect(session.state.composer?.reply.text == "好")
  }

  @Test func aDraftThatCannotBeSavedIsSaidAndStaysInTheComposer() throws {
    var session = try Session()
    try session.press("j r")
    session.store.failure = "the disk is full"
    session.type("好")
    #expect(session.state.notice == .failed("the disk is full"))
    #expect(session.state.composer?.reply.text == "好")
  }
}
