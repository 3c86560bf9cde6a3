package import InboxModel

/// Some of a view's rows, and where in it they stand.
package struct Stretch: Hashable, Sendable {
  /// Index in the view of the first of `rows`.
  package var offset: Int
  package var rows: [InboxRow]
  /// Rows of the whole view; of a search at most a thousand are counted.
  package var total: Int
}

extension Store {
  /// At most `limit` rows of a view around `conversation`, or around `position` where it is not in
  /// the view, all from one state of the data.
  ///
  /// `offset` says where the stretch begins whose middle is at a position of a view of so many
  /// rows.
  package func stretch(
    of view: InboxView, around conversation: ConversationID?, position: Int, limit: Int,
    now: Moment, offset: (_ position: Int, _ total: Int) -> Int
  ) throws -> Stretch {
    try read { database in
      let query = ViewQuery(view, now: now)
      let total = try query.count(database)
      let row = try conversation.flatMap { try StoreTransaction(database: database).row(of: $0) }
      let found = try row.flatMap { try query.position(database, of: $0) }
      let first = offset(found ?? position, total)
      let rows = try query.rows(database, offset: first, limit: limit)
      return Stretch(offset: first, rows: try InboxRowReader(database).read(rows), total: total)
    }
  }
}
