package import InboxModel

/// One of the answered turns for which people waited longest.
///
/// Exempt turns and those of unknown times are among them, as they are in the distributions: what
/// is the greatest there can be opened here.
package struct SlowTurn: Hashable, Sendable, RankedTurn {
  package var turn: TurnID
  package var openedAt: Moment
  /// As statistics count it: a reply stamped before what it answers took no time (rule B30).
  package var wallSeconds: Int64
  package var workSeconds: Int64
  /// The closing reply's author: a seat, or `outside`.
  package var repliedBy: String?
  package var state: TurnState
  /// Where the opening message, or what it hangs on, can be seen; nil where there is no such place.
  package var url: String?

  /// How many a report lists.
  package static let listed = 10
}

extension SlowTurn {
  /// Nil for a turn that nobody answered.
  init?(_ judged: JudgedTurn) {
    guard let answer = judged.turn.answer else { return nil }
    turn = judged.turn.id
    openedAt = judged.turn.openedAt
    wallSeconds = max(0, judged.wallSeconds)
    workSeconds = max(0, judged.workSeconds)
    repliedBy = answer.author
    state = judged.state
  }
}
