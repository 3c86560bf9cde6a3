import InboxModel
import Testing

@testable import InboxInterface

/// The selected conversation stays selected, whatever the list does.
@Suite struct SelectionTests {
  private func id(_ number: Int) -> ConversationID {
    SampleInbox.many(number + 1)[number].conversation
  }

  private func urgent(_ number: Int) -> InboxRow {
    SampleInbox.row(.weibo, "urgent\(number)", .comment, "急", "急！", due: -9999)
  }

  @Test func rowsThatArriveAboveLeaveTheSelectionAndItsLineAlone() throws {
    var session = try Session(waiting: SampleInbox.many(200))
    try session.press("5 0 j")
    let line = session.state.list.selected - session.state.list.top
    for number in 0..<3 { session.store.rows[.waiting]?.insert(urgent(number), at: 0) }
    session.send(.storeChanged)
    #expect(session.state.list.selectedID == id(50))
    #expect(session.state.list.selected == 53)
    #expect(session.state.list.selected - session.state.list.top == line)
    #expect(session.state.list.total == 203)
  }

  @Test func rowsThatLeaveAboveDoToo() throws {
    var session = try Session(waiting: SampleInbox.many(200))
    try session.press("1 0 0 j")
    let line = session.state.list.selected - session.state.list.top
    session.store.rows[.waiting]?.removeFirst(40)
    session.send(.storeChanged)
    #expect(session.state.list.selectedID == id(100))
    #expect(session.state.list.selected - session.state.list.top == line)
  }

  @Test(arguments: ["4 j", "5 0 j", "G", "9 0 G 1 0 k"])
  func aViewThatIsShownAgainStandsAsItWasLeft(moves: String) throws {
    var session = try Session(waiting: SampleInbox.many(200))
    try session.press(moves)
    let before = session.state.list
    try session.press("g s g w")
    #expect(session.state.list.selectedID == before.selectedID)
    #expect(session.state.list.selected == before.selected)
    #expect(session.state.list.top == before.top)
  }

  @Test func whoseRowHasLeftMeanwhileStaysAtItsLine() throws {
    var session = try Session(waiting: SampleInbox.many(200))
    try session.press("5 0 j g s")
    session.store.rows[.waiting]?.remove(at: 50)
    try session.press("g w")
    #expect(session.state.list.selected == 50)
    #expect(session.state.list.selectedID == id(51))
  }

  @Test func aReplyThatHidesTheListDoesNotScrollIt() throws {
    var session = try Session(waiting: SampleInbox.many(200))
    try session.press("2 j <Enter> r")
    #expect(session.state.screen == .composer)
    session.send(.storeChanged)
    try session.press("<Esc>")
    #expect(session.state.screen == .conversation)
    #expect(session.state.list.top == 0 && session.state.list.selected == 2)
  }

  @Test func whenTheSelectedRowLeavesTheNextOneIsSelected() throws {
    var session = try Session()
    try session.press("2 j x")
    #expect(session.state.list.selected == 2)
    #expect(session.state.list.selectedID == SampleInbox.waiting[3].conversation)
    session.store.rows[.waiting]?.removeSubrange(1...3)
    session.send(.storeChanged)
    #expect(session.state.list.selectedID == SampleInbox.waiting[5].conversation)
  }

  @Test func whenTheLastRowLeavesTheOneBeforeItIsSelected() throws {
    var session = try Session()
    try session.press("G x")
    #expect(session.state.list.selectedID == SampleInbox.waiting[10].conversation)
    #expect(session.state.list.selected == 10)
  }

  @Test func anEmptyListSelectsNothingAndANewRowIsSelected() throws {
    var session = try Session()
    session.store.rows[.waiting] = []
    session.send(.storeChanged)
    #expect(session.state.list.selectedID == nil && session.state.list.selected == 0)
    for key in ["j", "k", "G", "<PageDown>", "<Enter>", "r", "x", "s", "c", "n"] {
      try session.press(key)
    }
    #expect(session.effects.isEmpty)
    #expect(session.state.notice == nil || session.state.notice == .nothingSelected)
    session.store.rows[.waiting] = [urgent(1)]
    session.send(.storeChanged)
    #expect(session.state.list.selectedID == urgent(1).conversation)
  }

  @Test func theOpenedConversationStaysOpenWhileTheListMoves() throws {
    var session = try Session()
    try session.press("2 j <Enter>")
    let opened = session.state.opened?.id
    session.store.rows[.waiting]?.insert(urgent(1), at: 0)
    session.send(.storeChanged)
    #expect(session.state.opened?.id == opened)
    #expect(session.state.list.selectedID == opened)
    session.store.rows[.waiting]?.removeAll { $0.conversation == opened }
    session.store.rows[.done]?.append(SampleInbox.waiting[2])
    session.send(.storeChanged)
    #expect(session.state.opened?.id == opened)
    #expect(session.state.screen == .conversation)
  }

  @Test func aConversationThatIsGoneIsClosedAndSaid() throws {
    var session = try Session()
    try session.press("2 j <Enter>")
    let id = try #require(session.state.opened?.id)
    session.store.rows[.waiting]?.removeAll { $0.conversation == id }
    session.send(.storeChanged)
    #expect(session.state.opened == nil)
    #expect(session.state.notice == .noConversation(id))
  }

  @Test func eachViewKeepsItsOwnSelection() throws {
    var session = try Session()
    try session.press("4 j g d j")
    #expect(session.state.list.selectedID == SampleInbox.done[1].conversation)
    try session.press("g w")
    #expect(session.state.list.selectedID == SampleInbox.waiting[4].conversation)
    try session.press("g d")
    #expect(session.state.list.selectedID == SampleInbox.done[1].conversation)
  }

  @Test func aPageOfAnotherViewIsNotTaken() throws {
    var session = try Session()
    let before = session.state.list
    let request = PageRequest(view: .done, around: nil, position: 0, limit: 96)
    session.send(.pageLoaded(Page(request: request, offset: 0, rows: SampleInbox.done, total: 2)))
    #expect(session.state.list == before)
  }

  @Test func anAnswerToAnOlderQuestionTakesNoSelectionAway() throws {
    var session = try Session()
    try session.press("x")
    // Read before the row came back, told after it.
    let old = try #require(session.state.list.requested ?? session.state.refreshedRequest)
    let older = Page(
      request: old, offset: 0, rows: Array(SampleInbox.waiting.dropFirst()), total: 11)
    let undone = session.store.answer(.undo, seat: "anna", now: session.state.now)
    let effects = undone.flatMap { update(&session.state, $0) }
    session.send(.pageLoaded(older))
    session.carryOut(effects)
    #expect(session.state.list.selectedID == SampleInbox.waiting[0].conversation)
    #expect(session.state.list.total == 12)
  }
}

extension Interface {
  /// What a refresh of the list would ask for now.
  fileprivate var refreshedRequest: PageRequest? {
    var state = self
    _ = state.refreshList()
    return state.list.requested
  }
}
