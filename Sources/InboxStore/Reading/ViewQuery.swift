import GRDB
import InboxModel

/// A conversation as a list shows it.
struct ListedConversation: Equatable {
  var row: Int64
  /// The message that a search found; nil: the one that waits, or the last one.
  var message: Int64?
}

/// Which conversations a view shows, in which order; every answer comes from an index alone.
struct ViewQuery {
  private let view: InboxView
  private let now: Moment
  /// Further than this a position in a search is not looked for.
  private static let searchReach = 1000

  init(_ view: InboxView, now: Moment) {
    self.view = view
    self.now = now
  }

  /// Rows of the conversations from `offset` on, at most `limit`.
  func rows(_ database: Database, offset: Int, limit: Int) throws -> [ListedConversation] {
    if case .search(let text) = view {
      return try SearchPage(text).conversations(database, offset: offset, limit: limit)
    }
    let statement = try SQLStatement(
      database, "SELECT id FROM (\(source)) ORDER BY \(order) LIMIT ?2 OFFSET ?3")
    statement.bind(1, now.milliseconds)
    statement.bind(2, limit)
    statement.bind(3, offset)
    return try statement.rows().map { ListedConversation(row: $0) }
  }

  func count(_ database: Database) throws -> Int {
    if case .search(let text) = view {
      return try SearchPage(text)
        .conversations(database, offset: 0, limit: ViewQuery.searchReach).count
    }
    let statement = try SQLStatement(
      database, "SELECT count(*), max(?1) FROM (\(source))")
    statement.bind(1, now.milliseconds)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.int(0)) : 0
  }

  func position(_ database: Database, of row: Int64) throws -> Int? {
    if case .search(let text) = view {
      return try SearchPage(text)
        .conversations(database, offset: 0, limit: ViewQuery.searchReach).firstIndex {
          $0.row == row
        }
    }
    let find = try SQLStatement(
      database, "SELECT first, second, max(?1) FROM (\(source)) WHERE id = ?2 GROUP BY id")
    find.bind(1, now.milliseconds)
    find.bind(2, row)
    defer { find.reset() }
    guard try find.step() else { return nil }
    let before = try SQLStatement(
      database,
      "SELECT count(*), max(?1) FROM (\(source)) WHERE (first, second, id) \(before) (?2, ?3, ?4)")
    before.bind(1, now.milliseconds)
    before.bind(2, find.int(0))
    before.bind(3, find.int(1))
    before.bind(4, row)
    defer { before.reset() }
    return try before.step() ? Int(before.int(0)) : nil
  }

  /// Conversations of the view with what they are ordered by; `?1` is now.
  private var source: String {
    switch view {
    case .waiting:
      """
      SELECT id, sortAt AS first, openedAt AS second FROM conversation
      WHERE queue = 1 AND (snoozedUntil IS NULL OR snoozedUntil <= ?1)
      """
    case .done:
      "SELECT id, sortAt AS first, openedAt AS second FROM conversation WHERE queue = 2"
    case .backfill:
      "SELECT id, sortAt AS first, openedAt AS second FROM conversation WHERE queue = 3"
    case .snoozed:
      "SELECT id, snoozedUntil AS first, 0 AS second FROM conversation WHERE snoozedUntil > ?1"
    case .outbox, .search:
      """
      SELECT conversation AS id, max(queuedAt) AS first, 0 AS second FROM outbox
      WHERE state IN (0, 1, 3, 4) GROUP BY conversation
      """
    }
  }

  private var isAscending: Bool {
    switch view {
    case .waiting, .snoozed: true
    case .done, .backfill, .outbox, .search: false
    }
  }

  private var order: String {
    isAscending ? "first, second, id" : "first DESC, second DESC, id DESC"
  }

  /// How the key of an earlier row compares with that of a later one.
  private var before: String { isAscending ? "<" : ">" }
}

extension SQLStatement {
  /// The integers of the first column of every row.
  func rows() throws -> [Int64] {
    var rows: [Int64] = []
    while try step() { rows.append(int(0)) }
    return rows
  }
}
