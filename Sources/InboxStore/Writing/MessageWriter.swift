import GRDB
import GRDBSQLite
package import InboxModel

/// Puts messages into the store, within one transaction.
///
/// The same platform id in the same account is the same message: a repeated one costs one look-up,
/// a differing one is merged (formats.md section 1). It remembers the rows of accounts and
/// conversations it met, so one writer serves one batch.
package struct MessageWriter {
  /// What became of one message.
  package enum Outcome: Hashable, Sendable { case added, repeated, changed }

  /// Conversations whose turns must be derived again, in the order in which they were met.
  package private(set) var touched: [Touched] = []

  package struct Touched: Sendable {
    package var conversation: ConversationID
    package var row: Int64
    /// All messages of a conversation that this writer made; nil: the store holds others.
    package var fresh: [TrackedMessage]?
  }

  private let transaction: StoreTransaction
  private let insert: SQLStatement
  private let index: SearchIndex
  private let storedAt: Moment
  private var accounts: [AccountID: Int64] = [:]
  /// Where a conversation stands in `touched`.
  private var indexes: [ConversationID: Int] = [:]

  package init(_ transaction: StoreTransaction, storedAt: Moment) throws {
    self.transaction = transaction
    self.storedAt = storedAt
    insert = try SQLStatement(transaction.database, MessageRow.insertSQL)
    index = try SearchIndex(transaction.database)
  }

  /// Puts one message in.
  package mutating func write(_ message: Message) throws -> Outcome {
    let account = try row(of: message.conversation.account)
    let known = indexes[message.conversation]
    let (conversation, isNew) =
      if let known { (touched[known].row, false) } else {
        try transaction.findOrAdd(thread: message.conversation.thread, account: account)
      }
    MessageRow.bind(message, conversation: conversation, to: insert, from: 1)
    insert.bind(25, account)
    insert.bind(26, message.id)
    insert.bind(27, storedAt.milliseconds)
    try insert.run()
    guard transaction.database.changesCount == 1 else {
      return try merge(message, account: account)
    }
    let row = transaction.database.lastInsertedRowID
    // Without OR REPLACE, which makes SQLite open a savepoint, at which FTS5 writes out what it has
    // gathered: a third of an import went into that.
    try writeTranslations(of: message, row: row, "INSERT")
    try index.add(message, row: row)
    let place = known ?? touch(message.conversation, row: conversation, isNew: isNew)
    touched[place].fresh?.append(
      TrackedMessage(row: row, message: message, storedAt: storedAt))
    return .added
  }

  private mutating func merge(_ message: Message, account: Int64) throws -> Outcome {
    guard let (row, known) = try transaction.messageAndRow(account: account, id: message.id) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "message \(message.id) has no conversation")
    }
    let merged = known.merged(with: message)
    guard merged != known else { return .repeated }
    // What they hold has changed or may have come from elsewhere.
    try touchWhole(known.conversation, account)
    let conversation = try touchWhole(merged.conversation, account)
    try keepBefore(row)
    let update = try SQLStatement(transaction.database, MessageRow.updateSQL)
    MessageRow.bind(merged, conversation: conversation, to: update, from: 1)
    update.bind(25, row)
    try update.run()
    try writeTranslations(of: merged, row: row, "INSERT OR REPLACE")
    try index.replace(known, with: merged, row: row)
    return .changed
  }

  /// Keeps what was known until now, for whoever asks what a report knew then.
  private func keepBefore(_ row: Int64) throws {
    let columns = """
      conversation, platformId, at, direction, kind, precision, delivery, isAutomatic, isBackfill,
      deletedAt, parent, author, authorFollowers, authorVerified, post, origin, media, storedAt, text
      """
    let statement = try SQLStatement(
      transaction.database,
      """
      INSERT INTO messageBefore (message, until, \(columns))
      SELECT id, ?2, \(columns) FROM message WHERE id = ?1
      """)
    statement.bind(1, row)
    statement.bind(2, storedAt.milliseconds)
    try statement.run()
  }

  private mutating func touch(_ conversation: ConversationID, row: Int64, isNew: Bool) -> Int {
    indexes[conversation] = touched.count
    touched.append(Touched(conversation: conversation, row: row, fresh: isNew ? [] : nil))
    return touched.count - 1
  }

  @discardableResult
  private mutating func touchWhole(_ conversation: ConversationID, _ account: Int64) throws -> Int64
  {
    if let place = indexes[conversation] {
      touched[place].fresh = nil
      return touched[place].row
    }
    let row = try transaction.findOrAdd(thread: conversation.thread, account: account).row
    return touched[touch(conversation, row: row, isNew: false)].row
  }

  private func writeTranslations(of message: Message, row: Int64, _ verb: String) throws {
    guard !message.translation.isEmpty else { return }
    let statement = try SQLStatement(
      transaction.database,
      "\(verb) INTO translation (message, language, text) VALUES (?1, ?2, ?3)")
    for (language, text) in message.translation {
      statement.bind(1, row)
      statement.bind(2, language)
      statement.bind(3, text)
      try statement.run()
    }
  }

  private mutating func row(of account: AccountID) throws -> Int64 {
    if let known = accounts[account] { return known }
    let row = try transaction.findOrAdd(account)
    accounts[account] = row
    return row
  }
}
