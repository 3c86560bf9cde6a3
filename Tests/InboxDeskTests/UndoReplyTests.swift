import InboxDesk
import InboxModel
import PlatformContract
import InboxStore
import Testing

/// Taking back a reply, and taking back that it was taken out.
struct UndoReplyTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  private func isTooLate() throws -> Bool {
    if case .tooLate = try shop.desk.undo(by: "li", now: after(60)) { true } else { false }
  }

  @Test func aReplyWithinItsHoldBecomesTheDraftAgain() throws {
    let request = ReplyRequest(
      conversation: conversation, text: "请稍等", sourceText: "One moment", seat: "li", hold: 5)
    let key = try #require(try shop.desk.queueReply(request, now: after(10)).key)
    #expect(try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.draft == nil)

    _ = try shop.desk.undo(by: "li", now: after(12))
    #expect(
      try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.draft
        == Draft(
          conversation: conversation, seat: "li", text: "请稍等", sourceText: "One moment",
          savedAt: after(12)))
    #expect(try shop.state(key) == .cancelled)
    #expect(try shop.desk.nextToSend(now: after(100)) == nil)
    #expect(try shop.store.turns(of: conversation).last?.isOpen == true)
  }

  @Test func whatWasBegunMeanwhileIsNotWrittenOver() throws {
    _ = try shop.queue(conversation, hold: 5)
    let newer = Draft(conversation: conversation, seat: "li", text: "还有", savedAt: after(11))
    try shop.desk.saveDraft(newer)
    _ = try shop.desk.undo(by: "li", now: after(12))
    #expect(try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.draft == newer)
  }

  @Test func aReplyThatTheSenderHasCannotBeTakenBack() throws {
    let key = try shop.handOver(conversation)
    #expect(try isTooLate())
    #expect(try shop.state(key) == .sending)
    try shop.desk.finish(key, .sent(id: "s1", at: after(11)), now: after(11))
    #expect(try isTooLate())
    #expect(try shop.state(key) == .sent)
    #expect(try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.draft == nil)
  }

  @Test func aReplyThatWaitsForAnotherTryCannotBeTakenBackUnnoticed() throws {
    let key = try shop.handOver(conversation)
    try shop.desk.finish(key, .failed(reason: "Busy.", retry: true), now: after(11))
    #expect(try isTooLate())
    #expect(try shop.state(key) == .queued)
  }

  @Test func aReplyThatWasTakenOutAndPutBackHasItsWholeHoldAgain() throws {
    let key = try shop.queue(conversation, hold: 5)
    #expect(try shop.desk.cancelReply(key, by: "li", now: after(12)))
    _ = try shop.desk.undo(by: "li", now: after(30))
    #expect(try shop.state(key) == .queued)
    #expect(try shop.desk.nextToSend(now: after(34)) == nil)
    #expect(try shop.desk.nextToSend(now: after(35))?.key == key)
  }

  @Test(arguments: [
    SendOutcome.unknown(reason: "No answer."), .failed(reason: "Refused.", retry: false),
  ])
  func aTriedReplyThatIsPutBackIsNotSentAgainUnasked(outcome: SendOutcome) throws {
    let key = try shop.handOver(conversation)
    try shop.desk.finish(key, outcome, now: after(11))
    #expect(try shop.desk.cancelReply(key, by: "li", now: after(12)))
    _ = try shop.desk.undo(by: "li", now: after(13))
    // It is shown again, and goes out when a person says so.
    #expect(try shop.threads(.outbox, at: after(14)) == ["t"])
    #expect(try shop.desk.nextToSend(now: after(1000)) == nil)
    #expect(try shop.desk.resend(key, by: "li", now: after(20)))
    #expect(try shop.desk.nextToSend(now: after(20))?.key == key)
  }

  @Test func aReplyThatAColleagueTookOutIsNotGivenBackTwice() throws {
    let key = try shop.queue(conversation, hold: 5)
    #expect(try shop.desk.cancelReply(key, by: "wu", now: after(11)))
    #expect(try isTooLate())
    #expect(try shop.state(key) == .cancelled)
  }
}
