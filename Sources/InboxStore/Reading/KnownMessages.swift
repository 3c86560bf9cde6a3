package import InboxModel

extension StoreTransaction {
  /// What the engine needs of a conversation's messages, as it was known at `moment`: without what
  /// was stored later, and with what was known of each message then.
  package func trackedMessages(
    of conversation: ConversationID, row: Int64, knownAt moment: Moment
  ) throws -> [TrackedMessage] {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(TrackedMessage.columns) FROM message m
      WHERE m.conversation = ?1 AND m.storedAt <= ?2
        AND NOT EXISTS (SELECT 1 FROM messageBefore b WHERE b.message = m.id AND b.until > ?2)
      UNION ALL
      SELECT \(TrackedMessage.columns)
      FROM (SELECT *, id AS before, message AS id FROM messageBefore WHERE conversation = ?1) m
      WHERE m.storedAt <= ?2 AND m.before = (
        SELECT min(id) FROM messageBefore WHERE message = m.message AND until > ?2)
      """)
    statement.bind(1, row)
    statement.bind(2, moment.milliseconds)
    var messages: [TrackedMessage] = []
    while try statement.step() { messages.append(TrackedMessage(statement, conversation)) }
    return messages.sorted { $0.message.position < $1.message.position }
  }
}
