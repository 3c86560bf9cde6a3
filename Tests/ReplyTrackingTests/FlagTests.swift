import InboxModel
import Testing

@testable import ReplyTracking

/// Rule B17: what is spam or comes from a blocked person counts nowhere while it is flagged.
struct FlagTests {
  private let oneHour = rules()

  private func event(
    _ action: TriageEvent.Action, _ time: String, id: Int64 = 1, undone: Bool = false
  ) throws -> TriageEvent {
    let moment = try at(time)
    return TriageEvent(
      id: id, conversation: conversation, at: moment, seat: "li", action: action,
      undone: undone ? TriageEvent.Undone(at: moment.adding(seconds: 9), by: "li") : nil)
  }

  private func week() throws -> [Message] {
    [
      try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T13:00:00Z"),
      try inbound("m2", "2026-01-08T10:00:00Z"),
    ]
  }

  @Test func spamTakesAMissAnAnswerAndTheOpenTurnOutOfTheNumbers() throws {
    let derived = turns(try week(), [try event(.spam, "2026-01-09T10:00:00Z")], oneHour)
    let states = try derived.map { try judged($0, "2026-01-10T00:00:00Z", oneHour).state }
    #expect(states == [.void, .void])
    #expect(derived.map { $0.void?.reason } == [.spam, .spam])
    #expect(derived.map { $0.void?.by } == ["li", "li"])
    #expect(derived.allSatisfy { $0.answer == nil && $0.translation == .none })
  }

  @Test func takingTheFlagOffBringsTheOriginalTimesBack() throws {
    let flags = [
      try event(.spam, "2026-01-09T10:00:00Z"), try event(.notSpam, "2026-01-09T11:00:00Z", id: 2),
    ]
    #expect(turns(try week(), flags, oneHour) == turns(try week(), [], oneHour))
    let undone = [try event(.spam, "2026-01-09T10:00:00Z", undone: true)]
    #expect(turns(try week(), undone, oneHour) == turns(try week(), [], oneHour))
  }

  @Test func aBlockHoldsForTurnsThatThisPersonOpened() throws {
    let other = try inbound("m3", "2026-01-09T10:00:00Z") { $0.author = "somebody else" }
    let answer = try outbound("r2", "2026-01-08T10:30:00Z")
    let derived = turns(
      try week() + [answer, other], [try event(.block(person: "user"), "2026-01-08T12:00:00Z")],
      oneHour)
    #expect(derived.map { $0.void?.reason } == [.blocked, .blocked, nil])
    #expect(derived.last?.isOpen == true)
  }

  @Test func theOpenTurnOfABlockedPersonDoesNotSwallowTheQuestionOfAnother() throws {
    let other = try inbound("m3", "2026-01-08T11:00:00Z") { $0.author = "somebody else" }
    let answer = try outbound("r2", "2026-01-08T11:30:00Z")
    let block = try event(.block(person: "user"), "2026-01-09T12:00:00Z")
    let waiting = turns(try week() + [other], [block], oneHour)
    #expect(waiting.map(\.openedBy) == ["m1", "m2", "m3"])
    #expect(waiting.map { $0.void?.reason } == [.blocked, .blocked, nil])
    let answered = turns(try week() + [other, answer], [block], oneHour)
    #expect(answered.last?.wallSeconds == 1800)
    // Unblocked, it is one turn of two messages again.
    #expect(turns(try week() + [other, answer], [], oneHour).map(\.items) == [1, 2])
  }

  @Test func whatABlockedPersonAddsToTheTurnOfAnotherIsPartOfIt() throws {
    let pest = try inbound("m3", "2026-01-08T11:00:00Z") { $0.author = "pest" }
    let block = try event(.block(person: "pest"), "2026-01-09T12:00:00Z")
    #expect(turns(try week() + [pest], [block], oneHour).map(\.isOpen) == [false, true])
  }

  @Test func aBlockChangesNoOtherTurn() throws {
    let other = try inbound("m3", "2026-01-20T10:00:00Z") { $0.author = "somebody else" }
    let answer = try outbound("r2", "2026-01-08T10:30:00Z")
    let messages = try week() + [answer, other]
    let before = turns(messages, [], oneHour)
    let after = turns(
      messages, [try event(.block(person: "user"), "2026-01-25T12:00:00Z")], oneHour)
    // A first response, although the turns before it are void only since later.
    #expect(before.last?.isFirst == true)
    #expect(after.last == before.last)
  }

  @Test func whatABlockedPersonWritesLaterWaitsForNobody() throws {
    let late = try inbound("m9", "2026-01-20T10:00:00Z")
    let derived = turns(
      [try outbound("r0", "2026-01-01T10:00:00Z"), late],
      [try event(.block(person: "user"), "2026-01-08T12:00:00Z")], oneHour)
    // The void is never before the opening.
    #expect(derived.map { $0.void?.at } == [late.at])
    let unblocked = turns(
      [late],
      [
        try event(.block(person: "user"), "2026-01-08T12:00:00Z"),
        try event(.unblock(person: "user"), "2026-01-21T12:00:00Z", id: 2),
      ], oneHour)
    #expect(unblocked.map(\.isOpen) == [true])
  }

  @Test func caseE56BlockedMissesLeaveTheRate() throws {
    // Ten turns: seven met, three missed, two of the misses from a blocked customer.
    func turn(_ index: Int, wall: Int64, blocked: Bool) throws -> TurnState {
      let question = try inbound("m\(index)", "2026-01-07T10:00:00Z") {
        $0.author = index < 2 ? "pest" : "user"
      }
      let answer = try outbound("r\(index)", "2026-01-07T10:00:00Z") {
        $0.at = question.at.adding(seconds: wall)
      }
      let events = blocked ? [try event(.block(person: "pest"), "2026-01-09T00:00:00Z")] : []
      return try judged(
        turns([question, answer], events, oneHour).first, "2026-01-10T00:00:00Z", oneHour
      ).state
    }
    func rate(blocked: Bool) throws -> (met: Int, judged: Int) {
      let states = try (0..<10).map {
        try turn($0, wall: $0 < 3 ? 7200 : 60, blocked: blocked)
      }
      let met = states.count { $0 == .met }
      return (met, met + states.count { $0 == .missed })
    }
    #expect(try rate(blocked: true) == (7, 8))
    #expect(try rate(blocked: false) == (7, 10))
  }
}
