package import InboxModel

/// A turn as it stands at `asOf`: state, seconds, lateness and flags (formats.md section 2).
///
/// `turn` is one derived from what was seen at `asOf`; `asOf` matters only while it is open.
package func judge(_ turn: Turn, asOf: Moment, rules: CompiledRules) -> JudgedTurn {
  var turn = turn
  let end = turn.endedAt ?? asOf
  let wall = turn.wallSeconds ?? max(0, end.seconds(since: turn.openedAt))
  var work = turn.workSeconds
  if work == nil {
    let waited = rules.workingHours(turn.calendar, openedAt: turn.openedAt)
      .seconds(from: turn.openedAt, to: end)
    work = waited.seconds
    turn.isProvisional = turn.isProvisional || waited.isProvisional
  }
  let isExcused = turn.void?.reason.excusesMiss ?? false
  let isJudged = !turn.isExempt && !turn.isBackfill && !turn.isUntrusted && !isExcused
  // The earlier of two stamps may be the reply's (skew): never late by less than nothing.
  let late =
    isJudged ? turn.dueAt.map { end.seconds(since: $0) }.flatMap { $0 > 0 ? $0 : nil } : nil
  return JudgedTurn(
    turn: turn, asOf: asOf, state: turn.state(isLate: late != nil), wallSeconds: wall,
    workSeconds: work ?? 0, lateSeconds: late,
    flags: turn.waitingFlags(asOf: asOf).union(turn.settledFlags(isLate: late != nil)))
}

extension Turn {
  fileprivate func state(isLate: Bool) -> TurnState {
    if void?.reason.excusesMiss == true { return .void }
    if isExempt || isBackfill { return .exempt }
    if isUntrusted { return .unknown }
    // A miss stays one, answered or set aside (rule B11).
    if isLate { return .missed }
    switch ending {
    case .answered: return .met
    case .void: return .void
    case nil: return .pending
    }
  }

  /// What is wrong while nobody has answered.
  ///
  /// History from before an account was connected never asks for attention.
  fileprivate func waitingFlags(asOf: Moment) -> Set<Flag> {
    guard isOpen, !isBackfill else { return [] }
    var flags: Set<Flag> = []
    let now = asOf.seconds
    if let due, now > due.at.seconds {
      flags.insert(.overdue)
    } else if let warnAt, now >= warnAt.seconds {
      flags.insert(.dueSoon)
    }
    if let end = windowEndsAt?.seconds, now <= end, end - now <= Flag.windowClosingSeconds {
      flags.insert(.windowClosing)
    }
    if isKOL { flags.insert(.kolWaiting) }
    if sendFailed { flags.insert(.sendFailed) }
    return flags
  }

  /// What is wrong with the answer.
  fileprivate func settledFlags(isLate: Bool) -> Set<Flag> {
    guard answer != nil else { return [] }
    var flags: Set<Flag> = []
    if isLate { flags.insert(.slow) }
    if skewSeconds > 0 { flags.insert(.skew) }
    if mendedAt == nil {
      if translation == .untranslated { flags.insert(.untranslated) }
      if translation == .partly { flags.insert(.partly) }
    }
    return flags
  }
}
