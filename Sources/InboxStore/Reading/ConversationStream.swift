import GRDB
package import InboxModel

/// Everything from which one conversation is derived, and what was derived before.
package struct ConversationFacts: Sendable {
  package var conversation: ConversationID
  package var row: Int64
  package var messages: [TrackedMessage]
  package var events: [TriageEvent]
  /// When the replies were queued that did not go out.
  package var failedAt: [Moment]
  package var derived: DerivedRows
}

extension StoreTransaction {
  /// Hands over the conversations in rows after `row`, at most `limit`, in one pass over the tables.
  ///
  /// Returns the last row it came to; nil when there is none after `row`. One conversation is in
  /// memory at a time.
  package func forEachConversation(
    after row: Int64, limit: Int, _ body: (ConversationFacts) throws -> Void
  ) throws -> Int64? {
    let end = try SQLStatement(
      database,
      "SELECT max(id) FROM (SELECT id FROM conversation WHERE id > ?1 ORDER BY id LIMIT ?2)")
    end.bind(1, row)
    end.bind(2, limit)
    defer { end.reset() }
    guard try end.step(), let last = end.optionalInt(0) else { return nil }
    var stream = try ConversationStream(database, from: row + 1, through: last)
    while let facts = try stream.next() { try body(facts) }
    return last
  }
}

/// Several tables read side by side, each in the order of conversations.
private struct ConversationStream {
  private let conversations: SQLStatement
  private var messages: RowGroups
  private var events: RowGroups
  private var failures: RowGroups
  private var turns: RowGroups
  private var replies: RowGroups

  init(_ database: Database, from first: Int64, through last: Int64) throws {
    func statement(_ sql: String) throws -> SQLStatement {
      let statement = try SQLStatement(database, sql)
      statement.bind(1, first)
      statement.bind(2, last)
      return statement
    }
    conversations = try statement(
      """
      SELECT a.platform, a.name, c.thread, c.id, \(QueuePlace.columns)
      FROM conversation c JOIN account a ON a.id = c.account
      WHERE c.id BETWEEN ?1 AND ?2 ORDER BY c.id
      """)
    messages = try RowGroups(
      statement(
        """
        SELECT m.conversation, \(TrackedMessage.columns) FROM message m
        WHERE m.conversation BETWEEN ?1 AND ?2 ORDER BY m.conversation, m.at
        """))
    events = try RowGroups(
      statement(
        """
        SELECT e.conversation, \(EventRow.columns) FROM event e
        WHERE e.conversation BETWEEN ?1 AND ?2 ORDER BY e.conversation, e.id
        """))
    failures = try RowGroups(
      statement(
        """
        SELECT conversation, queuedAt FROM outbox
        WHERE conversation BETWEEN ?1 AND ?2 AND state = 3 ORDER BY conversation
        """))
    turns = try RowGroups(
      statement(
        """
        SELECT t.conversation, \(TurnRow.columns) FROM turn t
        WHERE t.conversation BETWEEN ?1 AND ?2 ORDER BY t.conversation, t.ordinal
        """))
    replies = try RowGroups(
      statement(
        """
        SELECT r.conversation, \(DerivedReply.columns) FROM reply r
        WHERE r.conversation BETWEEN ?1 AND ?2 ORDER BY r.conversation, r.message
        """))
  }

  mutating func next() throws -> ConversationFacts? {
    guard try conversations.step(), let conversation = conversations.conversation(0) else {
      return nil
    }
    let row = conversations.int(3)
    var facts = ConversationFacts(
      conversation: conversation, row: row, messages: [], events: [], failedAt: [],
      derived: DerivedRows(
        turns: [], replies: [], place: QueuePlace(conversations, from: 4)))
    try messages.forEach(in: row) {
      facts.messages.append(TrackedMessage($0, conversation, from: 1))
    }
    try events.forEach(in: row) {
      if let event = EventRow.event($0, conversation, from: 1) { facts.events.append(event) }
    }
    try failures.forEach(in: row) { facts.failedAt.append($0.moment(1)) }
    try turns.forEach(in: row) {
      facts.derived.turns.append(TurnRow.turn($0, conversation, from: 1))
    }
    try replies.forEach(in: row) { facts.derived.replies.append(DerivedReply($0, from: 1)) }
    return facts
  }
}

/// Rows whose first column is a conversation, in its order, handed over group by group.
private struct RowGroups {
  private let rows: SQLStatement
  private var hasRow: Bool

  init(_ rows: SQLStatement) throws {
    self.rows = rows
    hasRow = try rows.step()
  }

  mutating func forEach(in conversation: Int64, _ body: (SQLStatement) -> Void) throws {
    while hasRow, rows.int(0) <= conversation {
      if rows.int(0) == conversation { body(rows) }
      hasRow = try rows.step()
    }
  }
}
