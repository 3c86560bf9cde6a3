import GRDB
import InboxModel

/// The conversations of the store in the order of their rows, walked beside a table that is read in
/// the same order: a join would look each one up, and its account too.
struct ConversationNames {
  private let rows: SQLStatement
  private let accounts: [Int64: AccountID]
  private var last: (row: Int64, conversation: ConversationID)?

  init(_ database: Database) throws {
    accounts = try ConversationNames.accounts(database)
    rows = try SQLStatement(database, "SELECT id, account, thread FROM conversation ORDER BY id")
  }

  /// The conversation in `row`, which is not before the one asked for last.
  mutating func conversation(in row: Int64) throws -> ConversationID? {
    if let last, last.row == row { return last.conversation }
    while try rows.step() {
      guard rows.int(0) == row, let account = accounts[rows.int(1)] else { continue }
      let conversation = ConversationID(account: account, thread: rows.text(2))
      last = (row, conversation)
      return conversation
    }
    return nil
  }

  /// To be called when the walk ends before the last conversation.
  func end() { rows.reset() }

  private static func accounts(_ database: Database) throws -> [Int64: AccountID] {
    let rows = try SQLStatement(database, "SELECT id, platform, name FROM account")
    var accounts: [Int64: AccountID] = [:]
    while try rows.step() {
      guard let platform = Platform(rows.text(1)) else { continue }
      accounts[rows.int(0)] = AccountID(platform: platform, name: rows.text(2))
    }
    return accounts
  }
}
