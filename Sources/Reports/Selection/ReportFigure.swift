package import InboxModel

/// One number of a report, named so that the turns behind it can be found.
package enum ReportFigure: Hashable, Sendable {
  /// A number of a row; `row` is the row's key, nil the total.
  case count(Part, row: [GroupValue]?)
  /// Turns that opened in one hour (0 to 23) of one weekday (0 for Monday).
  case tile(weekday: Int, hour: Int)
  /// A bar of the waits, by its place in `ReportCharts.latency`.
  case bar(Int)
  /// Turns that one person made void for one reason.
  case voids(by: String?, VoidReason)

  package enum Part: Hashable, Sendable {
    case turns, answered
    case state(TurnState)
    /// Judged turns that still wait: within their target, and past it.
    case openNotDue, openOverdue
    case untranslated, partly
    /// The turns that a share is a share of.
    case attainment, response, settled
    /// Judged turns answered in at most so many wall seconds.
    case within(Int64)
    /// Answered turns that waited at least so long: what a percentile or the greatest opens.
    case waited(Clock, atLeast: Int64)
  }
}

extension Report {
  /// How many turns stand behind `figure`, as the report counted them.
  ///
  /// Nil for what it prints as a share or a wait only.
  package func turns(behind figure: ReportFigure) -> Int? {
    switch figure {
    case .count(let part, let row):
      guard let row else { return total.turns(behind: part) }
      return rows.first { $0.key == row }?.figures.turns(behind: part)
    case .tile(let weekday, let hour): return charts?.week[weekday][hour].turns
    case .bar(let place): return charts?.latency[place].turns
    case .voids(let by, let reason):
      return voids.first { $0.by == by && $0.reason == reason }?.turns
    }
  }
}

extension ReportFigures {
  package func turns(behind part: ReportFigure.Part) -> Int? {
    switch part {
    case .turns: counts.turns
    case .answered: counts.answered
    case .state(let state): counts[state]
    case .openNotDue: openNotDue
    case .openOverdue: openOverdue
    case .untranslated: counts.untranslated
    case .partly: counts.partly
    case .attainment: counts[.met] + counts[.missed]
    case .response, .settled, .within, .waited: nil
    }
  }
}

extension Distribution {
  /// The median in whole seconds, rounded up: as many turns waited at least so long as half.
  package var medianAtLeast: Int64? { median.map { ($0.scaled + 9) / 10 } }
}
