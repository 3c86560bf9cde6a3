package import InboxModel

extension StoreTransaction {
  /// The message of an account with the platform's id `id`; nil when it is not there.
  package func message(account: AccountID, id: String) throws -> Message? {
    guard let account = try accountRow(account) else { return nil }
    return try messageAndRow(account: account, id: id)?.message
  }

  /// The same as the engine sees it.
  package func trackedMessage(account: AccountID, id: String) throws -> TrackedMessage? {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.platform, a.name, c.thread, \(TrackedMessage.columns)
      FROM message m JOIN conversation c ON c.id = m.conversation JOIN account a ON a.id = c.account
      WHERE a.platform = ?1 AND a.name = ?2 AND m.account = a.id AND m.platformId = ?3
      """)
    statement.bind(1, account.platform.name)
    statement.bind(2, account.name)
    statement.bind(3, id)
    defer { statement.reset() }
    guard try statement.step(), let conversation = statement.conversation(0) else { return nil }
    return TrackedMessage(statement, conversation, from: 3)
  }

  /// The row of the conversation that a message is in.
  package func conversation(ofMessage id: String, account: AccountID) throws -> Int64? {
    guard let account = try accountRow(account) else { return nil }
    let statement = try SQLStatement(
      database, "SELECT conversation FROM message WHERE account = ?1 AND platformId = ?2")
    statement.bind(1, account)
    statement.bind(2, id)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  /// The conversations in which a person wrote to an account.
  ///
  /// It looks at every message: blocking somebody is rare, and an index would cost every import.
  package func conversations(of person: String, account: AccountID) throws -> Set<ConversationID> {
    guard let row = try accountRow(account) else { return [] }
    let statement = try SQLStatement(
      database,
      """
      SELECT thread FROM conversation WHERE id IN (
        SELECT conversation FROM message WHERE +account = ?1 AND direction = 0 AND author = ?2)
      """)
    statement.bind(1, row)
    statement.bind(2, person)
    var found: Set<ConversationID> = []
    while try statement.step() {
      found.insert(ConversationID(account: account, thread: statement.text(0)))
    }
    return found
  }

  /// The rows of the conversations merged into the one in `row`.
  func merged(into row: Int64) throws -> [Int64] {
    let statement = try SQLStatement(
      database, "SELECT id FROM conversation WHERE mergedInto = ?1 ORDER BY id")
    statement.bind(1, row)
    var rows: [Int64] = []
    while try statement.step() { rows.append(statement.int(0)) }
    return rows
  }

  private func accountRow(_ account: AccountID) throws -> Int64? {
    let statement = try SQLStatement(
      database, "SELECT id FROM account WHERE platform = ?1 AND name = ?2")
    statement.bind(1, account.platform.name)
    statement.bind(2, account.name)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }
}
