import InboxModel
import TestSupport
import Testing

@testable import ReplyTracking

/// What `deriveTurns` makes of small conversations, beside the same rules said plainly.
struct PlainTurnsTests {
  @Test func thousandsOfSmallConversationsHaveTheTurnsThatTheRulesGiveThem() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    // A target that nothing in the game outlasts.
    var rules = rules(first: 1_000_000, next: 1_000_000)
    rules.episodeGap = 60
    let compiled = CompiledRules(rules)
    var seen = (turns: 0, voids: 0, later: 0)
    for round in 0..<4000 {
      let messages = try randomMessages(&random)
      let events = randomEvents(messages, &random)
      let derived = deriveTurns(
        of: conversation, messages: messages, events: events, rules: compiled)
      let plain = PlainTurns(messages: messages, events: events, episodeGap: 60).turns
      #expect(derived.map(said) == plain, "seed \(seed), round \(round)")
      guard derived.map(said) == plain else { return }
      seen.turns += derived.count
      seen.voids += derived.count { $0.void != nil }
      seen.later += derived.count { !$0.isFirst }
    }
    // The game is not an easy one.
    #expect(seen.turns > 4000 && seen.voids > 400 && seen.later > 400, "seed \(seed)")
  }

  private func said(_ turn: InboxModel.Turn) -> PlainTurns.Turn {
    let end: PlainTurns.End =
      switch turn.ending {
      case .answered(let answer): .reply(answer.message)
      case .void(let void) where void.reason == .deleted:
        .deleted(turn.openedBy)
      case .void(let void): .setAside(Int64(void.by ?? "") ?? -1)
      case nil: .open
      }
    return PlainTurns.Turn(
      openedBy: turn.openedBy, openedAt: turn.openedAt, items: turn.items, end: end,
      endedAt: turn.endedAt, isFirst: turn.isFirst)
  }

  /// Every happening has an instant of its own: what ties do is another test's matter.
  private func randomMessages(_ random: inout SeededNumbers) throws -> [Message] {
    let start = try at("2026-01-07T10:00:00Z")
    let count = Int.random(in: 1...9, using: &random)
    return (0..<count).shuffled(using: &random).enumerated().map { place, slot in
      func rarely() -> Bool { Int.random(in: 0..<6, using: &random) == 0 }
      let isReply = Int.random(in: 0..<5, using: &random) < 2
      var message = Message(
        conversation: conversation, id: "\(place)", direction: isReply ? .outbound : .inbound,
        text: "好的", at: start.adding(seconds: Int64(slot) * 20), author: isReply ? "anna" : "user")
      message.isAutomatic = rarely()
      if isReply {
        if rarely() {
          message.delivery = [.failed, .claimed].randomElement(using: &random) ?? .sent
        }
        if rarely() {
          let life: Int64 = [0, 1, 60, 61, 90].randomElement(using: &random) ?? 60
          message.deletedAt = message.at.adding(seconds: life)
        }
      } else if Int.random(in: 0..<3, using: &random) == 0 {
        let life = Int64.random(in: 0..<8, using: &random) * 20 + 5
        message.deletedAt = Moment(
          milliseconds: message.at.adding(seconds: life).milliseconds + Int64(place))
      }
      return message
    }
  }

  private func randomEvents(
    _ messages: [Message], _ random: inout SeededNumbers
  ) -> [TriageEvent] {
    (0..<Int.random(in: 0...2, using: &random)).compactMap { index in
      guard let seen = messages.filter(\.countsAsItem).randomElement(using: &random) else {
        return nil
      }
      let later = Int64.random(in: 0..<6, using: &random) * 20 + 10
      let at = Moment(milliseconds: seen.at.adding(seconds: later).milliseconds + Int64(index))
      return TriageEvent(
        id: Int64(index), conversation: conversation, at: at, seat: "\(index)",
        action: .noReplyNeeded(through: seen.position),
        undone: Int.random(in: 0..<4, using: &random) == 0
          ? TriageEvent.Undone(at: at, by: "anna") : nil)
    }
  }
}
