import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// What is said in one conversation and holds for others, said several times and taken back.
struct BeyondTests {
  let shop: TemporaryStore
  private let a = ConversationID.weibo("a")
  private let b = ConversationID.weibo("b")
  private let c = ConversationID.weibo("c")

  init() throws {
    shop = try TemporaryStore()
    for (index, thread) in [a, b, c].enumerated() {
      let at = after(Int64(index) * 10)
      try shop.desk.record(
        [incoming("m-\(thread.thread)", thread, at: at, author: "person-\(thread.thread)")],
        storedAt: at)
    }
  }

  /// The openers of the turns and the number of messages in them, by conversation.
  private func turns() throws -> [[String]] {
    #expect(try shop.desk.verify().differing == 0)
    return try [a, b, c].map { thread in
      try shop.store.turns(of: thread).map { "\($0.openedBy) \($0.items)" }
    }
  }

  private func past<Value>(
    _ second: Int64, known: Int64? = nil, _ body: (PastInbox) throws -> Value
  ) throws -> Value {
    try shop.store.snapshot {
      try body(
        PastInbox(shop.desk, in: $0, asOf: after(second), knownAt: known.map { after($0) }))
    }
  }

  private let alone = [["m-a 1"], ["m-b 1"], ["m-c 1"]]

  /// C goes into B, B into A.
  private func chain() throws {
    try shop.desk.merge(c, into: b, by: "li", now: after(60))
    try shop.desk.merge(b, into: a, by: "wu", now: after(120))
  }

  @Test func aChainOfMergesEndsAtItsLast() throws {
    try chain()
    #expect(try turns() == [["m-a 3"], [], []])
    try shop.desk.record([outgoing("r", c, at: after(130))], storedAt: after(131))
    #expect(try shop.store.turns(of: a).map(\.wallSeconds) == [130])
  }

  @Test func aChainThatIsTakenApartInTheMiddleHasTwoEnds() throws {
    try chain()
    try shop.desk.unmerge(b, by: "li", now: after(180))
    #expect(try turns() == [["m-a 1"], ["m-b 2"], []])
  }

