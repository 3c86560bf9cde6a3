package import InboxModel

extension Store {
  /// The rows of a view from `offset` on, at most `limit`, as they stand at `now`.
  package func page(
    of view: InboxView, offset: Int = 0, limit: Int, now: Moment
  ) throws -> [InboxRow] {
    try read { database in
      let rows = try ViewQuery(view, now: now).rows(database, offset: offset, limit: limit)
      return try InboxRowReader(database).read(rows)
    }
  }

  /// The list row of one conversation, whichever view it is in; nil when the store has none.
  package func row(of conversation: ConversationID) throws -> InboxRow? {
    try read { database in
      guard let row = try StoreTransaction(database: database).row(of: conversation) else {
        return nil
      }
      return try InboxRowReader(database).read([ListedConversation(row: row)]).first
    }
  }
}
