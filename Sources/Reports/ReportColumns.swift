import InboxModel

/// The figures of a row by the names of formats.md section 3, in its order; JSON nests what the
/// names join with `_`.
extension ReportFigures {
  static let counts: [Column<ReportFigures>] =
    [
      Column("turns") { Field($0.counts.turns) },
      Column("answered") { Field($0.counts.answered) },
    ]
    + TurnState.allCases.map { state in Column(state.rawValue) { Field($0.counts[state]) } } + [
      Column("attainment") { Field($0.attainment) },
      Column("response_rate") { Field($0.responseRate) },
      Column("settled_rate") { Field($0.settledRate) },
    ]

  static let work: [Column<ReportFigures>] = [
    Column("replies") { Field($0.counts.replies) },
    Column("claimed") { Field($0.counts.claimed) },
    Column("untranslated") { Field($0.counts.untranslated) },
    Column("partly") { Field($0.counts.partly) },
    Column("emoji_only") { Field($0.counts.emojiOnly) },
  ]

  /// What came later stands at the end, so that nobody's columns move.
  static let later: [Column<ReportFigures>] = [
    Column("claimed_turns") { Field($0.counts.answeredClaimed) }
  ]
}

extension Distribution {
  static let columns: [Column<Distribution>] = [
    Column("n") { Field($0.count) },
    Column("mean") { Field($0.mean) },
    Column("median") { Field($0.median) },
    Column("p90") { Field($0.p90) },
    Column("p95") { Field($0.p95) },
    Column("max") { Field($0.max) },
  ]
}
