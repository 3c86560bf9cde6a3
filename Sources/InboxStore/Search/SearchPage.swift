import GRDB

/// The conversations in which a text occurs, those with the newest hit first.
struct SearchPage {
  private let query: SearchQuery?

  init(_ text: String) {
    query = SearchQuery(text)
  }

  /// Reads hits from the newest on until the page is full; each conversation with its newest hit.
  func conversations(
    _ database: Database, offset: Int, limit: Int
  ) throws -> [ListedConversation] {
    guard let query else { return [] }
    let hits = try SQLStatement(
      database,
      """
      SELECT m.conversation, m.id FROM messageText s JOIN message m ON m.id = s.rowid
      WHERE messageText MATCH ?1 ORDER BY s.rowid DESC
      """)
    hits.bind(1, query.expression)
    defer { hits.reset() }
    var seen: Set<Int64> = []
    var page: [ListedConversation] = []
    while page.count < limit, try hits.step() {
      let conversation = hits.int(0)
      guard seen.insert(conversation).inserted, seen.count > offset else { continue }
      page.append(ListedConversation(row: conversation, message: hits.int(1)))
    }
    return page
  }
}
