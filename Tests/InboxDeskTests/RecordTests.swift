import InboxDesk
import InboxModel
import InboxStore
import Testing

struct RecordTests {
  let shop: TemporaryStore

  init() throws { shop = try TemporaryStore() }

  @Test func aMessageIsReadBackAsItCame() throws {
    var message = incoming("m1", .weibo("t1"), "好看👍🏽\u{0}结束", at: after(0))
    message.kind = .comment
    message.precision = .minute
    message.parent = "p"
    message.authorName = "小王"
    message.authorFollowers = 12
    message.authorVerified = false
    message.post = "post"
    message.postTitle = "新品"
    message.url = "https://weibo.example/1"
    message.media = .image
    message.mediaURL = "https://weibo.example/1.jpg"
    message.mediaFile = "/tmp/1.jpg"
    message.translation = ["en": "Nice", "fr": "Joli"]
    message.sourceText = ""
    message.origin = "scan"
    message.deletedAt = after(5)
    message.isBackfill = true
    message.textAt = after(1)
    #expect(try shop.desk.record([message], storedAt: after(9)).added == 1)
    #expect(try shop.store.messages(of: .weibo("t1")) == [message])
  }

  @Test func aRepeatedDeliveryIsStoredOnce() throws {
    let message = incoming("m1", .weibo("t1"), at: after(0))
    try shop.desk.record([message], storedAt: after(1))
    let again = try shop.desk.record([message, message], storedAt: after(2))
    #expect(again.repeated == 2)
    #expect(again.added == 0)
    #expect(try shop.store.messages(of: .weibo("t1")).count == 1)
    #expect(try shop.store.turns(of: .weibo("t1")).count == 1)
  }

  @Test func aLaterRecordFillsInWhatTheFirstLacked() throws {
    var first = incoming("m1", .weibo("t1"), at: after(0))
    try shop.desk.record([first], storedAt: after(1))
    first.authorFollowers = 5
    first.translation = ["en": "How do I return it?"]
    #expect(try shop.desk.record([first], storedAt: after(2)).changed == 1)
    #expect(try shop.store.messages(of: .weibo("t1")) == [first])
  }

  @Test func aClaimedReplyThatThePlatformConfirmsIsOneReply() throws {
    var claimed = outgoing("r", .weibo("t1"), at: after(300))
    claimed.delivery = .claimed
    try shop.desk.record(
      [incoming("m", .weibo("t1"), at: after(0)), claimed], storedAt: after(301))
    #expect(try shop.store.turns(of: .weibo("t1")).map(\.answer?.isConfirmed) == [false])
    claimed.delivery = .sent
    claimed.author = "outside"
    try shop.desk.record([claimed], storedAt: after(900))
    let turn = try #require(try shop.store.turns(of: .weibo("t1")).first)
    #expect(turn.answer?.isConfirmed == true && turn.answer?.author == "li")
    #expect(turn.wallSeconds == 300)
    #expect(try replies() == [false])
    // Whatever is said of it later, the platform has it.
    claimed.delivery = .failed
    try shop.desk.record([claimed], storedAt: after(901))
    #expect(try shop.store.turns(of: .weibo("t1")).map(\.answer?.isConfirmed) == [true])
  }

  /// Of each counting reply, whether it is only claimed.
  private func replies() throws -> [Bool] {
    try shop.store.snapshot { transaction in
      var claims: [Bool] = []
      try transaction.forEachReply(turns: false, posts: false) { claims.append($0.isClaimed) }
      return claims
    }
  }

  @Test func aMessageThatTurnsOutToBelongElsewhereMovesThere() throws {
    try shop.desk.record([incoming("m1", .weibo("late"), at: after(10))], storedAt: after(20))
    try shop.desk.record([incoming("m1", .weibo("early"), at: after(5))], storedAt: after(21))
    #expect(try shop.store.messages(of: .weibo("late")).isEmpty)
    #expect(try shop.store.turns(of: .weibo("late")).isEmpty)
    #expect(try shop.store.turns(of: .weibo("early")).count == 1)
    #expect(try shop.store.page(of: .waiting, limit: 9, now: after(30)).count == 1)
  }

  @Test func theListIsInTheOrderInWhichPromisesBreak() throws {
    try shop.desk.record(
      [
        incoming("m3", .weibo("third"), at: after(300)),
        incoming("m1", .weibo("first"), at: after(100)),
        incoming("m2", .wechat("second"), at: after(200)),
        outgoing("m4", .weibo("answered"), at: after(60)),
        incoming("m5", .weibo("answered"), at: after(50)),
      ], storedAt: after(400))
    let rows = try shop.store.page(of: .waiting, limit: 2, now: after(400))
    #expect(rows.map(\.conversation) == [.weibo("first"), .wechat("second")])
    #expect(rows.first?.text == "请问怎么退货？")
    #expect(rows.first?.due == Due(at: after(100 + 86_400), reason: .target))
    let rest = try shop.store.page(of: .waiting, offset: 2, limit: 9, now: after(400))
    #expect(rest.map(\.conversation) == [.weibo("third")])
    #expect(try shop.place(of: .weibo("third"), in: .waiting, now: after(400)) == 2)
    #expect(try shop.place(of: .weibo("answered"), in: .waiting, now: after(400)) == nil)
    let done = try shop.store.page(of: .done, limit: 9, now: after(400))
    #expect(done.map(\.conversation) == [.weibo("answered")])
    #expect(done.first?.lastTurn?.answer?.message == "m4")
  }

  @Test func countsSayHowMuchWaits() throws {
    try shop.desk.record(
      [
        incoming("m1", .weibo("old"), at: after(-90_000)),
        incoming("m2", .weibo("soon"), at: after(-86_000)),
        incoming("m3", .weibo("new"), at: after(0)),
      ], storedAt: after(0))
    let counts = try shop.store.counts(now: after(10))
    #expect(counts.waiting == 3)
    #expect(counts.overdue == 1)
    #expect(counts.dueSoon == 1)
    #expect(try shop.store.page(of: .waiting, limit: 9, now: after(10)).count == 3)
  }

  @Test func aConversationOpensWithItsNewestMessages() throws {
    try shop.desk.record(
      (0..<10).map { incoming("m\($0)", .weibo("t"), at: after($0)) }, storedAt: after(20))
    let detail = try #require(try shop.desk.detail(of: .weibo("t"), seat: "li", limit: 3))
    #expect(detail.messages.map(\.id) == ["m7", "m8", "m9"])
    #expect(detail.earlier == 7)
    #expect(detail.turns.first?.items == 10)
    #expect(detail.row.lastInboundID == "m9")
  }
}
