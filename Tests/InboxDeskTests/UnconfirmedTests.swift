import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Testing

/// Replies of which nobody knows whether the platform has them.
struct UnconfirmedTests {
  let shop: TemporaryStore
  let conversation: ConversationID

  init() throws {
    shop = try TemporaryStore()
    conversation = try shop.waiting()
  }

  /// A reply that was tried at second 10 and never answered for.
  private func doubtful(_ text: String = "您好，马上为您处理。") throws -> String {
    let key = try shop.handOver(conversation, text)
    try shop.desk.finish(key, .unknown(reason: "No answer."), now: after(40))
    return key
  }

  private func copy(_ id: String, _ text: String, at now: Moment) throws {
    try shop.desk.record(
      [outgoing(id, conversation, text, at: now, author: "outside")], storedAt: after(60))
  }

  @Test func aDoubtfulReplyIsShownAndNotSentAgainByItself() throws {
    let key = try doubtful()
    #expect(try shop.state(key) == .unconfirmed)
    #expect(try shop.store.row(of: conversation)?.outbox == .unconfirmed)
    #expect(try shop.threads(.outbox, at: after(50)) == ["t"])
    #expect(try shop.desk.nextToSend(now: after(9999)) == nil)
    #expect(try shop.store.turns(of: conversation).last?.isOpen == true)
  }

  @Test func thePlatformsCopyConfirmsIt() throws {
    let key = try doubtful("您好，\n马上为您处理。 ")
    try copy("s1", "您好， 马上为您处理。", at: after(11))
    #expect(try shop.state(key) == .sent)
    let answer = try #require(try shop.store.turns(of: conversation).last?.answer)
    #expect(answer.message == "s1")
    #expect(answer.author == "li")
    #expect(answer.at == after(11))
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func aCopyThatWasThereBeforeTheDoubtIsFoundWhenAsked() throws {
    let key = try shop.handOver(conversation, "您好")
    try copy("s1", "您好", at: after(11))
    try shop.desk.finish(key, .unknown(reason: "No answer."), now: after(70))
    #expect(try shop.desk.confirm(now: after(71)) == 1)
    #expect(try shop.state(key) == .sent)
    #expect(try shop.desk.confirm(now: after(72)) == 0)
  }

  @Test func anotherTextAnEarlierOneAndAnotherConversationConfirmNothing() throws {
    let key = try doubtful("您好")
    try copy("s1", "您好！", at: after(11))
    try copy("s2", "您好", at: after(10 - 301))
    try shop.desk.record(
      [outgoing("s3", .weibo("other"), "您好", at: after(11))], storedAt: after(60))
    #expect(try shop.state(key) == .unconfirmed)
  }

  @Test func oneCopyConfirmsOneOfTwoRepliesWithTheSameText() throws {
    let first = try doubtful("您好")
    let second = try doubtful("您好")
    try copy("s1", "您好", at: after(11))
    #expect(try [first, second].map(shop.state) == [.sent, .unconfirmed])
    try copy("s2", "您好", at: after(12))
    #expect(try [first, second].map(shop.state) == [.sent, .sent])
    #expect(try shop.store.messages(of: conversation).map(\.id) == ["m-t", "s1", "s2"])
  }

  @Test func whatASenderLeftBehindWhenItDiedIsDoubtful() throws {
    let key = try shop.handOver(conversation)
    let other = try shop.queue(try shop.waiting("other"), at: after(11))
    #expect(try shop.desk.nextToSend(now: after(12))?.key == other)
    // A sender that is alive took the second one up after the moment in question.
    #expect(try shop.desk.recoverAfterCrash(before: after(11)) == 1)
    #expect(try [key, other].map(shop.state) == [.unconfirmed, .sending])
    #expect(try shop.store.outboxReply(key)?.failure?.isEmpty == false)
    #expect(try shop.desk.recoverAfterCrash(before: after(11)) == 0)
    #expect(try shop.desk.nextToSend(now: after(9999)) == nil)
  }

  @Test func aCrashBetweenTwoProcessesLosesNothing() throws {
    let key = try shop.handOver(conversation)
    let reborn = try Store.open(shop.store.path, access: .existing)
    let desk = Desk(store: reborn, rules: shop.desk.rules, facts: shop.desk.facts)
    #expect(try desk.recoverAfterCrash(before: after(20)) == 1)
    try copy("s1", "您好，马上为您处理。", at: after(11))
    #expect(try reborn.outboxReply(key)?.state == .sent)
    // The first sender's answer was only late.
    try desk.finish(key, .sent(id: "s1", at: after(11)), now: after(61))
    #expect(try reborn.messages(of: conversation).map(\.id) == ["m-t", "s1"])
  }
}
