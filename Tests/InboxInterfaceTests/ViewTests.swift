import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// Views, search, and the way back.
@Suite struct ViewTests {
  private func quits(_ session: Session) -> Bool { session.effects.contains(.quit) }

  @Test(
    arguments: [
      ("g s", InboxView.snoozed), ("g d", .done), ("g b", .backfill), ("g o", .outbox),
      ("g d g w", .waiting),
    ])
  func aViewIsShownByItsKey(keys: String, view: InboxView) throws {
    var session = try Session()
    try session.press(keys)
    #expect(session.state.list.view == view)
    #expect(session.state.list.total != nil)
    #expect(session.state.pane == .list)
  }

  @Test func theNextViewGoesRoundAndThePreviousBack() throws {
    var session = try Session()
    var seen: [InboxView] = []
    for _ in 0..<5 {
      seen.append(session.state.list.view)
      try session.press("]")
    }
    #expect(seen == [.waiting, .snoozed, .outbox, .done, .backfill])
    #expect(session.state.list.view == .waiting)
    for view in seen.reversed() {
      try session.press("[")
      #expect(session.state.list.view == view)
    }
  }

  @Test func anotherViewIsLeftBeforeTheInboxIs() throws {
    var session = try Session()
    try session.press("g d q")
    #expect(session.state.list.view == .waiting && !quits(session))
    try session.press("q")
    #expect(quits(session))
  }

  @Test func escapeInTheListNeverQuits() throws {
    var session = try Session()
    try session.press("<Esc> <Esc> g d <Esc> <Esc> <Esc>")
    #expect(session.state.list.view == .waiting && !quits(session))
  }

  @Test func whatIsOpenIsLeftFromTheInsideOut() throws {
    var session = try Session()
    try session.press("g s <Enter> r")
    session.send(.pasted("hello there my friend"))
    try session.press("<C-s>")
    #expect(session.state.screen == .question)
    for screen in [KeyScreen.composer, .conversation, .inbox] {
      try session.press("<C-c>")
      #expect(session.state.screen == screen)
    }
    #expect(session.state.list.view == .snoozed)
    try session.press("<C-c>")
    #expect(session.state.list.view == .waiting && !quits(session))
    try session.press("<C-c>")
    #expect(quits(session))
  }

  @Test func aSearchFindsAndItsWayBackIsTheViewBefore() throws {
    var session = try Session()
    try session.press("g d /")
    session.type("  拉链   ")
    try session.press("<Enter>")
    #expect(session.state.list.view == .search("拉链"))
    #expect(session.state.list.rows.map(\.conversation) == [SampleInbox.waiting[0].conversation])
    try session.press("/")
    session.type("补")
    try session.press("<Enter>")
    #expect(session.state.list.view == .search("补"))
    try session.press("q")
    #expect(session.state.list.view == .done)
    try session.press("q")
    #expect(session.state.list.view == .waiting)
  }

  @Test func aSearchForNothingIsNone() throws {
    var session = try Session()
    try session.press("/ <Space> <Space> <Enter>")
    #expect(session.state.list.view == .waiting && session.state.prompt == nil)
    try session.press("/ a <Esc>")
    #expect(session.state.list.view == .waiting && session.state.prompt == nil)
  }

  @Test func aSearchWithoutAResultIsAnEmptyList() throws {
    var session = try Session()
    try session.press("/")
    session.type("没有的字")
    try session.press("<Enter>")
    #expect(session.state.list.total == 0)
    #expect(session.frame.text.contains("没有的字"))
  }

  @Test func fromASearchTheOtherViewsAreReached() throws {
    var session = try Session()
    try session.press("/")
    session.type("拉链")
    try session.press("<Enter> ]")
    #expect(session.state.list.view == .snoozed)
  }

  @Test func aLayoutThatDoesNotFitIsNotChosen() throws {
    var session = try Session()
    try session.press("v")
    #expect(session.state.preferences.layout == .automatic)
    #expect(session.state.notice == .tooNarrow(columns: 100))
    session.send(.resized(ScreenSize(columns: 100, rows: 24)))
    try session.press("v")
    #expect(session.state.preferences.layout == .beside)
    try session.press("v")
    #expect(session.state.preferences.layout == .below)
  }

  @Test func theNextConversationGoesThroughTheList() throws {
    var session = try Session()
    try session.press("n n")
    #expect(session.state.opened?.id == SampleInbox.waiting[2].conversation)
    try session.press("p")
    #expect(session.state.opened?.id == SampleInbox.waiting[1].conversation)
    try session.press("9 n")
    #expect(session.state.opened?.id == SampleInbox.waiting[10].conversation)
    try session.press("5 n n")
    #expect(session.state.opened?.id == SampleInbox.waiting[11].conversation)
    #expect(session.state.notice == .noMore)
  }

  @Test func whatWasSettledMakesTheNextOneTheNext() throws {
    var session = try Session()
    try session.press("2 j <Enter> x n")
    #expect(session.state.opened?.id == SampleInbox.waiting[3].conversation)
  }
}
