import GRDB
package import InboxModel

extension StoreTransaction {
  /// The events of a conversation in order, the taken-back ones too.
  package func events(of conversation: ConversationID, row: Int64) throws -> [TriageEvent] {
    let statement = try SQLStatement(
      database, "SELECT \(EventRow.columns) FROM event e WHERE e.conversation = ?1 ORDER BY e.id")
    statement.bind(1, row)
    var events: [TriageEvent] = []
    while try statement.step() {
      if let event = EventRow.event(statement, conversation) { events.append(event) }
    }
    return events
  }

  /// What seats said that holds for more than the conversation in which they said it, in order,
  /// with the row of that conversation.
  package func eventsBeyond() throws -> [(event: TriageEvent, row: Int64)] {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(EventRow.columns), e.conversation, a.platform, a.name, c.thread
      FROM event e INDEXED BY eventBeyond
      JOIN conversation c ON c.id = e.conversation JOIN account a ON a.id = c.account
      WHERE e.action IN ('block', 'unblock', 'merge', 'unmerge', 'answer_privately')
      ORDER BY e.id
      """)
    var events: [(TriageEvent, Int64)] = []
    while try statement.step() {
      guard let conversation = statement.conversation(11),
        let event = EventRow.event(statement, conversation)
      else { continue }
      events.append((event, statement.int(10)))
    }
    return events
  }

  /// Adds an event; its id is the store's next.
  ///
  /// `before` says how the conversation stood, in words of the audit log; what came of it is added
  /// by `describe(event:after:)`.
  package func addEvent(
    conversation: Int64, at: Moment, seat: String, action: TriageEvent.Action, before: String
  ) throws -> Int64 {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO event (conversation, at, seat, before, after, action, throughAt, throughId,
        until, key)
      VALUES (?1, ?2, ?3, ?4, '', ?5, ?6, ?7, ?8, ?9)
      """)
    statement.bind(1, conversation)
    statement.bind(2, at.milliseconds)
    statement.bind(3, seat)
    statement.bind(4, before)
    EventRow.bind(action, to: statement, from: 5)
    try statement.run()
    return database.lastInsertedRowID
  }

  package func describe(event: Int64, after: String) throws {
    let statement = try SQLStatement(database, "UPDATE event SET after = ?1 WHERE id = ?2")
    statement.bind(1, after)
    statement.bind(2, event)
    try statement.run()
  }

  /// Marks an event as taken back; false when it already was, or is not there.
  package func markUndone(event: Int64, at: Moment, by seat: String) throws -> Bool {
    let statement = try SQLStatement(
      database,
      "UPDATE event SET undoneAt = ?1, undoneBy = ?2 WHERE id = ?3 AND undoneAt IS NULL")
    statement.bind(1, at.milliseconds)
    statement.bind(2, seat)
    statement.bind(3, event)
    try statement.run()
    return database.changesCount == 1
  }

  /// The last event of a seat that is not taken back; nil when there is none.
  package func lastEvent(by seat: String) throws -> (event: TriageEvent, row: Int64)? {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(EventRow.columns), e.conversation, a.platform, a.name, c.thread
      FROM event e JOIN conversation c ON c.id = e.conversation JOIN account a ON a.id = c.account
      WHERE e.seat = ?1 AND e.undoneAt IS NULL ORDER BY e.id DESC LIMIT 1
      """)
    statement.bind(1, seat)
    defer { statement.reset() }
    guard try statement.step(), let conversation = statement.conversation(11),
      let event = EventRow.event(statement, conversation)
    else { return nil }
    return (event, statement.int(10))
  }
}
