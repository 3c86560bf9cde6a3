import InboxModel
import Testing

@testable import ReplyTracking
import TestSupport

/// Deriving is a function of what is known, not of the order in which it came.
struct ArrivalOrderTests {
  @Test func theOrderOfMessagesAndEventsNeverChangesTheTurns() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    var rules = rules(first: 3600, next: 1800, clock: .working, calendar: shanghaiOffice)
    rules.replyWindows = [Rules.Channel(platform: .wechat, kind: .message): 172_800]
    let compiled = CompiledRules(rules)
    for round in 0..<300 {
      let messages = try randomMessages(&random)
      let events = randomEvents(messages, &random)
      let derived = deriveTurns(
        of: conversation, messages: messages, events: events, rules: compiled)
      for _ in 0..<4 {
        let again = deriveTurns(
          of: conversation, messages: messages.shuffled(using: &random),
          events: events.shuffled(using: &random), rules: compiled)
        #expect(again == derived, "seed \(seed), round \(round)")
      }
      expectSound(derived, messages, "seed \(seed), round \(round)")
    }
  }

  /// What holds of any turns, whatever happened.
  private func expectSound(_ turns: [Turn], _ messages: [Message], _ place: Comment) {
    #expect(turns.map(\.id.ordinal) == turns.indices.map { $0 + 1 }, place)
    #expect(turns.dropLast().allSatisfy { !$0.isOpen }, place)
    #expect(Set(turns.map(\.openedBy)).count == turns.count, place)
    #expect(
      Set(turns.compactMap(\.answer?.message)).count == turns.count { $0.answer != nil }, place)
    for turn in turns {
      #expect(turn.items >= 1, place)
      #expect((turn.wallSeconds ?? 0) >= (turn.workSeconds ?? 0), place)
      #expect((turn.workSeconds ?? 0) >= 0, place)
    }
    let items = turns.map(\.items).reduce(0, +)
    #expect(items <= messages.count { $0.countsAsItem }, place)
  }

  /// Few seconds and few ids, so that stamps collide, clocks disagree and parents are odd.
  private func randomMessages(_ random: inout SeededNumbers) throws -> [Message] {
    let start = try at("2026-09-30T17:00:00+08:00")
    let count = Int.random(in: 1...24, using: &random)
    return (0..<count).map { index in
      let isReply = Int.random(in: 0..<5, using: &random) < 2
      var message = Message(
        conversation: conversation, id: "\(index)", direction: isReply ? .outbound : .inbound,
        text: ["好的", "We will look into it soon.", "[微笑]"].randomElement(using: &random) ?? "",
        at: start.adding(seconds: Int64.random(in: 0..<40, using: &random) * 300),
        author: isReply ? "anna" : "user")
      func rarely() -> Bool { Int.random(in: 0..<8, using: &random) == 0 }
      message.isAutomatic = rarely()
      if rarely() { message.precision = .minute }
      if rarely() {
        message.deletedAt = message.at.adding(seconds: Int64.random(in: 0..<2000, using: &random))
      }
      if isReply {
        if rarely() { message.delivery = .failed }
        if Bool.random(using: &random) {
          message.parent = "\(Int.random(in: 0..<count, using: &random))"
        }
      }
      return message
    }
  }

  private func randomEvents(
    _ messages: [Message], _ random: inout SeededNumbers
  ) -> [TriageEvent] {
    (0..<Int.random(in: 0...3, using: &random)).compactMap { index in
      guard let message = messages.filter(\.countsAsItem).randomElement(using: &random) else {
        return nil
      }
      let at = message.at.adding(seconds: Int64.random(in: -30..<3000, using: &random))
      return TriageEvent(
        id: Int64(index), conversation: conversation, at: at, seat: "anna",
        action: .noReplyNeeded(through: message.position),
        undone: Int.random(in: 0..<4, using: &random) == 0
          ? TriageEvent.Undone(at: at, by: "anna") : nil)
    }
  }
}
