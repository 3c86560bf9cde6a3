import InboxModel
import Testing

@testable import ReplyTracking

/// Rule B12, case E36: a bot answers first, people later.
struct HandOffTests {
  private let botFirst: Rules = {
    var rules = rules()
    rules.botFirst = [conversation.account]
    return rules
  }()

  private func story(_ extra: [Message] = []) throws -> [Message] {
    [
      try inbound("m1", "2026-01-07T10:00:00Z"),
      try outbound("b1", "2026-01-07T10:00:05Z") { $0.isAutomatic = true },
      try outbound("r1", "2026-01-07T10:09:30Z"),
    ] + extra
  }

  private func handOff(_ time: String) throws -> TriageEvent {
    TriageEvent(
      id: 1, conversation: conversation, at: try at(time), seat: "bot", action: .handOff)
  }

  @Test func theHouseRuleCountsFromThePersonsMessage() throws {
    let turn = try #require(turns(try story(), [try handOff("2026-01-07T10:02:00Z")]).first)
    #expect(turn.wallSeconds == 570 && turn.handOff == nil)
  }

  @Test func theSecondLatencyCountsFromTheHandOff() throws {
    let turn = try #require(
      turns(try story(), [try handOff("2026-01-07T10:02:00Z")], botFirst).first)
    #expect(turn.wallSeconds == 570)
    #expect(turn.handOff?.wallSeconds == 450 && turn.handOff?.workSeconds == 450)
  }

  @Test func whoeverAsksAgainAfterTheBotsAnswerWaitsFromThere() throws {
    let again = try inbound("m2", "2026-01-07T10:01:00Z")
    let turn = try #require(
      turns(try story([again]), [try handOff("2026-01-07T10:02:00Z")], botFirst).first)
    #expect(turn.handOff?.wallSeconds == 510)
  }

  @Test func whereNoBotAnsweredPeopleWereDueAtOnce() throws {
    let messages = [
      try inbound("m1", "2026-01-07T10:00:00Z"), try outbound("r1", "2026-01-07T10:01:00Z"),
    ]
    #expect(turns(messages, [], botFirst).first?.handOff?.wallSeconds == 60)
  }

  @Test func aBotsAnswerThatNobodyAskedBeyondLeavesNoSecondLatency() throws {
    let derived = turns(try story(), [], botFirst)
    #expect(derived.map { $0.handOff } == [nil])
    #expect(derived.first?.wallSeconds == 570)
  }

  @Test func theOpenTurnKnowsSinceWhenPeopleAreDue() throws {
    let waiting = Array(try story().prefix(2))
    let turn = try #require(
      turns(waiting, [try handOff("2026-01-07T10:02:00Z")], botFirst).first)
    #expect(turn.isOpen)
    #expect(turn.handOff == HandOff(at: try at("2026-01-07T10:02:00Z")))
  }
}
