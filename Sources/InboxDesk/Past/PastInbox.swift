package import InboxModel
package import InboxStore
import ReplyTracking

/// The inbox as it stood at one instant: what is stamped later is unseen, what was taken down or
/// taken back later still stands (formats.md section 2, `--as-of`).
///
/// Times are judged in whole seconds, so that all of that second is seen.
package struct PastInbox {
  let transaction: StoreTransaction
  let seen: Moment
  let derivation: Derivation

  package init(_ desk: Desk, in transaction: StoreTransaction, asOf: Moment) throws {
    self.transaction = transaction
    seen = Moment(milliseconds: asOf.wholeSecond.milliseconds + 999)
    derivation = try desk.derivation(in: transaction)
  }

  /// Conversations of which more is known by now; what is derived of the others held then too.
  package func changedSince() throws -> Set<ConversationID> {
    try transaction.conversations(changedAfter: seen)
  }

  /// The turns of a conversation; empty when the store has none of that name.
  package func turns(of conversation: ConversationID) throws -> [Turn] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    return rows(
      of: conversation, try transaction.trackedMessages(of: conversation, row: row),
      try transaction.events(of: conversation, row: row),
      failedAt: try transaction.failedReplies(row: row)
    ).turns
  }

  /// What was said in a conversation, whole.
  package func messages(of conversation: ConversationID) throws -> [Message] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    return try transaction.messages(of: conversation, row: row, last: nil).seen(asOf: seen)
  }

  /// What seats had done to a conversation.
  package func events(of conversation: ConversationID) throws -> [TriageEvent] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    return try transaction.events(of: conversation, row: row).seen(asOf: seen)
  }

  /// Everything that would have been derived of a conversation then.
  func rows(
    of conversation: ConversationID, _ messages: [TrackedMessage], _ events: [TriageEvent],
    failedAt: [Moment]
  ) -> DerivedRows {
    derivation.rows(
      of: conversation,
      messages.compactMap { tracked in
        [tracked.message].seen(asOf: seen).first.map {
          TrackedMessage(row: tracked.row, message: $0, storedAt: tracked.storedAt)
        }
      },
      events.seen(asOf: seen), failedAt: failedAt.filter { $0 <= seen })
  }
}
