import InboxModel

/// A triage event as the `event` table holds it.
enum EventRow {
  /// By position.
  static let columns = """
    e.id, e.at, e.seat, e.action, e.throughAt, e.throughId, e.until, e.key, e.undoneAt, e.undoneBy
    """

  /// Nil for an action that this program does not know.
  static func event(
    _ row: SQLStatement, _ conversation: ConversationID, from first: CInt = 0
  ) -> TriageEvent? {
    guard let action = action(row, first) else { return nil }
    let undone = row.optionalMoment(first + 8).map {
      TriageEvent.Undone(at: $0, by: row.text(first + 9))
    }
    return TriageEvent(
      id: row.int(first), conversation: conversation, at: row.moment(first + 1),
      seat: row.text(first + 2), action: action, undone: undone)
  }

  private static func action(_ row: SQLStatement, _ first: CInt) -> TriageEvent.Action? {
    switch row.text(first + 3) {
    case "no_reply_needed":
      .noReplyNeeded(through: MessagePosition(at: row.moment(first + 4), id: row.text(first + 5)))
    case "snooze": .snooze(until: row.moment(first + 6))
    case "claim": .claim(until: row.moment(first + 6))
    case "release": .release
    case "queue_reply" where row.text(first + 7).hasPrefix(ClaimedMessage.prefix):
      .answerElsewhere(message: row.text(first + 7))
    case "queue_reply": .queueReply(key: row.text(first + 7))
    case "cancel_reply": .cancelReply(key: row.text(first + 7))
    case "spam": .spam
    case "not_spam": .notSpam
    case "block": .block(person: row.text(first + 7))
    case "unblock": .unblock(person: row.text(first + 7))
    case "merge": .merge(into: row.text(first + 7))
    case "unmerge": .unmerge
    case "hand_off": .handOff
    case "answer_privately": .answerPrivately(message: row.text(first + 7))
    default: nil
    }
  }

  /// Binds action, throughAt, throughId, until and key from `first` on.
  static func bind(_ action: TriageEvent.Action, to row: SQLStatement, from first: CInt) {
    row.bind(first, storedName(of: action))
    var through: MessagePosition?
    if case .noReplyNeeded(let position) = action { through = position }
    row.bind(first + 1, through?.at.milliseconds)
    row.bind(first + 2, through?.id)
    row.bind(first + 3, action.until?.milliseconds)
    row.bind(first + 4, action.key)
  }

  /// The table's check knows no name for an answer given elsewhere: it is kept as a reply whose key
  /// is the claim's id, which no key of the outbox can be.
  private static func storedName(of action: TriageEvent.Action) -> String {
    if case .answerElsewhere = action { "queue_reply" } else { action.name }
  }
}
