import InboxModel
import Testing

@testable import ReplyTracking

/// Rule B30 and formats.md section 2: clocks that disagree, and stamps nobody can trust.
struct SkewTests {
  @Test func aReplyToAMessageClosesItEvenIfItIsStampedEarlier() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:30Z"),
      try outbound("r1", "2026-01-07T10:00:20Z") { $0.parent = "m1" },
    ])
    let turn = try #require(derived.first)
    #expect(turn.wallSeconds == 0)
    #expect(turn.workSeconds == 0)
    #expect(turn.skewSeconds == 10)
    let judged = try judged(turn, "2026-01-07T11:00:00Z")
    #expect(judged.state == .met)
    #expect(judged.flags == [.skew])
  }

  @Test func withoutAParentAnEarlierStampAnswersNothing() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:30Z"), try outbound("r1", "2026-01-07T10:00:20Z"),
    ])
    #expect(derived.map(\.isOpen) == [true])
  }

  @Test func aParentInTheSameTurnMakesNoSkewWhenTheTurnIsOlder() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T09:00:00Z"), try inbound("m2", "2026-01-07T10:00:30Z"),
      try outbound("r1", "2026-01-07T10:00:20Z") { $0.parent = "m2" },
    ])
    #expect(derived.map(\.items) == [2])
    #expect(derived.first?.wallSeconds == 3620)
    #expect(derived.first?.skewSeconds == 0)
  }

  @Test func aParentFromAnEarlierTurnStillAnswersTheOpenOne() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T09:00:00Z"), try outbound("r1", "2026-01-07T09:10:00Z"),
      try inbound("m2", "2026-01-07T10:00:00Z"),
      try outbound("r2", "2026-01-07T10:05:00Z") { $0.parent = "m1" },
    ])
    #expect(derived.map(\.wallSeconds) == [600, 300])
  }

  @Test func aLongConversationFindsItsParentsToo() throws {
    var messages = try (10..<50).map { try inbound("m\($0)", "2026-01-07T10:00:\($0)Z") }
    messages.append(try inbound("late", "2026-01-07T10:05:30Z"))
    messages.append(try outbound("r", "2026-01-07T10:05:20Z") { $0.parent = "late" })
    #expect(turns(messages).map(\.items) == [41])
    #expect(turns(messages).first?.answer?.message == "r")
  }

  @Test(arguments: [TimePrecision.minute, .day, .received])
  func aCoarseTimeAtEitherEndIsMeasuredAndNotJudged(precision: TimePrecision) throws {
    let question = try inbound("m1", "2026-01-07T10:00:00Z")
    let answer = try outbound("r1", "2026-01-09T10:00:00Z")
    var coarseQuestion = question
    coarseQuestion.precision = precision
    var coarseAnswer = answer
    coarseAnswer.precision = precision
    for messages in [[coarseQuestion, answer], [question, coarseAnswer]] {
      let judged = try judged(turns(messages).first, "2026-01-10T00:00:00Z")
      #expect(judged.state == .unknown)
      #expect(judged.wallSeconds == 172_800)
      #expect(judged.lateSeconds == nil)
    }
  }

  @Test func threeRepliesStampedWithTheFetchTimeAreNotTrusted() throws {
    let fetch = "2026-07-01T09:00:00Z"
    let messages = [
      try inbound("m1", "2026-06-28T10:00:00Z"), try inbound("m2", "2026-06-29T10:00:00Z"),
      try inbound("m3", "2026-06-30T10:00:00Z"), try outbound("r1", fetch),
      try outbound("r2", fetch), try outbound("r3", fetch),
    ]
    let derived = turns(messages)
    #expect(derived.count == 1)
    #expect(try judged(derived.first, "2026-07-02T00:00:00Z").state == .unknown)
    let two = turns(Array(messages.dropLast()))
    #expect(try judged(two.first, "2026-07-02T00:00:00Z").state == .missed)
  }

  @Test func threePicturesSentAtOnceToOneQuestionAreTrusted() throws {
    let time = "2026-01-07T10:05:00Z"
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", time),
      try outbound("r2", time), try outbound("r3", time),
    ])
    #expect(derived.first?.isUntrusted == false)
  }
}
