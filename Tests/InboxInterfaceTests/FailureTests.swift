import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// What could not be done is said, and nothing is asked for in a circle.
@Suite struct FailureTests {
  private static let id = SampleInbox.waiting[0].conversation

  @Test(arguments: ["x", "s <Enter>", "S", "c", "C", "x u"])
  func anActThatFailsSaysWhyAndShowsTheTruth(keys: String) throws {
    let waiting = SampleInbox.waiting.map { row in
      var row = row
      if keys == "C" { row.claimedBy = "anna" }
      if keys == "S" { row.snoozedUntil = SampleInbox.now.adding(seconds: 3600) }
      return row
    }
    var session = try Session(waiting: waiting)
    if keys == "x u" { try session.press("x") }
    session.store.failure = "the store is locked"
    try session.press(keys == "x u" ? "u" : keys)
    #expect(session.state.notice == .failed("the store is locked"))
    #expect(session.state.list.total == (keys == "x u" ? 11 : 12))
    #expect(session.frame.text.contains("the store is locked"))
  }

  @Test(
    arguments: [
      Effect.loadPage(PageRequest(view: .waiting, around: nil, position: 0, limit: 96)),
      .loadCounts,
      .loadDetail(Self.id, limit: 40),
    ])
  func aLoadThatFailsAsksForNothing(effect: Effect) throws {
    for opened in [false, true] {
      var session = try Session()
      if opened { try session.press("<Enter>") }
      #expect(update(&session.state, .failed(effect, reason: "the disk is gone")).isEmpty)
      #expect(session.state.notice == .failed("the disk is gone"))
    }
  }

  @Test(
    arguments: [
      Effect.claim(Self.id, until: SampleInbox.now), .release(Self.id), .undo,
      .snooze(Self.id, until: SampleInbox.now), .discardDraft(Self.id),
      .queueReply(ReplyRequest(conversation: Self.id, text: "好", seat: "anna")),
      .saveDraft(Draft(conversation: Self.id, seat: "anna", text: "好", savedAt: SampleInbox.now)),
      .noReplyNeeded(Self.id, through: MessagePosition(at: SampleInbox.now, id: "")),
    ])
  func whatFollowsAFailureIsAtMostReading(effect: Effect) throws {
    var session = try Session()
    for follows in update(&session.state, .failed(effect, reason: "no")) {
      switch follows {
      case .loadPage, .loadCounts, .loadDetail: break
      default: Issue.record("\(effect) is followed by \(follows)")
      }
    }
  }

  @Test func aStoreThatFailsAtEverythingStopsTheInterfaceSoon() throws {
    var session = try Session()
    try session.press("<Enter>")
    var effects = update(
      &session.state, .failed(.claim(Self.id, until: SampleInbox.now), reason: "no"))
    var rounds = 0
    while !effects.isEmpty {
      rounds += 1
      try #require(rounds < 3)
      effects = effects.flatMap { update(&session.state, .failed($0, reason: "no")) }
    }
  }

  @Test(arguments: [
    (InterfaceLanguage.english, "nothing was sent; read what is new"),
    (.simplifiedChinese, "没有发送：请先查看"),
  ])
  func aReplyThatIsRefusedIsKeptAndTheReasonIsInTheReadersLanguage(
    language: InterfaceLanguage, words: String
  ) throws {
    var session = try Session { $0.interface = language }
    try session.press("r")
    session.type("好的")
    let request = ReplyRequest(conversation: Self.id, text: "好的", seat: "anna")
    session.state.composer?.isQueueing = true
    session.send(.refused(.queueReply(request), .staleReply))
    #expect(session.frame.text.contains(words))
    session.type("。")
    #expect(session.state.composer?.reply.text == "好的。")
  }

  @Test func nothingToUndoIsSaid() throws {
    var session = try Session()
    try session.press("u")
    #expect(session.state.notice == .nothingToUndo)
  }

  @Test func undoSaysWhatItTookBackAndShowsIt() throws {
    var session = try Session()
    try session.press("3 j x")
    let id = SampleInbox.waiting[3].conversation
    #expect(session.state.list.selectedID != id)
    try session.press("u")
    #expect(session.state.list.selectedID == id)
    guard case .undone(.noReplyNeeded) = session.state.notice else {
      Issue.record("\(String(describing: session.state.notice))")
      return
    }
  }
}
