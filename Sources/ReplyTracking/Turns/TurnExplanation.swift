package import InboxModel

/// Everything from which one turn's numbers follow, for `dafu why`.
package struct TurnExplanation: Hashable, Sendable {
  /// State, seconds, lateness, flags.
  package var verdict: JudgedTurn
  /// What happened in it, in order.
  package var steps: [TracedStep]
  /// The working time counted from the opening to the end, or to `verdict.asOf`; its sum is
  /// `verdict.workSeconds`.
  package var intervals: [WorkingInterval]
  /// Every policy of the file in its order, up to the one that matched and past it.
  package var policies: [ConsideredPolicy]
  /// The policy that matched.
  package var policy: Policy?
  /// The calendar version that was in force; nil: around the clock.
  package var calendar: WorkCalendar?
  package var exemption: Exemption?
  package var distrust: Distrust?
  /// What the Mandarin check says of the closing reply.
  package var mandarin: MandarinFinding?

  /// One name of the policy file and what it has to do with the turn.
  package struct ConsideredPolicy: Hashable, Sendable {
    package var name: String
    /// The version in force; nil: none was.
    package var version: PolicyVersion?
    package var match: PolicyMatch
  }

  /// Why a turn is measured and not judged.
  package enum Exemption: Hashable, Sendable {
    case noPolicy
    /// The policy has no target for such a turn: first or next.
    case noTarget
    case backfill
    case period(ExemptPeriod)
  }

  /// Why a turn's times are not trusted.
  package enum Distrust: Hashable, Sendable {
    case coarseOpening(TimePrecision)
    case coarseReply(TimePrecision)
    /// Several replies bear one and the same stamp, that of the fetch (rule B24).
    case sharedStamp
  }
}

extension TurnExplanation {
  /// Replies after the one that answered; no samples (rule B15).
  package var extraReplies: Int { later.count }

  /// Those of them that somebody else sent within five minutes of the answer: two people worked on
  /// the same turn (case E67).
  package var collisions: Int {
    guard let answer = verdict.turn.answer else { return 0 }
    return later.count { $0.seat != answer.author && $0.at.seconds(since: answer.at) <= 300 }
  }

  private var later: [TracedStep] {
    steps.filter { $0.role == .extraReply || $0.role == .mended }
  }
}
