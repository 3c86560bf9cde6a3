import GRDB
import InboxModel

/// Keeps the full-text index in step with the messages, in the transaction that writes them.
///
/// The index holds no text of its own: taking a row out needs the text that was put in.
struct SearchIndex {
  private let insert: SQLStatement
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    insert = try SQLStatement(
      database, "INSERT INTO messageText (rowid, body) VALUES (?1, ?2)")
  }

  func add(_ message: Message, row: Int64) throws {
    try add(SearchIndex.body(of: message), row: row)
  }

  /// Does nothing when the searched text is the same.
  func replace(_ old: Message, with new: Message, row: Int64) throws {
    let (before, after) = (SearchIndex.body(of: old), SearchIndex.body(of: new))
    guard before != after else { return }
    if !before.isEmpty {
      let delete = try SQLStatement(
        database,
        "INSERT INTO messageText (messageText, rowid, body) VALUES ('delete', ?1, ?2)")
      delete.bind(1, row)
      delete.bind(2, before)
      try delete.run()
    }
    try add(after, row: row)
  }

  private func add(_ body: String, row: Int64) throws {
    guard !body.isEmpty else { return }
    insert.bind(1, row)
    insert.bind(2, body)
    try insert.run()
  }

  /// Everything of a message that is searched, a line each.
  private static func body(of message: Message) -> String {
    var body = message.text
    for part in [message.authorName, message.sourceText] {
      guard let part, !part.isEmpty else { continue }
      if !body.isEmpty { body += "\n" }
      body += part
    }
    for language in message.translation.keys.sorted() {
      body += "\n"
      body += message.translation[language] ?? ""
    }
    return body
  }
}
