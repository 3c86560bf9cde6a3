package import InboxModel

extension StoreTransaction {
  /// Hands over every turn that opened in `[from, to)`, by the time it opened; a missing end is
  /// open.
  package func forEachTurn(
    from: Moment? = nil, to: Moment? = nil, _ body: (Turn) throws -> Void
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.platform, a.name, c.thread, \(TurnRow.columns)
      FROM turn t JOIN conversation c ON c.id = t.conversation JOIN account a ON a.id = c.account
      WHERE t.openedAt >= ?1 AND t.openedAt < ?2 ORDER BY t.openedAt
      """)
    bind(from, to, to: statement)
    defer { statement.reset() }
    while try statement.step() {
      guard let conversation = statement.conversation(0) else { continue }
      try body(TurnRow.turn(statement, conversation, from: 3))
    }
  }

  /// The same turns in no order that matters, with what every report looks at and, of the rest,
  /// only `details`.
  ///
  /// It is a pass over the whole table, which for any but a short period is many times as fast.
  package func forEachTurnOfReport(
    from: Moment? = nil, to: Moment? = nil, details: TurnDetails, _ body: (Turn) throws -> Void
  ) throws {
    // The sign keeps SQLite from taking the index on the time, at a look-up a turn.
    let statement = try SQLStatement(
      database,
      """
      SELECT t.conversation, \(TurnRow.reportColumns(details)) FROM turn t
      WHERE +t.openedAt >= ?1 AND +t.openedAt < ?2 ORDER BY t.conversation, t.ordinal
      """)
    bind(from, to, to: statement)
    var names = try ConversationNames(database)
    defer {
      statement.reset()
      names.end()
    }
    while try statement.step() {
      guard let conversation = try names.conversation(in: statement.int(0)) else { continue }
      try body(TurnRow.reportTurn(statement, conversation, details, from: 1))
    }
  }

  func bind(_ from: Moment?, _ to: Moment?, to statement: SQLStatement) {
    statement.bind(1, from?.milliseconds ?? .min)
    statement.bind(2, to?.milliseconds ?? .max)
  }
}
