import InboxInterface
import InboxModel
import TerminalScreen
import Testing

/// What goes out, what is refused, and what is taken back.
@Suite struct SendingTests {
  private func requests(_ session: Session) -> [ReplyRequest] {
    session.effects.compactMap { if case .queueReply(let request) = $0 { request } else { nil } }
  }

  /// A composer on the row at `index`, with `text` in it.
  private func composer(
    _ index: Int, _ text: String, change: (inout ConversationDetail) -> Void = { _ in }
  ) throws -> Session {
    var session = try Session()
    var detail = SampleInbox.detail(of: SampleInbox.waiting[index])
    change(&detail)
    session.store.details[detail.row.conversation] = detail
    for _ in 0..<index { try session.press("j") }
    try session.press("r")
    if !text.isEmpty { session.send(.pasted(text)) }
    return session
  }

  @Test(arguments: ["<C-s>", "<A-Enter>"])
  func aMandarinReplyIsQueuedWithAllThatBelongsToIt(keys: String) throws {
    var session = try composer(1, "亲，今天下午发货。")
    try session.press("<Tab>")
    session.type("Ships today.")
    try session.press(keys)
    let request = try #require(requests(session).first)
    #expect(requests(session).count == 1)
    #expect(request.conversation == SampleInbox.waiting[1].conversation)
    #expect(request.text == "亲，今天下午发货。")
    #expect(request.sourceText == "Ships today.")
    #expect(request.parent == "c1-1")
    #expect(request.seat == "anna")
    #expect(request.seen?.id == "c1-1")
    #expect(request.hold == session.state.preferences.sendDelay)
    #expect(session.state.notice == .replyHeld(seconds: 10))
    #expect(session.state.composer == nil)
    #expect(session.store.drafts.isEmpty)
  }

  @Test func thatItCanBeTakenBackIsSaidUntilItGoesOut() throws {
    var session = try composer(1, "亲，今天下午发货。")
    try session.press("<C-s>")
    let queued = session.state.now
    #expect(session.state.nextTick <= queued.adding(seconds: 10))
    session.tick(9)
    #expect(session.state.notice == .replyHeld(seconds: 10))
    session.tick(1)
    #expect(session.state.notice == nil)
    #expect(session.state.nextTick > session.state.now)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func withoutTheServiceNothingIsSaidToGoOut(language: InterfaceLanguage) throws {
    var session = try Session { $0.interface = language }
    session.send(.gatewayChanged(.absent))
    #expect(session.frame.text(row: 0).contains("dafud"))
    try session.press("j <Enter> r")
    session.type("亲，今天下午发货。")
    try session.press("<C-s>")
    #expect(session.state.notice == .replyWaits)
    #expect(session.frame.text(row: 23).contains("dafud"))
    session.tick(20)
    #expect(session.state.notice == .replyWaits)
  }

  @Test func aReplyOnItsWayIsNotQueuedTwice() throws {
    var session = try composer(1, "亲，今天下午发货。")
    let first = update(&session.state, .keyPressed(Key(.scalar("s"), .control)))
    #expect(first.count == 1)
    #expect(update(&session.state, .keyPressed(Key(.scalar("s"), .control))).isEmpty)
    session.carryOut(first)
    #expect(requests(session).count == 1)
    #expect(session.state.composer == nil)
  }

  @Test func nothingIsNotSent() throws {
    for text in ["", " \n\t　"] {
      var session = try composer(1, text)
      try session.press("<C-s>")
      #expect(session.state.notice == .nothingToSend)
      #expect(requests(session).isEmpty && session.state.composer != nil)
    }
    var session = try composer(1, "")
    try session.press("<Tab>")
    session.type("only my own words")
    try session.press("<C-s>")
    #expect(session.state.notice == .nothingToSend)
  }

  @Test func aReplyLongerThanThePlatformAllowsIsNotSent() throws {
    var session = try composer(0, String(repeating: "好", count: 141))
    try session.press("<C-s>")
    #expect(
      session.state.notice == .tooLong(count: 141, limit: LengthLimit(unit: .weibo, limit: 140)))
    #expect(requests(session).isEmpty)
    try session.press("<Backspace> <C-s>")
    #expect(requests(session).count == 1)
  }

  @Test func aClosedWindowIsNotSentInto() throws {
    var session = try composer(1, "亲，今天下午发货。")
    session.tick(90 * 60 + 1)
    try session.press("<C-s>")
    #expect(session.state.notice == .windowClosed)
    #expect(requests(session).isEmpty && session.state.composer?.reply.isEmpty == false)
    var atTheEnd = try composer(1, "亲，今天下午发货。")
    atTheEnd.tick(90 * 60)
    try atTheEnd.press("<C-s>")
    #expect(requests(atTheEnd).count == 1)
  }

  @Test func aUsedUpQuotaIsNotExceeded() throws {
    var session = try composer(1, "亲，今天下午发货。") { $0.repliesLeft = 0 }
    try session.press("<C-s>")
    #expect(session.state.notice == .quotaUsed)
    #expect(requests(session).isEmpty && session.state.composer != nil)
  }

  @Test func aReplyThatFailedIsWrittenAnewInItsPlace() throws {
    var session = try composer(1, "") { detail in
      var failed = OutboxReply(
        key: "old", conversation: detail.row.conversation, parent: nil, text: "发货了。",
        sourceText: "Shipped.", seat: "anna", queuedAt: SampleInbox.now, sendAfter: SampleInbox.now)
      failed.state = .failed
      detail.outbox = [failed]
    }
    #expect(session.state.composer?.reply.text == "发货了。")
    #expect(session.state.composer?.source.text == "Shipped.")
    try session.press("<C-s>")
    #expect(requests(session).first?.replaces == "old")
  }

  @Test func aReplyTakenBackIsADraftAgain() throws {
    var session = try composer(1, "亲，今天下午发货。")
    try session.press("<C-s> u")
    #expect(session.effects.last == .undo)
    guard case .undone(.queueReply) = session.state.notice else {
      Issue.record("\(String(describing: session.state.notice))")
      return
    }
    try session.press("r")
    #expect(session.state.composer?.reply.text == "亲，今天下午发货。")
  }

  @Test func aNewDraftIsNotOverwrittenByTheReplyTakenBack() throws {
    var session = try composer(1, "亲，今天下午发货。")
    try session.press("<C-s> r")
    session.send(.pasted("另外，谢谢您。"))
    try session.press("<Esc> u r")
    #expect(session.state.composer?.reply.text == "另外，谢谢您。")
    #expect(session.store.drafts.values.map(\.text) == ["另外，谢谢您。"])
  }

  @Test func aReplyThatCouldNotBeQueuedStaysInItsComposer() throws {
    var session = try composer(1, "亲，今天下午发货。")
    session.store.failure = "the store is locked"
    try session.press("<C-s>")
    #expect(session.state.notice == .failed("the store is locked"))
    #expect(session.state.composer?.reply.text == "亲，今天下午发货。")
    #expect(session.store.drafts.count == 1)
    try session.press("<C-s>")
    #expect(requests(session).count == 2)
    #expect(session.state.composer == nil)
  }
}
