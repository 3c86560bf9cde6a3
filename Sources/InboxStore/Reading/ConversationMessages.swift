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

extension SQLStatement {
  /// The conversation whose platform, account and thread stand from `column` on.
  func conversation(_ column: CInt) -> ConversationID? {
    guard let platform = Platform(text(column)) else { return nil }
    return ConversationID(
      account: AccountID(platform: platform, name: text(column + 1)), thread: text(column + 2))
  }
}
