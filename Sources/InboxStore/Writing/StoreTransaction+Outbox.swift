package import InboxModel

/// A reply of the outbox as the `outbox` table holds it.
enum OutboxRow {
  /// By position.
  static let columns = """
    o.key, o.parent, o.text, o.sourceText, o.seat, o.queuedAt, o.sendAfter, o.state, o.attempts, \
    o.failure, o.triedAt, o.sentId
    """

  static func reply(_ row: SQLStatement, _ conversation: ConversationID) -> OutboxReply {
    var reply = OutboxReply(
      key: row.text(0), conversation: conversation, parent: row.optionalText(1),
      text: row.text(2), sourceText: row.optionalText(3), seat: row.text(4),
      queuedAt: row.moment(5), sendAfter: row.moment(6))
    // A state this program does not know is one in which it must not send.
    reply.state = OutboxReply.State(code: row.int(7)) ?? .unconfirmed
    reply.attempts = Int(row.int(8))
    reply.failure = row.optionalText(9)
    return reply
  }
}

/// A reply of the outbox with what only the sender needs.
package struct OutboxEntry: Hashable, Sendable {
  package var reply: OutboxReply
  /// Row of its conversation.
  package var conversation: Int64
  /// When the platform was last called.
  package var triedAt: Moment?
  /// The platform's id of it, once it is sent.
  package var sentID: String?
}

