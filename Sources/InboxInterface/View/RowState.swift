package import InboxModel

/// What a row says at one instant: its flags, most urgent first, and the short text beside them.
package struct RowState {
  package var flags: [Flag]
  /// At most five columns.
  package var countdown: String

  package init(_ row: InboxRow, view: InboxView, now: Moment, zone: Zone) {
    flags = []
    countdown = ""
    switch row.outbox {
    case .failed, .unconfirmed: flags.append(.sendFailed)
    default: break
    }
    if view == .snoozed, let until = row.snoozedUntil {
      countdown = "z" + shortSpan(seconds: max(until.seconds(since: now), 0))
      return
    }
    if let turn = row.lastTurn, !turn.isOpen {
      if turn.sendFailed, flags.isEmpty { flags.append(.sendFailed) }
      if let answer = turn.answer, let due = turn.dueAt, answer.at.seconds > due.seconds {
        flags.append(.slow)
      }
      if turn.translation == .untranslated, turn.mendedAt == nil { flags.append(.untranslated) }
      if turn.translation == .partly, turn.mendedAt == nil { flags.append(.partly) }
      if let wall = turn.wallSeconds { countdown = shortSpan(seconds: wall) }
      return
    }
    if view == .backfill {
      countdown = monthAndDay(row.lastInboundAt, zone)
      return
    }
    guard let due = row.due else { return }
    countdown = InboxInterface.countdown(to: due.at, now: now)
    if now.seconds > due.at.seconds {
      flags.append(.overdue)
    } else if let warn = row.warnAt, now.seconds >= warn.seconds {
      flags.append(.dueSoon)
    }
    if let end = row.windowEndsAt, isClosing(end, now: now) { flags.append(.windowClosing) }
    flags.sort()
  }

  /// The role of the flags and the countdown: the most urgent flag's.
  var role: Role {
    switch flags.first {
    case .overdue: .overdue
    case .sendFailed: .failed
    case .windowClosing: .window
    case .dueSoon, .slow, .untranslated, .partly: .dueSoon
    default: .waiting
    }
  }

  /// One letter a flag, two at most.
  var letters: String { flags.prefix(2).map(\.letter).joined() }
}

/// The platform's window is still open and ends within this time.
func isClosing(_ end: Moment, now: Moment) -> Bool {
  let left = end.seconds(since: now)
  return left >= 0 && left <= Flag.windowClosingSeconds
}

extension Flag {
  /// The same in every language; the help overlay explains them.
  var letter: String {
    switch self {
    case .overdue: "!"
    case .sendFailed: "F"
    case .windowClosing: "W"
    case .dueSoon: "s"
    case .kolWaiting: "K"
    case .slow: "S"
    case .untranslated: "U"
    case .partly: "P"
    case .skew: "x"
    }
  }
}
