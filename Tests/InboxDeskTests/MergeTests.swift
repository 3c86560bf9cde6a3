import InboxDesk
import InboxModel
import InboxStore
import Testing

/// Rules B25 and B26: conversations that are one, and comments that were answered in private.
struct MergeTests {
  let shop: TemporaryStore
  private let a = ConversationID.weibo("a")
  private let b = ConversationID.weibo("b")

  init() throws { shop = try TemporaryStore() }

  private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }

  /// Case E45: A was asked and answered on the 1st, B asks on the 7th and is merged into A.
  private func merged() throws {
    let asked = try moment("2022-08-01T09:00:00Z")
    try shop.desk.record(
      [
        incoming("a1", a, at: asked), outgoing("a2", a, at: asked.adding(seconds: 1200)),
        incoming("b1", b, at: try moment("2022-08-07T10:00:00Z")),
      ], storedAt: try moment("2022-08-07T10:01:00Z"))
    try shop.desk.merge(b, into: a, by: "li", now: try moment("2022-08-07T10:05:00Z"))
  }

  @Test func caseE45TheTurnsOfBothAreThoseOfTheOne() throws {
    try merged()
    #expect(try shop.store.turns(of: a).map(\.openedBy) == ["a1", "b1"])
    #expect(try shop.store.turns(of: b).isEmpty)
    #expect(try shop.threads(.waiting, at: try moment("2022-08-07T10:10:00Z")) == ["a"])
    let reply = outgoing("a3", a, at: try moment("2022-08-07T10:30:00Z"))
    try shop.desk.record([reply], storedAt: reply.at)
    #expect(try shop.store.turns(of: a).map(\.wallSeconds) == [1200, 1800])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func whatComesIntoTheMergedOneLaterBelongsToTheOther() throws {
    try merged()
    let reply = outgoing("b2", b, at: try moment("2022-08-07T10:30:00Z"))
    try shop.desk.record([reply], storedAt: reply.at)
    #expect(try shop.store.turns(of: a).map(\.answer?.message) == ["a2", "b2"])
    #expect(try shop.desk.verify().differing == 0)
    let detail = try #require(try shop.desk.detail(of: a, seat: "li", limit: 50))
    #expect(detail.messages.map(\.id) == ["a1", "a2", "b1", "b2"])
  }

  @Test func takenApartBothAreWhatTheyWere() throws {
    try merged()
    try shop.desk.unmerge(b, by: "li", now: try moment("2022-08-07T11:00:00Z"))
    #expect(try shop.store.turns(of: a).map(\.openedBy) == ["a1"])
    #expect(try shop.store.turns(of: b).map(\.openedBy) == ["b1"])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func undoTakesTheMergeApartToo() throws {
    try merged()
    _ = try shop.desk.undo(by: "li", now: try moment("2022-08-07T11:00:00Z"))
    #expect(try shop.store.turns(of: b).map(\.isOpen) == [true])
    #expect(try shop.store.turns(of: a).count == 1)
  }

  @Test func beforeTheMergeBothStoodAlone() throws {
    try merged()
    let before = try moment("2022-08-07T10:02:00Z")
    try shop.store.snapshot { transaction in
      let past = try PastInbox(shop.desk, in: transaction, asOf: before)
      #expect(try past.turns(of: a).map(\.openedBy) == ["a1"])
      #expect(try past.turns(of: b).map(\.isOpen) == [true])
      #expect(try past.messages(of: a).map(\.id) == ["a1", "a2"])
      #expect(try past.changedSince() == [a, b])
    }
  }

  @Test func aMergeThatMakesNoSenseIsRefused() throws {
    try merged()
    let c = try shop.waiting("c")
    func fault(_ source: ConversationID, _ target: ConversationID) -> DeskError.MergeFault? {
      do {
        try shop.desk.merge(source, into: target, by: "li", now: after(0))
        return nil
      } catch DeskError.cannotMerge(_, _, let fault) {
        return fault
      } catch {
        return nil
      }
    }
    #expect(fault(c, c) == .sameConversation)
    #expect(fault(b, c) == .mergedAlready)
    #expect(fault(c, b) == .targetIsMerged)
    try shop.desk.record([incoming("w", .wechat("w"), at: after(0))], storedAt: after(1))
    #expect(fault(c, .wechat("w")) == .otherAccount)
    #expect(throws: DeskError.notMerged(c)) {
      try shop.desk.unmerge(c, by: "li", now: after(0))
    }
  }

  @Test func aCommentThatWasAnsweredInPrivateIsClosedByThatReplyWhenASeatSaysSo() throws {
    var comment = incoming("k1", .weibo("post-1/person"), at: after(0))
    comment.kind = .comment
    let privately = [
      incoming("p0", .weibo("person"), "你好", at: after(-900)),
      outgoing("p1", .weibo("person"), "您好", at: after(-600)),
      outgoing("p2", .weibo("person"), "您好，已私信您退货步骤。", at: after(300)),
    ]
    try shop.desk.record([comment] + privately, storedAt: after(400))
    let thread = comment.conversation
    #expect(try shop.store.turns(of: thread).map(\.isOpen) == [true])
    try shop.desk.answerPrivately(thread, by: "li", now: after(500))
    let turn = try #require(try shop.store.turns(of: thread).first)
    #expect(turn.answer?.message == "p2" && turn.wallSeconds == 300)
    #expect(turn.translation == .mandarin)
    // The work was done in the private conversation, once.
    let replies = try shop.store.snapshot { transaction in
      var ids: [ConversationID] = []
      try transaction.forEachReply(turns: false, posts: false) { ids.append($0.conversation) }
      return ids
    }
    #expect(replies == [.weibo("person"), .weibo("person")])
    #expect(try shop.desk.verify().differing == 0)
  }

  @Test func withoutAPrivateReplyThereIsNothingToSaySo() throws {
    let conversation = try shop.waiting("a")
    #expect(throws: DeskError.noPrivateAnswer(conversation)) {
      try shop.desk.answerPrivately(conversation, by: "li", now: after(60))
    }
  }

  @Test func aPrivateReplyThatIsDeletedAtOnceLeavesTheCommentOpenAgain() throws {
    var comment = incoming("k1", .weibo("post-1/person"), at: after(0))
    comment.kind = .comment
    var reply = outgoing("p2", .weibo("person"), at: after(300))
    let asked = incoming("p1", .weibo("person"), at: after(100))
    try shop.desk.record([comment, asked, reply], storedAt: after(400))
    try shop.desk.answerPrivately(comment.conversation, by: "li", now: after(500))
    reply.deletedAt = after(330)
    reply.delivery = .deleted
    try shop.desk.record([reply], storedAt: after(600))
    #expect(try shop.store.turns(of: comment.conversation).map(\.isOpen) == [true])
    #expect(try shop.desk.verify().differing == 0)
  }
}