extension StoreTransaction {
  /// What a conversation has in the outbox, oldest first, without what was taken back.
  package func outbox(of conversation: ConversationID, row: Int64) throws -> [OutboxReply] {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(OutboxRow.columns) FROM outbox o WHERE o.conversation = ?1 AND o.state <> 5
      ORDER BY o.id
      """)
    statement.bind(1, row)
    var replies: [OutboxReply] = []
    while try statement.step() { replies.append(OutboxRow.reply(statement, conversation)) }
    return replies
  }

  /// Adds a reply in the state `.queued`.
  package func add(_ reply: OutboxReply, conversation: Int64) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO outbox (key, conversation, parent, text, sourceText, seat, queuedAt, sendAfter,
        state, attempts)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0)
      """)
    statement.bind(1, reply.key)
    statement.bind(2, conversation)
    statement.bind(3, reply.parent)
    statement.bind(4, reply.text)
    statement.bind(5, reply.sourceText)
    statement.bind(6, reply.seat)
    statement.bind(7, reply.queuedAt.milliseconds)
    statement.bind(8, reply.sendAfter.milliseconds)
    try statement.run()
  }

  /// The reply named `key`; nil when there is none.
  package func outboxEntry(_ key: String) throws -> OutboxEntry? {
    try outboxEntries("WHERE o.key = ?1", bind: { $0.bind(1, key) }).first
  }

  /// The reply of an account that its platform has under `id`; nil when there is none.
  package func outboxEntry(sentAs id: String, account: AccountID) throws -> OutboxEntry? {
    try outboxEntries(
      "WHERE o.sentId = ?1 AND a.platform = ?2 AND a.name = ?3",
      bind: {
        $0.bind(1, id)
        $0.bind(2, account.platform.name)
        $0.bind(3, account.name)
      }
    ).first
  }

  /// Queued replies whose hold is over at `now`, those that may go out longest first; of one
  /// conversation only the one that was queued first.
  package func outboxReady(now: Moment) throws -> [OutboxEntry] {
    try outboxEntries(
      """
      WHERE o.state = 0 AND o.sendAfter <= ?1 AND NOT EXISTS (
        SELECT 1 FROM outbox e WHERE e.conversation = o.conversation AND e.id < o.id AND e.state = 0)
      ORDER BY o.sendAfter, o.id
      """,
      bind: { $0.bind(1, now.milliseconds) })
  }

  /// A name for a new reply that no other reply of any store bears.
  package func nextReplyKey() throws -> String {
    let statement = try SQLStatement(
      database,
      """
      SELECT value || '-' || (SELECT coalesce(max(id), 0) + 1 FROM outbox)
      FROM setting WHERE name = 'store'
      """)
    defer { statement.reset() }
    _ = try statement.step()
    return statement.text(0)
  }

  /// An id for a new claim that no other message of any store bears.
  package func nextClaimID() throws -> String {
    let statement = try SQLStatement(
      database,
      """
      SELECT value || '-' || (SELECT coalesce(max(id), 0) + 1 FROM message)
      FROM setting WHERE name = 'store'
      """)
    defer { statement.reset() }
    _ = try statement.step()
    return ClaimedMessage.prefix + statement.text(0)
  }

  /// The platform's ids of what this store sent in a conversation.
  package func sentIDs(row: Int64) throws -> Set<String> {
    let statement = try SQLStatement(
      database, "SELECT sentId FROM outbox WHERE conversation = ?1 AND sentId IS NOT NULL")
    statement.bind(1, row)
    var ids: Set<String> = []
    while try statement.step() { ids.insert(statement.text(0)) }
    return ids
  }

  /// Of which kind a conversation's last message from the person is.
  package func kind(ofConversation row: Int64) throws -> MessageKind {
    let statement = try SQLStatement(
      database,
      """
      SELECT m.kind FROM conversation c JOIN message m ON m.id = coalesce(c.lastInbound, c.shown)
      WHERE c.id = ?1
      """)
    statement.bind(1, row)
    defer { statement.reset() }
    return try statement.step() ? MessageRow.kind(statement.int(0)) : .message
  }

  /// Every reply in `state`, oldest first.
  package func outboxEntries(in state: OutboxReply.State) throws -> [OutboxEntry] {
    try outboxEntries("WHERE o.state = ?1 ORDER BY o.id", bind: { $0.bind(1, state.code) })
  }

  /// When the replies of a conversation were queued that did not go out.
  package func failedReplies(row: Int64) throws -> [Moment] {
    let statement = try SQLStatement(
      database, "SELECT queuedAt FROM outbox WHERE conversation = ?1 AND state = 3")
    statement.bind(1, row)
    var moments: [Moment] = []
    while try statement.step() { moments.append(statement.moment(0)) }
    return moments
  }

  /// Moves a reply to `state`; what is nil keeps its value.
  package func update(
    _ key: String, state: OutboxReply.State, attempts: Int? = nil, failure: String? = nil,
    triedAt: Moment? = nil, sendAfter: Moment? = nil, sentID: String? = nil
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      UPDATE outbox SET state = ?1, attempts = coalesce(?2, attempts),
        failure = coalesce(?3, failure), triedAt = coalesce(?4, triedAt),
        sendAfter = coalesce(?5, sendAfter), sentId = coalesce(?6, sentId)
      WHERE key = ?7
      """)
    statement.bind(1, state.code)
    statement.bind(2, attempts.map(Int64.init))
    statement.bind(3, failure)
    statement.bind(4, triedAt?.milliseconds)
    statement.bind(5, sendAfter?.milliseconds)
    statement.bind(6, sentID)
    statement.bind(7, key)
    try statement.run()
  }

  private func outboxEntries(
    _ condition: String, bind: (SQLStatement) -> Void
  ) throws -> [OutboxEntry] {
    let statement = try SQLStatement(
      database,
      """
      SELECT \(OutboxRow.columns), o.conversation, a.platform, a.name, c.thread
      FROM outbox o JOIN conversation c ON c.id = o.conversation JOIN account a ON a.id = c.account
      \(condition)
      """)
    bind(statement)
    var entries: [OutboxEntry] = []
    while try statement.step() {
      guard let conversation = statement.conversation(13) else { continue }
      entries.append(
        OutboxEntry(
          reply: OutboxRow.reply(statement, conversation), conversation: statement.int(12),
          triedAt: statement.optionalMoment(10), sentID: statement.optionalText(11)))
    }
    return entries
  }
}
