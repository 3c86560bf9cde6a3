package import InboxModel

/// A reply that a seat wants to send.
package struct ReplyRequest: Hashable, Sendable {
  package var conversation: ConversationID
  /// Id of the message it answers.
  package var parent: String?
  package var text: String
  package var sourceText: String?
  package var seat: String
  /// The last message the seat saw; nil: the stale guard is not asked.
  package var seen: MessagePosition?
  /// Seconds for which undo can still take it back.
  package var hold: Int64

  package init(
    conversation: ConversationID, parent: String? = nil, text: String, sourceText: String? = nil,
    seat: String, seen: MessagePosition? = nil, hold: Int64 = 5
  ) {
    self.conversation = conversation
    self.parent = parent
    self.text = text
    self.sourceText = sourceText
    self.seat = seat
    self.seen = seen
    self.hold = hold
  }
}

/// What became of a request to send.
package enum QueueOutcome: Hashable, Sendable {
  /// It is in the outbox under this key, which stays the same at every try.
  case queued(key: String)
  /// Something happened that the seat has not seen: nothing was queued.
  case stale(StaleReply)
  case refused(Refusal)

  package enum Refusal: Hashable, Sendable {
    case empty
    /// The platform's reply window ended then.
    case windowClosed(at: Moment)
    /// The platform takes no more replies until the person writes again.
    case quotaUsedUp(quota: Int)
    /// It can only be given on the phone; why.
    case phoneOnly(String)
    case tooLong(count: Int, limit: Int)
  }
}

/// What happened in a conversation since a seat looked.
package struct StaleReply: Hashable, Sendable {
  /// Messages of the person that the seat has not seen.
  package var newMessages = 0
  /// Who answered meanwhile, or has a reply on its way.
  package var answeredBy: [String] = []
  package init() {}
}
