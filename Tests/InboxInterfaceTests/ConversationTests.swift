import InboxInterface
import InboxModel
import TerminalScreen
import Testing

@Suite struct ConversationTests {
  private let id = SampleInbox.waiting[1].conversation

  private func message(_ number: Int) -> Message {
    Message(
      conversation: id, id: "n\(number)", direction: .inbound, text: "第\(number)条消息",
      at: SampleInbox.now.adding(seconds: Int64(number - 1000)))
  }

  private func session(messages: Int) throws -> Session {
    var session = try Session()
    var detail = SampleInbox.detail(of: SampleInbox.waiting[1])
    detail.messages += (1...messages).map(message)
    session.store.details[id] = detail
    try session.press("j <Enter>")
    return session
  }

  /// The rows of the screen that show messages.
  private func shown(_ session: Session) -> [String] {
    (0..<24).map { session.frame.text(row: $0) }.filter { $0.contains("条消息") }
  }

  @Test func itOpensAtItsEnd() throws {
    let session = try session(messages: 40)
    #expect(session.state.opened?.scroll == 0)
    #expect(shown(session).last?.contains("第40条消息") == true)
  }

  @Test func whoReadsOlderLinesGoesOnReadingThem() throws {
    var session = try session(messages: 40)
    try session.press("<PageUp>")
    let before = shown(session)
    #expect(!before.isEmpty)
    session.store.details[id]?.messages += [message(41), message(42)]
    session.send(.storeChanged)
    #expect(shown(session) == before)
    try session.press("G")
    #expect(shown(session).last?.contains("第42条消息") == true)
  }

  @Test func whoReadsTheEndSeesWhatIsNew() throws {
    var session = try session(messages: 40)
    session.store.details[id]?.messages.append(message(41))
    session.send(.storeChanged)
    #expect(shown(session).last?.contains("第41条消息") == true)
  }

  @Test func anotherSizeKeepsTheScrollWithinTheConversation() throws {
    var session = try session(messages: 40)
    try session.press("g g")
    for (columns, rows) in [(30, 12), (200, 60), (80, 100), (40, 8), (80, 24)] {
      session.send(.resized(ScreenSize(columns: columns, rows: rows)))
      let opened = try #require(session.state.opened)
      #expect((0...max(opened.lines.count, 1)).contains(opened.scroll))
      _ = session.frame
    }
    try session.press("G")
    #expect(shown(session).last?.contains("第40条消息") == true)
  }

  @Test func ofABatchOfEffectsOnlyWhatCountsIsDone() {
    let other = SampleInbox.waiting[0].conversation
    func draft(_ text: String, _ id: ConversationID) -> Effect {
      .saveDraft(Draft(conversation: id, seat: "anna", text: text, savedAt: SampleInbox.now))
    }
    let page = { (position: Int) in
      Effect.loadPage(PageRequest(view: .waiting, around: nil, position: position, limit: 40))
    }
    #expect(
      [
        draft("a", id), draft("x", other), page(1), .loadCounts, draft("ab", id), .undo, .undo,
        page(2), .loadCounts, .loadDetail(id, limit: 40), .loadDetail(id, limit: 160),
      ].coalesced
        == [
          draft("x", other), draft("ab", id), .undo, .undo, page(2), .loadCounts,
          .loadDetail(id, limit: 160),
        ])
    #expect(
      [draft("a", id), draft("x", other), .discardDraft(id)].coalesced
        == [draft("x", other), .discardDraft(id)])
    #expect([Effect.discardDraft(id), draft("b", id)].coalesced.last == draft("b", id))
  }

  @Test(arguments: [40, 60, 80, 100, 160])
  func whatThePlatformAllowsIsNeverCutOff(columns: Int) throws {
    let row = try #require(SampleInbox.waiting.first { $0.windowEndsAt != nil })
    var session = try Session(columns: columns, waiting: [row])
    try session.press("<Enter>")
    let rows = (0..<24).map { session.frame.text(row: $0) }
    #expect(rows.contains { $0.contains("window ") && $0.contains(" left") })
    if columns >= 80 { #expect(rows.contains { $0.contains("replies left") }) }
  }
}
