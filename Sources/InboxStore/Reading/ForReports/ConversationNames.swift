import GRDB
import InboxModel

/// The conversations of the store in the order of their rows, walked beside a table that is read in
/// the same order: a join would look each one up.
struct ConversationNames {
  private let rows: SQLStatement
  private var last: (row: Int64, conversation: ConversationID)?

  init(_ database: Database) throws {
    rows = try SQLStatement(
      database,
      """
      SELECT c.id, a.platform, a.name, c.thread
      FROM conversation c JOIN account a ON a.id = c.account ORDER BY c.id
      """)
  }

  /// The conversation in `row`, which is not before the one asked for last.
  mutating func conversation(in row: Int64) throws -> ConversationID? {
    if let last, last.row == row { return last.conversation }
    while try rows.step() {
      guard rows.int(0) == row, let conversation = rows.conversation(1) else { continue }
      last = (row, conversation)
      return conversation
    }
    return nil
  }

  /// To be called when the walk ends before the last conversation.
  func end() { rows.reset() }
}
