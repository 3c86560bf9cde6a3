import InboxModel
import Testing

@testable import ReplyTracking

/// Rules B11 and B16: turns that end without a reply.
struct VoidTests {
  private let oneHour = rules()

  @Test func settingAsideBeforeItIsDueVoidsAndForgets() throws {
    let message = try inbound("m1", "2026-01-07T10:00:00Z")
    let derived = turns(
      [message], [try setAside("2026-01-07T11:00:00Z", through: message)], oneHour)
    let judged = try judged(derived.first, "2026-02-01T00:00:00Z", oneHour)
    #expect(judged.state == .void)
    #expect(judged.lateSeconds == nil)
    #expect(judged.flags.isEmpty)
    #expect(judged.turn.void?.reason == .noReplyNeeded)
    #expect(judged.turn.void?.by == "anna")
    #expect(judged.wallSeconds == 3600)
  }

  @Test func settingAsideAfterItWasDueKeepsTheMissAndFreezesIt() throws {
    let message = try inbound("m1", "2026-01-07T10:00:00Z")
    let derived = turns(
      [message], [try setAside("2026-01-07T11:15:00Z", through: message)], oneHour)
    for asOf in ["2026-01-07T11:16:00Z", "2026-02-01T00:00:00Z"] {
      let judged = try judged(derived.first, asOf, oneHour)
      #expect(judged.state == .missed)
      #expect(judged.lateSeconds == 900)
    }
  }

  @Test func aTakenBackEventCountsForNothing() throws {
    let message = try inbound("m1", "2026-01-07T10:00:00Z")
    let event = try setAside("2026-01-07T10:10:00Z", through: message, undone: true)
    #expect(turns([message], [event]).map(\.isOpen) == [true])
  }

  @Test func whatTheSeatHadNotSeenOpensATurnOfItsOwn() throws {
    let seen = try inbound("m1", "2026-01-07T10:00:00Z")
    let unseen = try inbound("m2", "2026-01-07T10:09:00Z")
    let derived = turns([seen, unseen], [try setAside("2026-01-07T10:10:00Z", through: seen)])
    #expect(derived.map(\.openedBy) == ["m1", "m2"])
    #expect(derived.map(\.items) == [1, 1])
    #expect(derived.map(\.isOpen) == [false, true])
  }

  @Test func anEventForAnsweredMessagesDoesNothing() throws {
    let message = try inbound("m1", "2026-01-07T10:00:00Z")
    let event = try setAside("2026-01-07T10:20:00Z", through: message)
    let derived = turns(
      [
        message, try outbound("r1", "2026-01-07T10:10:00Z"),
        try inbound("m2", "2026-01-07T10:15:00Z"),
      ],
      [event])
    #expect(derived.map(\.wallSeconds) == [600, nil])
  }

  @Test func aPlatformsClockAheadOfTheSeatsStillVoids() throws {
    let message = try inbound("m1", "2026-01-07T10:00:30Z")
    let derived = turns([message], [try setAside("2026-01-07T10:00:20Z", through: message)])
    #expect(derived.first?.void != nil)
    #expect(derived.first?.wallSeconds == 0)
  }

  @Test func snoozingAndClaimingNeitherPauseNorEnd() throws {
    let until = try at("2026-01-07T14:00:00Z")
    let events = [
      TriageEvent(
        id: 1, conversation: conversation, at: try at("2026-01-07T10:05:00Z"), seat: "anna",
        action: .snooze(until: until)),
      TriageEvent(
        id: 2, conversation: conversation, at: try at("2026-01-07T10:06:00Z"), seat: "anna",
        action: .claim(until: until)),
    ]
    let derived = turns(
      [try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T14:10:00Z")],
      events)
    #expect(derived.map(\.wallSeconds) == [15_000])
  }

  @Test func aQuestionTakenDownBeforeAnyReplyMovesTheTurnToTheNext() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z") { $0.deletedAt = try? at("2026-01-07T10:03:00Z") },
      try inbound("m2", "2026-01-07T10:10:00Z"), try outbound("r1", "2026-01-07T10:20:00Z"),
    ])
    #expect(derived.map(\.wallSeconds) == [600])
    #expect(derived.map(\.openedBy) == ["m2"])
    #expect(derived.map(\.isFirst) == [true])
  }

  @Test func aQuestionTakenDownAfterTheReplyStays() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z") { $0.deletedAt = try? at("2026-01-07T10:03:00Z") },
      try outbound("r1", "2026-01-07T10:02:00Z"), try inbound("m2", "2026-01-07T10:10:00Z"),
    ])
    #expect(derived.map(\.wallSeconds) == [120, nil])
  }

  @Test func whenEverythingIsTakenDownTheTurnIsVoid() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z") { $0.deletedAt = try? at("2026-01-07T10:03:00Z") },
      try inbound("m2", "2026-01-07T10:01:00Z") { $0.deletedAt = try? at("2026-01-07T10:04:00Z") },
    ])
    #expect(derived.count == 1)
    #expect(derived.first?.void?.reason == .deleted)
    #expect(derived.first?.void?.at == (try at("2026-01-07T10:04:00Z")))
  }

  @Test func theNextSurvivorTakesOverWhileOthersWait() throws {
    let derived = turns([
      try inbound("m1", "2026-01-07T10:00:00Z") { $0.deletedAt = try? at("2026-01-07T10:30:00Z") },
      try inbound("m2", "2026-01-07T10:10:00Z"),
    ])
    #expect(derived.map(\.openedBy) == ["m2"])
    #expect(derived.map(\.items) == [1])
  }

  @Test func aMissIsNotWashedAwayByTakingTheQuestionDown() throws {
    let derived = turns(
      [
        try inbound("m1", "2026-01-07T10:00:00Z") {
          $0.deletedAt = try? at("2026-01-07T12:00:00Z")
        },
        try inbound("m2", "2026-01-07T13:00:00Z"),
      ], [], oneHour)
    #expect(derived.map(\.openedBy) == ["m1", "m2"])
    let first = try judged(derived.first, "2026-01-08T00:00:00Z", oneHour)
    #expect(first.state == .missed)
    #expect(first.lateSeconds == 3600)
  }
}
