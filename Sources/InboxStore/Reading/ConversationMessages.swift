import GRDB
package import InboxModel

extension StoreTransaction {
  /// The message of an account with the platform's id `id`, and its row.
  func messageAndRow(account: Int64, id: String) throws -> (row: Int64, message: Message)? {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(MessageRow.allColumns), m.id, a.platform, a.name, c.thread
      FROM message m JOIN conversation c ON c.id = m.conversation JOIN account a ON a.id = c.account
      WHERE m.account = ?1 AND m.platformId = ?2
      """)
    statement.bind(1, account)
    statement.bind(2, id)
    defer { statement.reset() }
    guard try statement.step(), let conversation = statement.conversation(25) else { return nil }
    let row = statement.int(24)
    var message = MessageRow.whole(statement, conversation)
    message.translation = try translations(of: row)
    return (row, message)
  }

  private func translations(of message: Int64) throws -> [String: String] {
    let statement = try SQLStatement(
      database, "SELECT language, text FROM translation WHERE message = ?1")
    statement.bind(1, message)
    var texts: [String: String] = [:]
    while try statement.step() { texts[statement.text(0)] = statement.text(1) }
    return texts
  }

  /// Messages of a conversation in order, whole; with `last` only so many of the newest.
  ///
  /// `rows` are its own and those of conversations merged into it.
  package func messages(
    of conversation: ConversationID, rows: [Int64], last: Int?
  ) throws -> [Message] {
    // The numbers are our own; mostly there is one.
    let list = rows.map(String.init).joined(separator: ",")
    let statement = try SQLStatement(
      database,
      """
      SELECT \(MessageRow.allColumns), m.id FROM message m WHERE m.conversation IN (\(list))
      ORDER BY m.at DESC, m.platformId DESC LIMIT ?1
      """)
    statement.bind(1, last ?? -1)
    var messages: [Message] = []
    while try statement.step() {
      var message = MessageRow.whole(statement, conversation)
      message.translation = try translations(of: statement.int(24))
      messages.append(message)
    }
    return messages.reversed()
  }

  /// What the engine needs of a conversation's messages, in order: texts only of what went out.
  package func trackedMessages(
    of conversation: ConversationID, row: Int64
  ) throws -> [TrackedMessage] {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(TrackedMessage.columns) FROM message m
      WHERE m.conversation = ?1 ORDER BY m.at, m.platformId
      """)
    statement.bind(1, row)
    var messages: [TrackedMessage] = []
    while try statement.step() { messages.append(TrackedMessage(statement, conversation)) }
    return messages
  }
}

extension StoreTransaction {
  /// The same as it was known at `moment`: without what was stored later, and with what was known
  /// of each message then.
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

extension SQLStatement {
  /// The conversation whose platform, account and thread stand from `column` on.
  func conversation(_ column: CInt) -> ConversationID? {
    guard let platform = Platform(text(column)) else { return nil }
    return ConversationID(
      account: AccountID(platform: platform, name: text(column + 1)), thread: text(column + 2))
  }
}

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
