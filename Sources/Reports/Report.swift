package import InboxModel

/// An SLA report, ready to be written down (formats.md section 3).
package struct Report: Hashable, Sendable {
  package var spec: ReportSpec
  /// One a key, in the order of the keys; empty unless the report is split.
  package var rows: [Row]
  package var total: ReportFigures
  package var coverage: [CoverageGap]
  package var voids: [VoidCount]
  /// Nil unless `spec.charts` asks for them.
  package var charts: ReportCharts?
  /// The ten answered turns that took longest, the slowest first.
  package var slowest: [SlowTurn]
  package var ageing: Ageing
  package var untranslatedBy: UntranslatedTurns
  /// Nil unless `spec.compare` asks for it.
  package var comparison: Comparison?
  /// One for each of `spec.profiles`, in their order.
  package var profiles: [ProfileResult]

  package struct Row: Hashable, Sendable {
    /// One value for each of `Report.keys`.
    package var key: [GroupValue]
    package var figures: ReportFigures
  }

  /// How many turns of the period one person made void for one reason.
  ///
  /// Not all of them count as `void`: what was set aside after it was due stays missed (rule B11),
  /// and what is not judged anyhow stays exempt or unknown. The four make up `turns`.
  package struct VoidCount: Hashable, Sendable {
    package var by: String?
    package var reason: VoidReason
    package var turns = 0
    package var void = 0
    package var missed = 0
    package var exempt = 0
    package var unknown = 0

    mutating func add(_ state: TurnState) {
      turns += 1
      switch state {
      case .missed: missed += 1
      case .exempt: exempt += 1
      case .unknown: unknown += 1
      case .void, .met, .pending: void += 1
      }
    }
  }

  /// What names a row: the keys asked for; an account brings its platform.
  package var keys: [ReportKey] { spec.keys }
}

extension ReportSpec {
  /// The keys in the order asked for, each once; an account's name is one only on its platform,
  /// so its platform stands before it.
  var keys: [ReportKey] {
    by.flatMap { $0 == .account ? [.platform, .account] : [$0] }
      .reduce(into: []) { keys, key in if !keys.contains(key) { keys.append(key) } }
  }
}

/// Plain counts of a row.
///
/// `untranslated` and `partly` count turns, the last three messages.
package struct ReportCounts: Hashable, Sendable {
  package var turns = 0
  package var answered = 0
  /// Answered turns whose closing reply is only claimed: no platform has confirmed it.
  package var answeredClaimed = 0
  /// By the place of a state in `TurnState.allCases`.
  private var states = TurnState.allCases.map { _ in 0 }
  package var untranslated = 0
  package var partly = 0
  package var replies = 0
  package var claimed = 0
  package var emojiOnly = 0

  package init() {}

  package subscript(state: TurnState) -> Int { states[state.place] }

  mutating func add(_ state: TurnState) { states[state.place] += 1 }

  mutating func add(_ other: ReportCounts) {
    turns += other.turns
    answered += other.answered
    answeredClaimed += other.answeredClaimed
    for place in states.indices { states[place] += other.states[place] }
    untranslated += other.untranslated
    partly += other.partly
    replies += other.replies
    claimed += other.claimed
    emojiOnly += other.emojiOnly
  }
}

extension TurnState {
  /// Its index in `allCases`; a dictionary would hash once a turn.
  fileprivate var place: Int {
    switch self {
    case .met: 0
    case .missed: 1
    case .pending: 2
    case .void: 3
    case .exempt: 4
    case .unknown: 5
    }
  }
}

/// What a row says.
///
/// A ratio with nothing below the line is nil.
package struct ReportFigures: Hashable, Sendable {
  package var counts: ReportCounts
  /// Judged turns that still wait: within their target, and past it.
  package var openNotDue: Int
  package var openOverdue: Int
  /// met / (met + missed); an open overdue turn is missed already (rule B5).
  package var attainment: FixedPoint?
  /// answered / (answered + open), over judged turns (rule B4).
  package var responseRate: FixedPoint?
  /// The same without the open ones that are not due.
  package var settledRate: FixedPoint?
  /// Latencies of all answered turns.
  package var wall: Distribution
  package var work: Distribution
  package var firstWall: Distribution
  package var firstWork: Distribution
  /// The second latency of accounts where a bot answers first (rule B12); empty elsewhere.
  package var handOffWall: Distribution
  package var handOffWork: Distribution
  package var within: [Within]

  /// The share of judged turns answered in at most `seconds` of wall time.
  package struct Within: Hashable, Sendable {
    package var seconds: Int64
    package var share: FixedPoint?
  }
}