  @Test func theMergesOfAChainAreUndoneInEitherOrder() throws {
    for seats in [["li", "wu"], ["wu", "li"]] {
      try chain()
      _ = try shop.desk.undo(by: seats[0], now: after(180))
      #expect(
        try turns()
          == (seats[0] == "li" ? [["m-a 2"], [], ["m-c 1"]] : [["m-a 1"], ["m-b 2"], []]))
      _ = try shop.desk.undo(by: seats[1], now: after(181))
      #expect(try turns() == alone)
    }
  }

  @Test func undoingAnUnmergeMakesNoCircleInWhichMessagesAreNobodys() throws {
    try shop.desk.merge(a, into: b, by: "li", now: after(60))
    try shop.desk.unmerge(a, by: "li", now: after(70))
    try shop.desk.merge(b, into: a, by: "wu", now: after(80))
    _ = try shop.desk.undo(by: "li", now: after(90))
    #expect(try turns() == [[], ["m-a 2"], ["m-c 1"]])
    #expect(try shop.threads(.waiting, at: after(91)) == ["b", "c"])
    _ = try shop.desk.undo(by: "wu", now: after(100))
    _ = try shop.desk.undo(by: "li", now: after(110))
    #expect(try turns() == alone)
  }

  @Test func atEachInstantOfAChainItStoodAsItHadBeenMerged() throws {
    try chain()
    try shop.desk.unmerge(c, by: "li", now: after(180))
    func openers(_ second: Int64, known: Int64? = nil) throws -> [[String]] {
      try past(second, known: known) { past in
        try [a, b, c].map { try past.turns(of: $0).map { "\($0.openedBy) \($0.items)" } }
      }
    }
    let expected: [(Int64, [[String]])] = [
      (59, alone), (60, [["m-a 1"], ["m-b 2"], []]), (119, [["m-a 1"], ["m-b 2"], []]),
      (120, [["m-a 3"], [], []]), (179, [["m-a 3"], [], []]), (180, [["m-a 2"], [], ["m-c 1"]]),
    ]
    for (second, turns) in expected {
      #expect(try openers(second) == turns, "as of \(second)")
      #expect(try openers(1000, known: second) == turns, "known at \(second)")
      let changed = try past(second) { try $0.changedSince() }
      for (thread, today) in zip([a, b, c], try self.turns())
      where changed?.contains(thread) == false {
        #expect(turns[[a, b, c].firstIndex(of: thread) ?? 0] == today, "as of \(second)")
      }
    }
  }

  @Test func aBlockedPersonInAMergedConversationHidesNobodyElse() throws {
    try shop.desk.merge(b, into: a, by: "li", now: after(60))
    try shop.desk.block(b, by: "li", now: after(70))
    // Who is blocked wrote second, into the turn of the other.
    #expect(try shop.store.turns(of: a).map(\.isOpen) == [true])
    _ = try shop.desk.undo(by: "li", now: after(71))
    try shop.desk.record(
      [incoming("m-a2", a, at: after(75), author: "person-a")], storedAt: after(76))
    try shop.desk.block(a, by: "li", now: after(80))
    #expect(try turns() == [["m-a 1", "m-b 2"], [], ["m-c 1"]])
    #expect(try shop.threads(.waiting, at: after(81)) == ["a", "c"])
    // Undone or let in, whoever wrote last, it is one turn of three messages.
    try shop.desk.record(
      [incoming("m-b2", b, at: after(85), author: "person-b")], storedAt: after(86))
    try shop.desk.block(a, false, by: "wu", now: after(90))
    #expect(try turns() == [["m-a 4"], [], ["m-c 1"]])
  }

  @Test func whoeverWroteLastIsBlockedAlsoWhereTheyWroteIntoWhatWasMerged() throws {
    try shop.desk.merge(b, into: a, by: "li", now: after(60))
    try shop.desk.block(a, by: "li", now: after(70))
    #expect(try shop.store.events(of: a).map(\.action) == [.block(person: "person-b")])
    // What is merged away still has its people.
    try shop.desk.block(b, false, by: "li", now: after(80))
    #expect(try shop.store.events(of: b).map(\.action).last == .unblock(person: "person-b"))
  }

  @Test func anExplanationNamesEachEventOnceAndNoStrangersBlock() throws {
    try shop.desk.merge(b, into: a, by: "li", now: after(60))
    try shop.desk.block(b, by: "li", now: after(70))
    try shop.desk.block(c, by: "li", now: after(80))
    let events = try past(1000) { try $0.events(of: a) }
    #expect(events.map(\.action) == [.merge(into: "a"), .block(person: "person-b")])
  }

  @Test func byTheStoresOwnRulesAnotherPolicyFileSeesMergesBlocksAndPrivateAnswersToo() throws {
    var comment = incoming("k", .weibo("post/person-a"), at: after(0), author: "person-a")
    comment.kind = .comment
    try shop.desk.record([comment, outgoing("r", a, at: after(40))], storedAt: after(41))
    try shop.desk.answerPrivately(comment.conversation, by: "li", now: after(50))
    try shop.desk.merge(b, into: a, by: "li", now: after(60))
    try shop.desk.block(c, by: "li", now: after(70))
    var found: [ConversationID: [Turn]] = [:]
    try shop.store.snapshot {
      try PastInbox(judgedBy: shop.desk.rules, in: $0, asOf: after(1000)).forEachConversation {
        turns, _ in
        if let conversation = turns.first?.id.conversation { found[conversation] = turns }
      }
    }
    for thread in [a, b, c, comment.conversation] {
      #expect(try found[thread] ?? [] == shop.store.turns(of: thread), "\(thread)")
    }
    #expect(found[comment.conversation]?.first?.answer?.message == "r")
    #expect(found[c]?.first?.void?.reason == .blocked)
  }

  @Test func aDeletionOfThePrivateAnswerThatWasLearnedLaterIsNotKnownBefore() throws {
    var comment = incoming("k", .weibo("post/person-a"), at: after(0), author: "person-a")
    comment.kind = .comment
    var answer = outgoing("r", a, at: after(300))
    try shop.desk.record([comment, answer], storedAt: after(301))
    try shop.desk.answerPrivately(comment.conversation, by: "li", now: after(400))
    answer.deletedAt = after(330)
    answer.delivery = .deleted
    try shop.desk.record([answer], storedAt: after(90_000))
    func isOpen(_ known: Int64) throws -> [Bool] {
      try past(200_000, known: known) { try $0.turns(of: comment.conversation).map(\.isOpen) }
    }
    #expect(try isOpen(399) == [true])
    #expect(try isOpen(80_000) == [false])
    #expect(try isOpen(90_000) == [true])
  }
}
