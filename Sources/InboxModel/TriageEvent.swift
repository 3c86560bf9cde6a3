/// One thing a seat did to a conversation; the audit log and undo are the same rows.
package struct TriageEvent: Hashable, Sendable {
  /// Unique in the store; events of one store are ordered by it.
  package var id: Int64
  package var conversation: ConversationID
  package var at: Moment
  package var seat: String
  package var action: Action
  /// When it was taken back, and by whom; a taken-back event counts for nothing.
  package var undone: Undone?

  package init(
    id: Int64, conversation: ConversationID, at: Moment, seat: String, action: Action,
    undone: Undone? = nil
  ) {
    self.id = id
    self.conversation = conversation
    self.at = at
    self.seat = seat
    self.action = action
    self.undone = undone
  }

  /// A snooze that is over when it begins: the conversation was brought back.
  package var isWaking: Bool {
    if case .snooze(let until) = action { until <= at } else { false }
  }

  package struct Undone: Hashable, Sendable {
    package var at: Moment
    package var by: String
    package init(at: Moment, by: String) {
      self.at = at
      self.by = by
    }
  }

  package enum Action: Hashable, Sendable {
    /// Voids the turn open at `at`, for the messages up to `through`: the last inbound message
    /// the seat had seen. What arrives late but was never seen opens a turn of its own.
    case noReplyNeeded(through: MessagePosition)
    /// Out of sight until `until`, or until the person writes again.
    case snooze(until: Moment)
    case claim(until: Moment)
    case release
    /// A reply was queued; `key` names it in the outbox.
    case queueReply(key: String)
    case cancelReply(key: String)
  }
}

extension TriageEvent.Action {
  /// The word that the event table and the audit log use.
  package var name: String {
    switch self {
    case .noReplyNeeded: "no_reply_needed"
    case .snooze: "snooze"
    case .claim: "claim"
    case .release: "release"
    case .queueReply: "queue_reply"
    case .cancelReply: "cancel_reply"
    }
  }
}
