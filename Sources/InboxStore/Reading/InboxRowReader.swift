import GRDB
import InboxModel

/// Fills the rows of a list, one look-up by key each.
struct InboxRowReader {
  private let statement: SQLStatement
  private let translations: SQLStatement
  /// More of a text than any list line holds.
  private static let previewLength = 400

  init(_ database: Database) throws {
    statement = try SQLStatement(database, InboxRowReader.sql)
    translations = try SQLStatement(
      database,
      "SELECT language, substr(text, 1, \(InboxRowReader.previewLength)) FROM translation "
        + "WHERE message = ?1")
  }

  /// The rows of these conversations, in this order.
  func read(_ conversations: [ListedConversation]) throws -> [InboxRow] {
    try conversations.compactMap(read)
  }

  private func read(_ conversation: ListedConversation) throws -> InboxRow? {
    statement.bind(1, conversation.row)
    statement.bind(2, conversation.message)
    defer { statement.reset() }
    guard try statement.step(), let id = statement.conversation(0) else { return nil }
    var row = InboxRow(
      conversation: id, kind: MessageRow.kind(statement.int(8)), openedAt: statement.moment(3))
    row.snoozedUntil = statement.optionalMoment(4)
    row.claimedBy = statement.optionalText(5)
    row.claimedUntil = statement.optionalMoment(6)
    row.authorName = statement.optionalText(9) ?? id.thread
    row.text = statement.text(10).firstLine
    row.media = statement.optionalInt(11).flatMap(Media.init(code:))
    row.lastInboundAt = statement.optionalMoment(13) ?? row.openedAt
    row.lastInboundID = statement.text(14)
    row.hasDraft = statement.bool(15)
    row.outbox = statement.optionalInt(16).flatMap(OutboxReply.State.init(code:))
    if !statement.isNull(17) { fill(&row, with: TurnRow.turn(statement, id, from: 17)) }
    if !statement.isNull(12) { row.translation = try translations(of: statement.int(12)) }
    return row
  }

  private func fill(_ row: inout InboxRow, with turn: Turn) {
    row.isKOL = turn.isKOL
    row.lastTurn = turn
    guard turn.isOpen else { return }
    row.items = turn.items
    row.due = turn.due
    row.warnAt = turn.warnAt
    row.windowEndsAt = turn.windowEndsAt
  }

  private func translations(of message: Int64) throws -> [String: String] {
    translations.bind(1, message)
    var texts: [String: String] = [:]
    while try translations.step() {
      texts[translations.text(0)] = translations.text(1).firstLine
    }
    return texts
  }
  private static let sql = """
    SELECT a.platform, a.name, c.thread, c.openedAt, c.snoozedUntil, c.claimedBy, c.claimedUntil,
      c.queue, m.kind,
      CASE m.direction WHEN 0 THEN coalesce(m.authorName, m.author)
        ELSE coalesce(l.authorName, l.author) END,
      substr(m.text, 1, \(previewLength)), m.media, m.id, l.at, l.platformId,
      EXISTS (SELECT 1 FROM draft d WHERE d.conversation = c.id),
      (SELECT o.state FROM outbox o WHERE o.conversation = c.id AND o.state IN (0, 1, 3, 4)
        ORDER BY o.id DESC LIMIT 1),
      \(TurnRow.columns)
    FROM conversation c JOIN account a ON a.id = c.account
      LEFT JOIN message m ON m.id = coalesce(?2, c.shown)
      LEFT JOIN message l ON l.id = c.lastInbound
      LEFT JOIN turn t ON t.conversation = c.id AND t.ordinal = c.turns
    WHERE c.id = ?1
    """
}
