import GRDB
package import InboxModel

/// The writing side of a store, inside one transaction.
///
/// It keeps rows and judges nothing: `InboxDesk` decides what is written. It is of no use outside
/// the closure it was given to.
package struct StoreTransaction {
  let database: Database

  /// The row of a conversation; nil when the store has none of that name.
  package func row(of conversation: ConversationID) throws -> Int64? {
    let statement = try SQLStatement(
      database,
      """
      SELECT c.id FROM conversation c JOIN account a ON a.id = c.account
      WHERE a.platform = ?1 AND a.name = ?2 AND c.thread = ?3
      """)
    statement.bind(1, conversation.account.platform.name)
    statement.bind(2, conversation.account.name)
    statement.bind(3, conversation.thread)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  /// The row of an account, made when it is new.
  package func findOrAdd(_ account: AccountID) throws -> Int64 {
    let find = try SQLStatement(
      database, "SELECT id FROM account WHERE platform = ?1 AND name = ?2")
    find.bind(1, account.platform.name)
    find.bind(2, account.name)
    defer { find.reset() }
    if try find.step() { return find.int(0) }
    let add = try SQLStatement(database, "INSERT INTO account (platform, name) VALUES (?1, ?2)")
    add.bind(1, account.platform.name)
    add.bind(2, account.name)
    try add.run()
    return database.lastInsertedRowID
  }

  /// The row of a conversation of the account in row `account`, made when it is new.
  package func findOrAdd(thread: String, account: Int64) throws -> (row: Int64, isNew: Bool) {
    let find = try SQLStatement(
      database, "SELECT id FROM conversation WHERE account = ?1 AND thread = ?2")
    find.bind(1, account)
    find.bind(2, thread)
    defer { find.reset() }
    if try find.step() { return (find.int(0), false) }
    let add = try SQLStatement(
      database, "INSERT INTO conversation (account, thread) VALUES (?1, ?2)")
    add.bind(1, account)
    add.bind(2, thread)
    try add.run()
    return (database.lastInsertedRowID, true)
  }
}
