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

  /// How many rows stand before `conversation` in a view; nil when it is not in it.
  ///
  /// In a search only the first thousand rows are looked through.
  package func position(
    of conversation: ConversationID, in view: InboxView, now: Moment
  ) throws -> Int? {
    try read { database in
      let row = try StoreTransaction(database: database).row(of: conversation)
      guard let row else { return nil }
      return try ViewQuery(view, now: now).position(database, of: row)
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

  /// How many rows a view has; of a search at most a thousand are counted.
  package func count(of view: InboxView, now: Moment) throws -> Int {
    try read { try ViewQuery(view, now: now).count($0) }
  }
}
