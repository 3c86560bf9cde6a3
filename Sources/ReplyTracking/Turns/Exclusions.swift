internal import InboxModel

/// What seats have taken out of the numbers, as it stands after all events: a flag holds for what
/// came before it too, and taking it off brings the original times back (rule B17).
struct Exclusions {
  private var spam: TriageEvent?
  /// By the person's id.
  private var blocked: [String: TriageEvent] = [:]

  /// `events` in the order in which they were done.
  init(_ events: [TriageEvent]) {
    for event in events where event.undone == nil {
      switch event.action {
      case .spam: spam = event
      case .notSpam: spam = nil
      case .block(let person): blocked[person] = event
      case .unblock(let person): blocked[person] = nil
      default: break
      }
    }
  }

  /// Why a turn that `opener` opened counts nowhere; nil when it does count.
  func void(openedBy opener: Message) -> Turn.Void? {
    if let spam {
      return Turn.Void(at: max(spam.at, opener.at), reason: .spam, by: spam.seat)
    }
    guard !blocked.isEmpty, let block = opener.author.flatMap({ blocked[$0] }) else { return nil }
    return Turn.Void(at: max(block.at, opener.at), reason: .blocked, by: block.seat)
  }
}
