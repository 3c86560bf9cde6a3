package import InboxModel

/// The turns behind one figure of one report.
///
/// It asks the same questions as the report did when it counted, so that a list of turns and the
/// figure that was followed to it cannot disagree.
package struct TurnSelection: Hashable, Sendable {
  package var spec: ReportSpec
  package var figure: ReportFigure

  package init(spec: ReportSpec, figure: ReportFigure) {
    self.spec = spec
    self.figure = figure
  }

  /// Whether `turn`, judged at the report's `asOf`, is one of them.
  package func contains(_ turn: JudgedTurn) -> Bool {
    guard spec.period.contains(turn.turn.openedAt) else { return false }
    switch figure {
    case .count(let part, let row):
      return part.contains(turn) && (row.map { isIn($0, turn) } ?? true)
    case .tile(let weekday, let hour):
      let (date, second) = spec.zone.local(turn.turn.openedAt)
      return date.weekday == weekday && second / 3600 == hour
    case .bar(let place):
      let ends = ReportCharts.LatencyBar.ends
      return turn.turn.answer != nil
        && place == ends.firstIndex { turn.wallSeconds <= $0 } ?? ends.count
    case .voids(let by, let reason):
      return turn.turn.void.map { $0.by == by && $0.reason == reason } ?? false
    }
  }

  private func isIn(_ row: [GroupValue], _ turn: JudgedTurn) -> Bool {
    zip(spec.keys, row).allSatisfy { turn.turn.value(of: $0, zone: spec.zone) == $1 }
  }
}

extension ReportFigure.Part {
  func contains(_ turn: JudgedTurn) -> Bool {
    let isAnswered = turn.turn.answer != nil
    let isOpen = turn.turn.isOpen
    return switch self {
    case .turns: true
    case .answered: isAnswered
    case .state(let state): turn.state == state
    case .openNotDue: isOpen && turn.state == .pending
    case .openOverdue: isOpen && (turn.state == .met || turn.state == .missed)
    case .untranslated: turn.turn.translation == .untranslated && turn.turn.mendedAt == nil
    case .partly: turn.turn.translation == .partly && turn.turn.mendedAt == nil
    case .attainment: turn.state == .met || turn.state == .missed
    case .response: turn.isJudged && (isAnswered || isOpen)
    case .settled: turn.isJudged && (isAnswered || isOpen && turn.state != .pending)
    case .within(let seconds): turn.isJudged && isAnswered && turn.wait(.wall) <= seconds
    case .waited(let clock, let seconds): isAnswered && turn.wait(clock) >= seconds
    }
  }
}

extension JudgedTurn {
  /// It has a target that nothing excludes.
  fileprivate var isJudged: Bool {
    switch state {
    case .met, .missed, .pending: true
    case .void, .exempt, .unknown: false
    }
  }

  /// As a report counts it: a reply stamped before what it answers took no time (rule B30).
  fileprivate func wait(_ clock: Clock) -> Int64 {
    max(0, clock == .wall ? wallSeconds : workSeconds)
  }
}
