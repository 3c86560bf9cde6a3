import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Testing

/// The way of a reply from the outbox to the platform, as long as nothing goes wrong.
struct SendingTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  @Test func aReplyIsMarkedDurablyBeforeItIsHandedOver() throws {
    let key = try shop.queue(conversation, "您好")
    let reply = try #require(try shop.desk.nextToSend(now: after(20)))
    #expect(
      reply
        == OutgoingReply(
          key: key, conversation: conversation, kind: .message, parent: nil, text: "您好"))
    let other = try Store.open(shop.store.path, access: .readOnly)
    #expect(try other.outboxReply(key)?.state == .sending)
    #expect(try other.outboxReply(key)?.attempts == 1)
    #expect(try shop.desk.nextToSend(now: after(9999)) == nil)
  }

  @Test func aReplyToACommentKnowsThePostOfWhatItAnswers() throws {
    var comment = Message(
      conversation: ConversationID(account: conversation.account, thread: "1:anna"), id: "c1",
      direction: .inbound, text: "在吗", at: after(0), kind: .comment, author: "anna")
    comment.post = "p1"
    try shop.desk.record([comment], storedAt: after(0))
    let request = ReplyRequest(
      conversation: comment.conversation, parent: "c1", text: "您好", seat: "lin", hold: 0)
    guard case .queued = try shop.desk.queueReply(request, now: after(1)) else {
      Issue.record("it was not queued")
      return
    }
    #expect(try shop.desk.nextToSend(now: after(2))?.post == "p1")
  }

  @Test func aReplyWaitsForTheEndOfItsHold() throws {
    let key = try shop.queue(conversation, hold: 5, at: after(10))
    #expect(try shop.desk.nextSendTime() == after(15))
    #expect(try shop.desk.nextToSend(now: Moment(milliseconds: after(15).milliseconds - 1)) == nil)
    #expect(try shop.desk.nextToSend(now: after(15))?.key == key)
    #expect(try shop.desk.nextSendTime() == nil)
  }

  @Test func repliesOfOneConversationGoOutInTheirOrder() throws {
    let first = try shop.queue(conversation, "一", hold: 60, at: after(10))
    let second = try shop.queue(conversation, "二", at: after(11))
    // The second may go out already, and must not overtake the first.
    #expect(try shop.desk.nextToSend(now: after(20)) == nil)
    #expect(try shop.desk.nextToSend(now: after(70))?.key == first)
    #expect(try shop.desk.nextToSend(now: after(71)) == nil)
    try shop.desk.finish(first, .sent(id: "s1", at: after(71)), now: after(71))
    #expect(try shop.desk.nextToSend(now: after(72))?.key == second)
  }

  @Test func aReplyThatIsTriedAgainIsNotOvertakenEither() throws {
    let first = try shop.handOver(conversation, "一")
    let second = try shop.queue(conversation, "二", at: after(11))
    try shop.desk.finish(first, .failed(reason: "Busy.", retry: true), now: after(12))
    #expect(try shop.desk.nextToSend(now: after(13)) == nil)
    #expect(try shop.desk.nextToSend(now: after(27))?.key == first)
    try shop.desk.finish(first, .failed(reason: "Refused.", retry: false), now: after(28))
    #expect(try shop.desk.nextToSend(now: after(29))?.key == second)
  }

  @Test func conversationsDoNotWaitForEachOther() throws {
    _ = try shop.handOver(conversation)
    let key = try shop.queue(try shop.waiting("other"), at: after(12))
    #expect(try shop.desk.nextToSend(now: after(13))?.key == key)
  }

  @Test func aSenderOfOtherAccountsLeavesAReplyAlone() throws {
    let key = try shop.queue(conversation)
    let others: Set = [AccountID(platform: .wechat, name: "brandcn")]
    #expect(try shop.desk.nextToSend(accounts: others, now: after(20)) == nil)
    #expect(try shop.desk.nextToSend(accounts: [], now: after(20)) == nil)
    let own: Set = [conversation.account]
    #expect(try shop.desk.nextToSend(accounts: own, now: after(20))?.key == key)
  }

  @Test func whatIsSentIsAMessageOfTheSeatAndClosesTheTurn() throws {
    let request = ReplyRequest(
      conversation: conversation, parent: "m-t", text: "您好", sourceText: "Hello", seat: "li",
      hold: 0)
    let key = try #require(try shop.desk.queueReply(request, now: after(10)).key)
    _ = try shop.desk.nextToSend(now: after(10))
    try shop.desk.finish(key, .sent(id: "s1", at: after(12)), now: after(13))

    let message = try #require(try shop.store.messages(of: conversation).last)
    #expect(message.id == "s1")
    #expect(message.parent == "m-t")
    #expect(message.sourceText == "Hello")
    let answer = try #require(try shop.store.turns(of: conversation).first?.answer)
    #expect(
      answer == Turn.Answer(at: after(12), message: "s1", author: "li", isConfirmed: true))
    #expect(try shop.threads(.outbox, at: after(13)).isEmpty)
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test(arguments: [true, false], ["li", "wu"])
  func thePlatformsOwnCopyIsTheSameMessageAndTheSeatsDoing(comesFirst: Bool, seat: String) throws {
    let key = try shop.queue(conversation, "您好", by: seat)
    _ = try shop.desk.nextToSend(now: after(10))
    let copy = outgoing("s1", conversation, "您好", at: after(12), author: "outside")
    if comesFirst { try shop.desk.record([copy], storedAt: after(12)) }
    try shop.desk.finish(key, .sent(id: "s1", at: after(12)), now: after(13))
    if !comesFirst { try shop.desk.record([copy], storedAt: after(14)) }
    #expect(try shop.store.messages(of: conversation).map(\.id) == ["m-t", "s1"])
    #expect(try shop.store.turns(of: conversation).first?.answer?.author == seat)
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func whatWasSentStaysSentWhateverIsSaidLater() throws {
    let key = try shop.handOver(conversation)
    let sent = SendOutcome.sent(id: "s1", at: after(12))
    for outcome in [
      sent, sent, .failed(reason: "Busy.", retry: true), .unknown(reason: "No answer."),
      .sent(id: "s2", at: after(14)),
    ] {
      try shop.desk.finish(key, outcome, now: after(13))
    }
    #expect(try shop.state(key) == .sent)
    #expect(try shop.store.messages(of: conversation).map(\.id) == ["m-t", "s1"])
    #expect(try shop.desk.nextToSend(now: after(9999)) == nil)
  }

  @Test func aReplyThatIsNotThereIsAMistakeOfTheCaller() throws {
    #expect(throws: DeskError.noSuchReply(key: "k")) {
      try shop.desk.finish("k", .unknown(reason: ""), now: after(1))
    }
    #expect(throws: DeskError.noSuchReply(key: "k")) {
      try shop.desk.cancelReply("k", by: "li", now: after(1))
    }
  }
}
