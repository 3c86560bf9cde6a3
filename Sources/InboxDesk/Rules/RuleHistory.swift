import InboxModel
import InboxStore
import ReplyTracking

/// By which rules a turn is judged: an open one by today's, a closed one by what was recorded when
/// it closed (rule B23; formats.md section 4).
///
/// Only the calendars' revisions differ between the two: versions of policies are dated, and the
/// engine itself takes the one in force at a turn's opening.
struct RuleHistory {
  let current: CompiledRules
  /// For closings before each moment, in order.
  private let earlier: [(before: Moment, rules: CompiledRules)]

  init(current: CompiledRules, recorded: RecordedRules, closedJudgedAt: Moment?) {
    self.current = current
    earlier = recorded.revisedAt.filter { $0 > closedJudgedAt ?? .earliest }.map { moment in
      var rules = current.rules
      rules.calendars = recorded.calendars(before: moment)
      return (moment, CompiledRules(rules))
    }
  }

  /// Replaces what `current` says of closed turns by what was known when they closed.
  func judgingClosed(_ turns: [Turn], derive: (CompiledRules) -> [Turn]) -> [Turn] {
    guard !earlier.isEmpty else { return turns }
    var result = turns
    for (index, period) in earlier.enumerated() {
      let start = index == 0 ? nil : earlier[index - 1].before
      func belongs(_ turn: Turn) -> Bool {
        guard let end = turn.endedAt, end < period.before else { return false }
        return start.map { end >= $0 } ?? true
      }
      guard turns.contains(where: belongs) else { continue }
      let then = Dictionary(
        derive(period.rules).map { ($0.openedBy, $0) }, uniquingKeysWith: { first, _ in first })
      // By its opener: a question that was taken down too late by other rules is a turn more.
      for (place, turn) in turns.enumerated() where belongs(turn) {
        guard var old = then[turn.openedBy], old.endedAt == turn.endedAt else { continue }
        old.id = turn.id
        result[place] = old
      }
    }
    return result
  }
}

extension Turn {
  /// When it was answered or became void; nil while it is open.
  var endedAt: Moment? {
    switch ending {
    case .answered(let answer): answer.at
    case .void(let void): void.at
    case nil: nil
    }
  }
}
