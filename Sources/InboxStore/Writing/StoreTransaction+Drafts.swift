package import InboxModel

extension StoreTransaction {
  /// What a seat has begun to write in a conversation.
  package func draft(of conversation: ConversationID, row: Int64, seat: String) throws -> Draft? {
    let statement = try SQLStatement(
      database,
      "SELECT text, sourceText, savedAt FROM draft WHERE conversation = ?1 AND seat = ?2")
    statement.bind(1, row)
    statement.bind(2, seat)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    return Draft(
      conversation: conversation, seat: seat, text: statement.text(0),
      sourceText: statement.text(1), savedAt: statement.moment(2))
  }

  package func save(_ draft: Draft, row: Int64) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT OR REPLACE INTO draft (conversation, seat, text, sourceText, savedAt)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    statement.bind(1, row)
    statement.bind(2, draft.seat)
    statement.bind(3, draft.text)
    statement.bind(4, draft.sourceText)
    statement.bind(5, draft.savedAt.milliseconds)
    try statement.run()
  }

  package func deleteDraft(row: Int64, seat: String) throws {
    let statement = try SQLStatement(
      database, "DELETE FROM draft WHERE conversation = ?1 AND seat = ?2")
    statement.bind(1, row)
    statement.bind(2, seat)
    try statement.run()
  }
}
