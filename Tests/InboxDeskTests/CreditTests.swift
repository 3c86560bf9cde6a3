import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// Rules B14, B15 and B26 where people see them: in the list and in whose work a turn was.
struct CreditTests {
  @Test func caseE40AReplyGivenOnThePhoneAnswersAtItsOwnTimeHoweverLateItComesIn() throws {
    let shop = try TemporaryStore()
    let conversation = try shop.waiting()
    #expect(try shop.threads(.waiting, at: after(1799)) == ["t"])
    let reply = outgoing("r", conversation, at: after(420), author: "outside")
    try shop.desk.record([reply], storedAt: after(1800))
    let turn = try #require(try shop.store.turns(of: conversation).first)
    #expect(turn.wallSeconds == 420 && turn.answer?.author == "outside")
    #expect(try shop.threads(.waiting, at: after(1800)).isEmpty)
    // What was not yet known did look open.
    let then = try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: after(1799), knownAt: after(1799))
        .turns(of: conversation)
    }
    #expect(then.map(\.isOpen) == [true])
  }

  @Test func caseE69WhoAnswersHasTheCreditWhoeverHadClaimedIt() throws {
    let shop = try TemporaryStore()
    let conversation = try shop.waiting()
    try shop.desk.claim(conversation, until: after(900), by: "anna", now: after(10))
    let reply = outgoing("r", conversation, at: after(300), author: "ben")
    try shop.desk.record([reply], storedAt: after(301))
    #expect(try shop.store.turns(of: conversation).map(\.answer?.author) == ["ben"])
    #expect(try shop.threads(.waiting, at: after(302)).isEmpty)
  }

  @Test func aCommentAndAPrivateMessageOfOnePersonHaveTurnsAndTargetsOfTheirOwn() throws {
    var comments = Policy(name: "comments")
    comments.kind = .comment
    comments.firstResponse = Span(seconds: 3600, clock: .wall)
    var messages = Policy(name: "messages")
    messages.kind = .message
    messages.firstResponse = Span(seconds: 1800, clock: .wall)
    let shop = try TemporaryStore(rules: Rules(policies: [comments, messages], calendars: []))
    var comment = incoming("k", .weibo("post/person"), at: after(0))
    comment.kind = .comment
    try shop.desk.record(
      [
        comment, incoming("p", .weibo("person"), at: after(0)),
        outgoing("r", .weibo("person"), at: after(60)),
      ], storedAt: after(61))
    let (open, answered) = try (
      shop.store.turns(of: comment.conversation), shop.store.turns(of: .weibo("person"))
    )
    #expect(open.map(\.isOpen) == [true] && open.map(\.dueAt) == [after(3600)])
    #expect(answered.map(\.wallSeconds) == [60] && answered.map(\.dueAt) == [after(1800)])
  }

  @Test func toAnswerOnePersonUnderAPostAnswersNobodyElseE65() throws {
    let shop = try TemporaryStore()
    let (a, b) = (ConversationID.weibo("post/a"), ConversationID.weibo("post/b"))
    try shop.desk.record(
      [
        incoming("ka", a, at: after(0), author: "a"),
        incoming("kb", b, at: after(120), author: "b"),
        outgoing("r", b, at: after(300)),
      ], storedAt: after(301))
    #expect(try shop.store.turns(of: b).map(\.wallSeconds) == [180])
    #expect(try shop.threads(.waiting, at: after(302)) == ["post/a"])
    #expect(try shop.store.turns(of: a).map(\.openedAt) == [after(0)])
  }
}
