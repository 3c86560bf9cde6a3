/// A turn as it stands at one instant: what a list, a report or `why` shows.
package struct JudgedTurn: Hashable, Sendable {
  package var turn: Turn
  package var asOf: Moment
  package var state: TurnState
  /// The latency of an answered turn, the wait up to `asOf` of an open one.
  package var wallSeconds: Int64
  package var workSeconds: Int64
  /// Wall seconds after the target's deadline, frozen at the reply or the void; nil when not late.
  package var lateSeconds: Int64?
  package var flags: Set<Flag>

  package init(
    turn: Turn, asOf: Moment, state: TurnState, wallSeconds: Int64, workSeconds: Int64,
    lateSeconds: Int64?, flags: Set<Flag>
  ) {
    self.turn = turn
    self.asOf = asOf
    self.state = state
    self.wallSeconds = wallSeconds
    self.workSeconds = workSeconds
    self.lateSeconds = lateSeconds
    self.flags = flags
  }
}

package enum TurnState: String, Sendable, CaseIterable {
  case met, missed, pending, void, exempt, unknown
}

/// What is wrong with a turn or its reply; raw values are those of formats.md section 2, in the
/// order in which a list shows them.
package enum Flag: String, Sendable, CaseIterable, Comparable {
  case overdue
  case sendFailed = "send_failed"
  case windowClosing = "window_closing"
  case dueSoon = "due_soon"
  case kolWaiting = "kol_waiting"
  case slow
  case untranslated
  case partly
  case skew

  /// Before a reply window's end, the time in which it is said to be closing.
  package static let windowClosingSeconds: Int64 = 4 * 3600

  package static func < (left: Flag, right: Flag) -> Bool { left.order < right.order }
  private var order: Int { Flag.allCases.firstIndex(of: self) ?? 0 }
}
