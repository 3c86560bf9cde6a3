import InboxModel

/// Acts on a conversation that are no reply; all of them can be taken back.
extension Interface {
  mutating func triage(_ action: Action) -> [Effect] {
    guard let row = subject else {
      notice = .nothingSelected
      return []
    }
    let id = row.conversation
    switch action {
    case .noReplyNeeded where !row.isWaiting, .snooze where !row.isWaiting:
      notice = .nobodyWaits
      return []
    case .noReplyNeeded:
      notice = .noReplyNeeded
      return [.noReplyNeeded(id, through: row.lastInbound)]
    case .snooze:
      prompt = Prompt(.snooze(id))
      return promptChanged()
    case .wake:
      guard row.snoozedUntil.map({ $0 > now }) == true else {
        notice = .notSnoozed
        return []
      }
      notice = .woken
      return [.snooze(id, until: now)]
    case .claim:
      notice = .claimed
      return [.claim(id, until: now.adding(seconds: preferences.claimSpan))]
    case .release:
      guard row.claimedBy != nil, row.claimedUntil.map({ $0 > now }) ?? true else {
        notice = .notClaimed
        return []
      }
      notice = .released
      return [.release(id)]
    default: return []
    }
  }

  mutating func snooze(_ id: ConversationID, until: Moment) -> [Effect] {
    guard until > now else {
      notice = .timeInPast
      return []
    }
    notice = .snoozed(until: until)
    return [.snooze(id, until: until)]
  }

  /// The store took the seat's last act back, and made a reply a draft again: say what, show it.
  mutating func takeBack(_ event: TriageEvent?) -> [Effect] {
    guard let event else {
      notice = .nothingToUndo
      return []
    }
    notice = event.isWaking ? .snoozedAgain : .undone(event.action)
    switch event.action {
    case .noReplyNeeded, .snooze:
      if list.view == .waiting { list.selectedID = event.conversation }
    default: break
    }
    return refresh()
  }
}
