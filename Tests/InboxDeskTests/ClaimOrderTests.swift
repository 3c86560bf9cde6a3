import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import TestSupport
import Testing

/// Claims and the platform's copies, in whatever order they come.
struct ClaimOrderTests {
  /// A conversation with claims and replies of few words at few times, so that many could belong
  /// together.
  private func messages(_ random: inout SeededNumbers) -> [Message] {
    let thread = ConversationID.weibo("t\(Int.random(in: 0..<2, using: &random))")
    return (0..<Int.random(in: 2...9, using: &random)).map { index in
      let second = Int64.random(in: 0..<40, using: &random) * 400
      let text = ["好的", "已处理", "请稍等"].randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<5, using: &random) {
      case 0: return incoming("m\(index)", thread, at: after(second))
      case 1, 2:
        var claim = outgoing("c\(index)", thread, text, at: after(second))
        claim.author = ["li", "wu"].randomElement(using: &random) ?? ""
        claim.delivery = .claimed
        return claim
      default:
        var copy = outgoing("p\(index)", thread, text, at: after(second))
        copy.author = ["outside", "outside", "li"].randomElement(using: &random) ?? ""
        if Int.random(in: 0..<6, using: &random) == 0 { copy.precision = .minute }
        return copy
      }
    }
  }

  @Test func theOutcomeDoesNotDependOnTheOrder() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<12 {
      let messages = messages(&random)
      let whole = try TemporaryStore()
      try whole.desk.record(messages, storedAt: after(20_000))
      let pieces = try TemporaryStore()
      for message in messages.shuffled(using: &random) {
        try pieces.desk.record([message], storedAt: after(20_000))
      }
      for thread in [ConversationID.weibo("t0"), .weibo("t1")] {
        let place: Comment = "seed \(seed), round \(round), \(thread)"
        #expect(
          try whole.store.turns(of: thread) == pieces.store.turns(of: thread), place)
        let (one, other) = (
          try whole.desk.detail(of: thread, seat: "li", limit: 40),
          try pieces.desk.detail(of: thread, seat: "li", limit: 40)
        )
        #expect(one?.messages == other?.messages, place)
      }
      #expect(try pieces.desk.verify().differing == 0, "seed \(seed), round \(round)")
    }
  }

  @Test func aClaimHasOneCopyAndACopyOneClaim() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for round in 0..<300 {
      let messages = messages(&random)
      let claims = Claims(messages, events: [])
      let taken = claims.copies.values.map(\.id)
      #expect(Set(taken).count == taken.count, "seed \(seed), round \(round)")
      let left = claims.settled(messages).map(\.id)
      let expected = messages.map(\.id).filter { claims.copies[$0] == nil }
      #expect(left == expected, "seed \(seed), round \(round)")
    }
  }

  @Test func beforeTheCopyWasReadTheClaimIsWhatWasKnown() throws {
    let shop = try TemporaryStore()
    let conversation = try shop.waiting()
    _ = try shop.desk.claimAnswered(
      ReplyRequest(conversation: conversation, text: "您好，已处理。", seat: "li"), now: after(300))
    try shop.desk.record(
      [outgoing("p1", conversation, "您好，已处理。", at: after(200), author: "outside")],
      storedAt: after(9000))
    func answer(knownAt second: Int64) throws -> Turn.Answer? {
      try shop.store.snapshot {
        try PastInbox(shop.desk, in: $0, asOf: after(10_000), knownAt: after(second))
          .turns(of: conversation).last?.answer
      }
    }
    #expect(try answer(knownAt: 8000)?.isConfirmed == false)
    #expect(try answer(knownAt: 8000)?.at == after(300))
    let now = try #require(try answer(knownAt: 9000))
    #expect(now.isConfirmed && now.message == "p1" && now.author == "li" && now.at == after(200))
    let past = try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: after(10_000)).messages(of: conversation).map(\.id)
    }
    #expect(past == ["m-t", "p1"])
  }

  @Test func aPrivateAnswerThatIsOnlyClaimedIsConfirmedWithItsCopy() throws {
    let shop = try TemporaryStore()
    let comment = try shop.waiting("root:person")
    let letter = ConversationID.weibo("person")
    try shop.desk.record([incoming("m-l", letter, at: after(5))], storedAt: after(5))
    _ = try shop.desk.claimAnswered(
      ReplyRequest(conversation: letter, text: "您好，已私信您。", seat: "li"), now: after(300))
    try shop.desk.answerPrivately(comment, by: "li", now: after(310))
    #expect(try shop.store.turns(of: comment).last?.answer?.isConfirmed == false)
    try shop.desk.record(
      [outgoing("p1", letter, "您好，已私信您。", at: after(290), author: "outside")],
      storedAt: after(900))
    let answer = try #require(try shop.store.turns(of: comment).last?.answer)
    #expect(answer.message == "p1" && answer.isConfirmed && answer.author == "li")
    let told = try shop.store.snapshot {
      try PastInbox(shop.desk, in: $0, asOf: after(10_000)).messages(of: comment)
    }
    #expect(told.map { "\($0.id) \($0.author ?? "")" } == ["m-root:person person", "p1 li"])
    #expect(try shop.desk.verify().differing == 0)
  }
}
