import InboxModel
import InboxStore
import ReplyTracking

extension QueuePlace {
  /// Where a conversation stands in the lists.
  init(turns: [Turn], messages: [TrackedMessage], events: [TriageEvent]) {
    let latest = messages.max { $0.message.position < $1.message.position }
    let latestInbound = messages.filter { $0.message.direction == .inbound }
      .max { $0.message.position < $1.message.position }
    let lastAt = latest?.message.at ?? Moment(milliseconds: 0)
    self.init(
      queue: .none, sortAt: lastAt, openedAt: turns.last?.openedAt ?? lastAt, turns: turns.count)
    lastInbound = latestInbound?.row
    shown = (latestInbound ?? latest)?.row
    claim(events)
    guard let turn = turns.last else {
      if let latest { queue = latest.message.isBackfill ? .backfill : .done }
      return
    }
    if turn.isBackfill {
      queue = .backfill
    } else {
      queue = turn.isOpen ? .waiting : .done
    }
    guard turn.isOpen else { return }
    shown = messages.first { $0.message.id == turn.openedBy }?.row ?? shown
    guard queue == .waiting else { return }
    sortAt = turn.due?.at ?? QueuePlace.never
    warnAt = turn.warnAt
    snoozedUntil = QueuePlace.snooze(events, messages)
  }

  /// The last claim stands until it is released or another seat claims.
  private mutating func claim(_ events: [TriageEvent]) {
    for event in events.reversed() where event.undone == nil {
      switch event.action {
      case .claim(let until):
        claimedBy = event.seat
        claimedUntil = until
        return
      case .release: return
      default: continue
      }
    }
  }

  /// The last snooze stands until the person writes again: after it, or before it with a message
  /// that had not come in when the seat set it.
  private static func snooze(
    _ events: [TriageEvent], _ messages: [TrackedMessage]
  ) -> Moment? {
    for event in events.reversed() where event.undone == nil {
      guard case .snooze(let until) = event.action else { continue }
      let wroteAgain = messages.contains {
        $0.message.countsAsItem && !$0.message.isBackfill
          && ($0.message.at > event.at || $0.storedAt > event.at)
      }
      return wroteAgain ? nil : until
    }
    return nil
  }

  /// How the conversation stands, in words of the audit log.
  var words: String {
    var words: [String] = []
    switch queue {
    case .none: words.append("empty")
    case .waiting: words.append("waiting")
    case .done: words.append("done")
    case .backfill: words.append("backfill")
    }
    if let snoozedUntil { words.append("snoozed until \(snoozedUntil.rfc3339)") }
    if let claimedBy, let claimedUntil {
      words.append("claimed by \(claimedBy) until \(claimedUntil.rfc3339)")
    }
    return words.joined(separator: ", ")
  }
}
