package import InboxModel

/// A message as the engine sees it, with the row it came from and the time we stored it.
package struct TrackedMessage: Hashable, Sendable {
  package var row: Int64
  package var message: Message
  package var storedAt: Moment

  package init(row: Int64, message: Message, storedAt: Moment) {
    self.row = row
    self.message = message
    self.storedAt = storedAt
  }

  /// By position; of texts only those that went out, since nothing else is judged.
  static let columns =
    MessageRow.trackedColumns
    + ", m.id, m.storedAt, CASE m.direction WHEN 1 THEN m.text ELSE '' END"

  init(_ statement: SQLStatement, _ conversation: ConversationID, from first: CInt = 0) {
    let rest = first + MessageRow.trackedCount
    row = statement.int(rest)
    storedAt = statement.moment(rest + 1)
    message = MessageRow.tracked(statement, conversation, from: first)
    message.text = statement.text(rest + 2)
  }
}
