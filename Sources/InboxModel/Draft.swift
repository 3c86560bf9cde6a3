/// A reply that a seat has begun and not queued; one a conversation and seat.
package struct Draft: Hashable, Sendable {
  package var conversation: ConversationID
  package var seat: String
  /// What will go out, in Mandarin.
  package var text: String
  /// What it says in the seat's own language.
  package var sourceText: String
  package var savedAt: Moment

  package init(
    conversation: ConversationID, seat: String, text: String, sourceText: String = "",
    savedAt: Moment
  ) {
    self.conversation = conversation
    self.seat = seat
    self.text = text
    self.sourceText = sourceText
    self.savedAt = savedAt
  }
}

/// A reply that is queued and not yet confirmed by the platform, or that failed.
package struct OutboxReply: Hashable, Sendable {
  /// The same at every try of one reply.
  package var key: String
  package var conversation: ConversationID
  /// Id of the message it answers.
  package var parent: String?
  package var text: String
  package var sourceText: String?
  package var seat: String
  package var queuedAt: Moment
  /// Not before this may it go out: until then undo takes it back.
  package var sendAfter: Moment
  package var state: State
  /// Tries that reached the platform or may have.
  package var attempts: Int
  /// Why the last try failed, in a sentence for people.
  package var failure: String?

  package enum State: String, Sendable, CaseIterable {
    case queued
    /// Marked before the platform is called: a crash from here on leaves it doubtful.
    case sending
    case sent
    case failed
    /// The answer never came; it is checked against what the platform has before anyone resends.
    case unconfirmed
    case cancelled
  }

  package init(
    key: String, conversation: ConversationID, parent: String?, text: String, sourceText: String?,
    seat: String, queuedAt: Moment, sendAfter: Moment
  ) {
    self.key = key
    self.conversation = conversation
    self.parent = parent
    self.text = text
    self.sourceText = sourceText
    self.seat = seat
    self.queuedAt = queuedAt
    self.sendAfter = sendAfter
    state = .queued
    attempts = 0
  }
}
