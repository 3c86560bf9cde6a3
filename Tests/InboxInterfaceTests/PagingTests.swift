import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// Long lists are loaded a window at a time, before anybody sees an edge.
@Suite struct PagingTests {
  private func press(_ notation: String, on state: inout Interface) throws -> [Effect] {
    try #require(keys(in: notation)).flatMap { update(&state, .keyPressed($0)) }
  }

  private func expectLoaded(_ session: Session, _ place: Comment) {
    let list = session.state.list
    for index in list.top..<min(list.top + 22, list.total ?? 0) {
      #expect(list.row(at: index) != nil, place)
    }
  }

  @Test func noRowOnTheScreenIsEverMissing() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    for key in ["j", "<PageDown>", "<C-d>", "k", "<PageUp>", "G", "<C-u>", "g g", "5 0 0 G"] {
      for _ in 0..<(key.count == 1 ? 120 : 8) { try session.press(key) }
      expectLoaded(session, "after \(key), at \(session.state.list.selected)")
    }
  }

  @Test func rowsAreAskedForBeforeTheEdge() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    let loaded = session.state.list.rows.count
    #expect(loaded < 1000)
    var asked: [Effect] = []
    while asked.isEmpty { asked = try press("j", on: &session.state) }
    #expect(session.state.list.selected + 11 <= loaded)
    guard case .loadPage(let request) = asked.first else {
      Issue.record("\(asked)")
      return
    }
    #expect(request.position > loaded / 2 && request.limit >= 66)
    session.carryOut(asked)
    #expect(session.state.list.offset > 0)
    #expect(session.state.list.selectedRow != nil)
  }

  @Test func aThousandStepsTakeFewPages() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    let before = session.loads.count
    for _ in 0..<999 { try session.press("j") }
    #expect(session.state.list.selected == 999)
    #expect(session.loads.count - before < 40)
  }

  @Test func thePageThatIsUnderWayIsNotAskedForAgain() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    #expect(try press("G", on: &session.state).count == 1)
    for key in ["G", "k", "k", "j"] {
      #expect(try press(key, on: &session.state).isEmpty, "\(key)")
    }
  }

  @Test func aPlaceFarAwayIsSelectedOnceItsRowsAreThere() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    let effects = try press("G", on: &session.state)
    #expect(session.state.list.selected == 999)
    #expect(session.state.list.selectedRow == nil)
    _ = session.frame
    session.carryOut(effects)
    #expect(session.state.list.selectedID == SampleInbox.many(1000)[999].conversation)
  }

  @Test func actsOnARowThatIsNotThereYetDoNothing() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    _ = try press("G", on: &session.state)
    for key in ["x", "c", "s", "<Enter>", "r"] {
      #expect(try press(key, on: &session.state).isEmpty, "\(key)")
      #expect(session.state.notice == .nothingSelected, "\(key)")
    }
  }

  @Test func aPageThatComesLateDoesNotMoveWhoHasMovedOn() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    let late = try press("G", on: &session.state)
    _ = try press("g g", on: &session.state)
    session.carryOut(late)
    #expect(session.state.list.selected == 0)
    #expect(session.state.list.selectedID == SampleInbox.many(1)[0].conversation)
  }

  @Test func aLoadThatFailsIsSaidAndNotRepeated() throws {
    var session = try Session(waiting: SampleInbox.many(1000))
    let effects = try press("G", on: &session.state)
    for effect in effects {
      #expect(update(&session.state, .failed(effect, reason: "the disk is gone")).isEmpty)
    }
    #expect(session.state.notice == .failed("the disk is gone"))
    #expect(try press("k", on: &session.state).isEmpty)
    for effect in [Effect.loadCounts, .loadDetail(SampleInbox.many(1)[0].conversation, limit: 40)] {
      #expect(update(&session.state, .failed(effect, reason: "no")).isEmpty)
    }
    // The next minute tries again.
    session.tick(60)
    #expect(session.state.list.selectedRow != nil)
  }

  @Test func earlierMessagesAreAskedForAtTheTop() throws {
    var session = try Session()
    var detail = SampleInbox.detail(of: SampleInbox.waiting[0])
    let message = detail.messages[0]
    detail.messages = (0..<40).map { number in
      var copy = message
      copy.id = "m\(number)"
      return copy
    }
    detail.earlier = 500
    session.store.details[detail.row.conversation] = detail
    try session.press("<Enter>")
    let before = session.loads.count
    try session.press("g g")
    #expect(
      session.loads.dropFirst(before) == [.loadDetail(detail.row.conversation, limit: 160)])
  }
}
