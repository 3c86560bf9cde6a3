import InboxDesk
import InboxModel
import PlatformContract
import InboxStore
import Testing

/// What happened since a seat looked is told before its reply goes out.
struct StaleReplyTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  private func ask(seenReplies: Set<String> = []) throws -> QueueOutcome {
    try shop.desk.queueReply(
      ReplyRequest(
        conversation: conversation, text: "您好", seat: "li",
        seen: MessagePosition(at: after(0), id: "m-t"), seenReplies: seenReplies), now: after(60))
  }

  private func stale(messages: Int = 0, answeredBy: [String] = []) -> QueueOutcome {
    var stale = StaleReply()
    stale.newMessages = messages
    stale.answeredBy = answeredBy
    return .stale(stale)
  }

  @Test func whatTheSeatHasSeenIsNoReasonToAsk() throws {
    #expect(try ask().key != nil)
  }

  @Test func newMessagesOfThePersonAreTold() throws {
    try shop.desk.record(
      [incoming("m2", conversation, at: after(20)), incoming("m3", conversation, at: after(21))],
      storedAt: after(22))
    #expect(try ask() == stale(messages: 2))
    #expect(try shop.store.outbox(in: .queued).isEmpty)
  }

  @Test func aMessageOfTheSameInstantIsNewTooWhenItsIdIsLater() throws {
    try shop.desk.record([incoming("m-u", conversation, at: after(0))], storedAt: after(22))
    #expect(try ask() == stale(messages: 1))
  }

  @Test func anAnswerFromAColleagueOrFromAPhoneIsTold() throws {
    try shop.desk.record(
      [
        outgoing("o1", conversation, at: after(20), author: "wu"),
        outgoing("o2", conversation, at: after(21), author: "outside"),
      ], storedAt: after(22))
    #expect(try ask() == stale(answeredBy: ["wu", "outside"]))
  }

  @Test func anAutomaticAnswerIsNoReasonToAsk() throws {
    var automatic = outgoing("o1", conversation, at: after(20))
    automatic.isAutomatic = true
    try shop.desk.record([automatic], storedAt: after(22))
    #expect(try ask().key != nil)
  }

  @Test func aColleaguesReplyOnItsWayIsToldUnlessTheSeatKnewOfIt() throws {
    let key = try shop.queue(conversation, by: "wu")
    #expect(try ask() == stale(answeredBy: ["wu"]))
    #expect(try ask(seenReplies: [key]).key != nil)
  }

  @Test func aReplyThatMayHaveGoneOutIsToldAndOneThatDidNotIsNot() throws {
    let key = try shop.queue(conversation, by: "wu")
    _ = try shop.desk.nextToSend(now: after(11))
    try shop.desk.finish(key, .unknown(reason: "No answer."), now: after(12))
    #expect(try ask() == stale(answeredBy: ["wu"]))
    try shop.desk.cancelReply(key, by: "wu", now: after(13))
    #expect(try ask().key != nil)
  }

  @Test func theSeatsOwnReplyOnItsWayIsNoReasonToAsk() throws {
    _ = try shop.queue(conversation)
    #expect(try ask().key != nil)
  }

  @Test func whoDoesNotSayWhatTheySawIsNotAsked() throws {
    try shop.desk.record([incoming("m2", conversation, at: after(20))], storedAt: after(22))
    _ = try shop.queue(conversation)
    #expect(try shop.store.outbox(in: .queued).count == 1)
  }
}
