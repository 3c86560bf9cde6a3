package import InboxModel

extension StoreTransaction {
  /// The intervals in which an account had no good sync.
  package func coverageGaps() throws -> [CoverageGap] {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.platform, a.name, g.fromAt, g.toAt
      FROM coverageGap g JOIN account a ON a.id = g.account
      ORDER BY a.platform, a.name, g.fromAt
      """)
    var gaps: [CoverageGap] = []
    while try statement.step() {
      guard let platform = Platform(statement.text(0)) else { continue }
      gaps.append(
        CoverageGap(
          account: AccountID(platform: platform, name: statement.text(1)),
          from: statement.moment(2), to: statement.optionalMoment(3)))
    }
    return gaps
  }

  /// The conversations in which a message, a deletion, an event or its undoing lies after `moment`.
  ///
  /// What is derived of all others holds at `moment` too.
  package func conversations(changedAfter moment: Moment) throws -> Set<ConversationID> {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.platform, a.name, c.thread FROM conversation c JOIN account a ON a.id = c.account
      WHERE c.id IN (
        SELECT conversation FROM message INDEXED BY messageConversation WHERE at > ?1
        UNION SELECT conversation FROM message WHERE deletedAt > ?1
        UNION SELECT conversation FROM event WHERE at > ?1 OR undoneAt > ?1)
      """)
    statement.bind(1, moment.milliseconds)
    return try conversations(named: statement)
  }

  /// The conversations of which anything came into the store after `moment`: a message, another
  /// record of one, an event or its undoing.
  package func conversations(storedAfter moment: Moment) throws -> Set<ConversationID> {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.platform, a.name, c.thread FROM conversation c JOIN account a ON a.id = c.account
      WHERE c.id IN (
        SELECT conversation FROM message WHERE storedAt > ?1
        UNION SELECT conversation FROM messageBefore WHERE until > ?1
        UNION SELECT m.conversation FROM messageBefore b JOIN message m ON m.id = b.message
          WHERE b.until > ?1
        UNION SELECT conversation FROM event WHERE at > ?1 OR undoneAt > ?1)
      """)
    statement.bind(1, moment.milliseconds)
    return try conversations(named: statement)
  }

  /// The conversations that the rows of a statement name.
  private func conversations(named statement: SQLStatement) throws -> Set<ConversationID> {
    var conversations: Set<ConversationID> = []
    while try statement.step() {
      if let conversation = statement.conversation(0) { conversations.insert(conversation) }
    }
    return conversations
  }
}
