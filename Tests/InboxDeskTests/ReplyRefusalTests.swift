import InboxDesk
import InboxModel
import PlatformContract
import InboxStore
import Testing

/// What is not put into the outbox, and why.
struct ReplyRefusalTests {
  private func shop(_ facts: ReplyFacts = ReplyFacts()) throws -> TemporaryStore {
    let shop = try TemporaryStore(facts: facts)
    _ = try shop.waiting()
    return shop
  }

  private func ask(
    _ shop: TemporaryStore, _ text: String = "您好", replaces: String? = nil, at now: Moment
  ) throws -> QueueOutcome {
    try shop.desk.queueReply(
      ReplyRequest(
        conversation: .weibo("t"), text: text, seat: "li", replaces: replaces, hold: 0), now: now)
  }

  @Test(arguments: ["", " ", "\n\t　"])
  func aReplyWithoutAnyTextIsRefused(text: String) throws {
    let shop = try shop()
    #expect(try ask(shop, text, at: after(10)) == .refused(.empty))
    #expect(try shop.store.outbox(in: .queued).isEmpty)
    #expect(try shop.audit().isEmpty)
  }

  @Test func theWindowIsOpenUpToItsLastSecond() throws {
    let shop = try shop(ReplyFacts(windowSeconds: 172_800))
    #expect(
      try ask(shop, at: after(172_801)) == .refused(.windowClosed(at: after(172_800))))
    #expect(try ask(shop, at: after(172_800)).key != nil)
  }

  @Test func anotherMessageOfThePersonOpensTheWindowAgain() throws {
    let shop = try shop(ReplyFacts(windowSeconds: 172_800))
    try shop.desk.record(
      [incoming("m2", .weibo("t"), at: after(172_805))], storedAt: after(172_806))
    #expect(try ask(shop, at: after(172_810)).key != nil)
  }

  @Test func whatIsOnItsWayCountsAgainstTheQuota() throws {
    let shop = try shop(ReplyFacts(quota: 2))
    let conversation = ConversationID.weibo("t")
    try shop.desk.record([outgoing("o1", conversation, at: after(5))], storedAt: after(6))
    #expect(try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.repliesLeft == 1)
    let key = try shop.queue(conversation)
    #expect(try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.repliesLeft == 0)
    #expect(try ask(shop, at: after(11)) == .refused(.quotaUsedUp(quota: 2)))
    // What did not go out costs nothing, and the person's next message gives all of them back.
    try shop.desk.cancelReply(key, by: "li", now: after(12))
    #expect(try ask(shop, at: after(13)).key != nil)
    try shop.desk.record([incoming("m2", conversation, at: after(20))], storedAt: after(21))
    #expect(try shop.desk.detail(of: conversation, seat: "li", limit: 9)?.repliesLeft == 1)
  }

  @Test func automaticRepliesCostNoQuota() throws {
    let shop = try shop(ReplyFacts(quota: 1))
    var automatic = outgoing("o1", .weibo("t"), "您好，稍后回复您。", at: after(1))
    automatic.isAutomatic = true
    try shop.desk.record([automatic], storedAt: after(2))
    #expect(try ask(shop, at: after(10)).key != nil)
  }

  @Test func whatCanOnlyBeAnsweredOnThePhoneIsNotQueued() throws {
    let shop = try shop(ReplyFacts(phoneOnly: "Meipai has no way to answer from outside."))
    #expect(
      try ask(shop, at: after(10))
        == .refused(.phoneOnly("Meipai has no way to answer from outside.")))
  }

  @Test func aReplyIsCountedAsThePlatformCountsIt() throws {
    let shop = try shop(ReplyFacts(limit: LengthLimit(unit: .weibo, limit: 4)))
    #expect(try ask(shop, "好的好的好", at: after(10)) == .refused(.tooLong(count: 5, limit: 4)))
    #expect(try ask(shop, "ok ok好的", at: after(10)) == .refused(.tooLong(count: 5, limit: 4)))
    #expect(try ask(shop, "ok, 好的", at: after(10)).key != nil)
  }

  @Test func aFailedReplyIsTakenOutWithTheSameStrokeThatQueuesItsSuccessor() throws {
    let shop = try shop()
    let failed = try shop.handOver(.weibo("t"))
    try shop.desk.finish(failed, .failed(reason: "Banned word.", retry: false), now: after(11))
    #expect(try shop.store.turns(of: .weibo("t")).last?.sendFailed == true)
    let key = try #require(try ask(shop, "您好！", replaces: failed, at: after(20)).key)
    #expect(try shop.state(failed) == .cancelled)
    #expect(try shop.state(key) == .queued)
    #expect(try shop.store.turns(of: .weibo("t")).last?.sendFailed == false)
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func aReplyThatHasMovedOnIsNotReplaced() throws {
    let shop = try shop()
    let failed = try shop.handOver(.weibo("t"))
    try shop.desk.finish(failed, .failed(reason: "Busy.", retry: false), now: after(11))
    try shop.desk.resend(failed, by: "wu", now: after(12))
    #expect(
      try ask(shop, replaces: failed, at: after(20)) == .refused(.replacedReplyMoved(key: failed)))
    #expect(
      try ask(shop, replaces: "nowhere", at: after(20))
        == .refused(.replacedReplyMoved(key: "nowhere")))
    #expect(try shop.state(failed) == .queued)
    #expect(try shop.store.outbox(in: .queued).map(\.key) == [failed])
  }
}
