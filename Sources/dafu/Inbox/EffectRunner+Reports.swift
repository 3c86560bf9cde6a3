import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import ReplyTracking
import Reports

/// What the commands `why`, `report` and `turns` say, for the screen: from the same source.
extension EffectRunner {
  func explained(_ question: WhyQuestion, now: Moment) throws -> Event {
    try desk.store.snapshot { store in
      let source = try TurnSource(desk, in: store, asOf: now)
      let turns = try source.turns(of: question.conversation)
      guard let index = question.index(in: turns.map(\.turn)) else {
        return .nothingToExplain(question)
      }
      let explanation = explain(
        turns[index].turn, messages: try source.messages(of: question.conversation),
        events: try source.events(of: question.conversation), asOf: source.asOf,
        rules: source.rules)
      return .explained(
        question,
        ExplainedTurn(explanation: explanation, ordinals: turns.map(\.turn.id.ordinal)))
    }
  }

  func report(_ question: ReportQuestion, now: Moment) throws -> Report {
    let spec = question.spec(asOf: now)
    return try desk.store.snapshot { store in
      try TurnSource(desk, in: store, asOf: spec.asOf).report(spec)
    }
  }

  /// As the report saw them that the question came from: at the same instant.
  func turns(_ question: TurnsQuestion) throws -> FoundTurns {
    let selection = question.selection
    var found = FoundTurns(turns: [], total: 0)
    try desk.store.snapshot { store in
      let source = try TurnSource(desk, in: store, asOf: selection.spec.asOf)
      try source.turns(in: selection.spec.period) { turn in
        guard selection.contains(turn) else { return }
        found.total += 1
        if found.turns.count < question.limit { found.turns.append(turn) }
      }
    }
    return found
  }
}
