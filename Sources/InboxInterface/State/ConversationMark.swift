package import InboxModel

/// What a seat says of a conversation that takes it, or an answer to it, elsewhere.
package enum ConversationMark: Equatable, Sendable {
  /// Spam, or not after all: while it is, it counts nowhere.
  case spam(Bool)
  /// The person is blocked, or let in again.
  case blocked(Bool)
  /// A private message to the same person was the answer.
  case answeredPrivately
  /// Its messages belong to that conversation.
  case merged(into: ConversationID)
  case unmerged
}
