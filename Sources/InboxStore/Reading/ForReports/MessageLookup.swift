import GRDB
package import InboxModel

/// Looks up single messages and turns by name, for the few of which a report says more.
package struct MessageLookup {
  private let transaction: StoreTransaction
  /// Rows of the accounts asked for so far; nil for one that the store does not have.
  private var accounts: [AccountID: Int64?] = [:]

  package init(_ transaction: StoreTransaction) { self.transaction = transaction }

  /// What a message says; nil when there is none of that id.
  package mutating func text(ofMessage id: String, account: AccountID) throws -> String? {
    guard let row = try row(of: account) else { return nil }
    let statement = try SQLStatement(
      transaction.database, "SELECT text FROM message WHERE account = ?1 AND platformId = ?2")
    statement.bind(1, row)
    statement.bind(2, id)
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : nil
  }

  /// A message with everything that is known of it; nil when there is none of that id.
  package mutating func message(_ id: String, account: AccountID) throws -> Message? {
    guard let row = try row(of: account) else { return nil }
    return try transaction.messageAndRow(account: row, id: id)?.message
  }

  /// Id of the message that opened a turn, as the store has it derived; nil when it has no such
  /// turn.
  package func opening(of turn: TurnID) throws -> String? {
    guard let row = try transaction.row(of: turn.conversation) else { return nil }
    let statement = try SQLStatement(
      transaction.database, "SELECT openedBy FROM turn WHERE conversation = ?1 AND ordinal = ?2")
    statement.bind(1, row)
    statement.bind(2, turn.ordinal)
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : nil
  }

  private mutating func row(of account: AccountID) throws -> Int64? {
    if let known = accounts[account] { return known }
    let statement = try SQLStatement(
      transaction.database, "SELECT id FROM account WHERE platform = ?1 AND name = ?2")
    statement.bind(1, account.platform.name)
    statement.bind(2, account.name)
    defer { statement.reset() }
    let row = try statement.step() ? statement.int(0) : nil
    accounts[account] = .some(row)
    return row
  }
}
