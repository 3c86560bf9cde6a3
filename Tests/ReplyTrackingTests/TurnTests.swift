import InboxModel
import Testing

@testable import ReplyTracking

/// Rules B1, B2, B8, B12 to B16, B26, B30: what opens, closes and joins a turn.
struct TurnTests {
  @Test func aTurnOpensAtTheFirstMessageAndClosesAtTheFirstReply() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"), try inbound("m2", "2026-01-07T10:04:00Z"),
      try outbound("r1", "2026-01-07T10:10:00Z"), try outbound("r2", "2026-01-07T10:11:00Z"),
    ])
    let turn = try #require(derived.first)
    #expect(derived.count == 1)
    #expect(turn.id.ordinal == 1)
    #expect(turn.openedBy == "m1")
    #expect(turn.items == 2)
    #expect(turn.answer?.message == "r1")
    #expect(turn.answer?.author == "anna")
    #expect(turn.wallSeconds == 600)
  }

  @Test func theSecondReplyOfTwoColleaguesIsNoSample() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:05:00Z"),
      try outbound("r2", "2026-01-07T10:05:04Z") { $0.author = "ben" },
    ])
    #expect(derived.map(\.wallSeconds) == [300])
    #expect(derived.first?.answer?.author == "anna")
  }

  @Test func aBrandThatWritesFirstNeitherOpensNorAnswers() throws {
    let derived = turns([
      try outbound("r0", "2026-01-07T08:00:00Z"), try inbound("m1", "2026-01-07T11:00:00Z"),
      try outbound("r1", "2026-01-07T11:25:00Z"),
    ])
    #expect(derived.map(\.wallSeconds) == [1500])
  }

  @Test func machinesNeitherOpenNorAnswer() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("a1", "2026-01-07T10:00:05Z") { $0.isAutomatic = true },
      try outbound("r1", "2026-01-07T10:09:30Z"),
      try inbound("m2", "2026-01-07T10:10:00Z") { $0.isAutomatic = true },
    ])
    #expect(derived.map(\.wallSeconds) == [570])
  }

  @Test func aFailedSendAnswersNothingAndShows() throws {
    let messages = [
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:01:00Z") { $0.delivery = .failed },
    ]
    let open = try #require(turns(messages).first)
    #expect(open.isOpen)
    #expect(open.sendFailed)
    #expect(try judged(open, "2026-01-07T10:02:00Z").flags == [.sendFailed])
    let answered = try #require(
      turns(messages + [try outbound("r2", "2026-01-07T10:03:00Z")]).first)
    #expect(answered.wallSeconds == 180)
    #expect(!answered.sendFailed)
  }

  @Test func aFailureFromBeforeTheOpeningDoesNotShow() throws {
    let derived = turns([
      try outbound("r1", "2026-01-07T09:00:00Z") { $0.delivery = .failed },
      try inbound("m1", "2026-01-07T10:00:00Z"),
    ])
    #expect(derived.map(\.sendFailed) == [false])
  }

  @Test(arguments: [(60, 1200), (61, 300)])
  func ourReplyDeletedWithinAMinuteWasNeverSent(after: Int64, wall: Int64) throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:05:00Z") {
        $0.deletedAt = $0.at.adding(seconds: after)
        $0.delivery = .deleted
      },
      try outbound("r2", "2026-01-07T10:20:00Z"),
    ])
    #expect(derived.map(\.wallSeconds) == [wall])
  }

  @Test func aStickerIsAReply() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:01:00Z") {
        $0.text = ""
        $0.media = .sticker
      },
    ])
    #expect(derived.first?.wallSeconds == 60)
    #expect(derived.first?.translation == .nothingToTranslate)
  }

  @Test func aClaimedReplyAnswersUnconfirmed() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:01:00Z") { $0.delivery = .claimed },
    ])
    #expect(derived.first?.answer?.isConfirmed == false)
  }

  @Test func withinOneSecondTheIdDecides() throws {
    let time = "2026-01-07T10:00:00Z"
    #expect(turns([try inbound("1", time), try outbound("2", time)]).first?.wallSeconds == 0)
    #expect(turns([try inbound("2", time), try outbound("1", time)]).first?.isOpen == true)
  }

  @Test func ordinalsCountFromOneAndTheEpisodeGapMakesAFirstResponse() throws {
    let derived = turns(
      [
        try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:10:00Z"),
        try inbound("m2", "2026-01-14T10:09:59Z"), try outbound("r2", "2026-01-14T10:20:00Z"),
        try inbound("m3", "2026-01-21T10:20:00Z"),
      ], [], rules())
    #expect(derived.map(\.id.ordinal) == [1, 2, 3])
    #expect(derived.map(\.isFirst) == [true, false, true])
    #expect(derived.map(\.target?.seconds) == [3600, 1800, 3600])
  }

  @Test(arguments: [("2026-01-14T10:09:59Z", false), ("2026-01-14T10:10:00Z", true)])
  func theEpisodeGapCountsFromAVoidToo(opening: String, isFirst: Bool) throws {
    let spam = try inbound("m1", "2026-01-07T10:00:00Z")
    let derived = turns(
      [spam, try inbound("m2", opening)], [try setAside("2026-01-07T10:10:00Z", through: spam)])
    #expect(derived.map(\.isFirst) == [true, isFirst])
  }

  @Test func aReplyThatWasDeletedInTimeAnsweredUntilThen() throws {
    let messages = [
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:05:00Z") {
        $0.deletedAt = try? at("2026-01-07T10:05:30Z")
        $0.delivery = .deleted
      },
    ]
    let then = turns(messages.seen(asOf: try at("2026-01-07T10:05:29Z")))
    #expect(then.map(\.wallSeconds) == [300])
    let now = turns(messages.seen(asOf: try at("2026-01-07T10:05:30Z")))
    #expect(now.map(\.isOpen) == [true])
  }

  @Test func aReplyOfWhichOnlyTheDeletionIsKnownAndNotItsTimeStands() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("r1", "2026-01-07T10:05:00Z") { $0.delivery = .deleted },
    ])
    #expect(derived.map(\.wallSeconds) == [300])
  }

  @Test func factsOfTheOpeningStayWithTheTurn() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z") {
        $0.post = "p1"
        $0.origin = "qr-12"
        $0.kind = .comment
        $0.isBackfill = true
      },
      try inbound("m2", "2026-01-07T10:01:00Z") { $0.isBackfill = true },
    ])
    #expect(derived.first?.post == "p1")
    #expect(derived.first?.origin == "qr-12")
    #expect(derived.first?.kind == .comment)
    #expect(derived.first?.isBackfill == true)
  }
}
