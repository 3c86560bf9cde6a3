package import InboxModel

extension StoreTransaction {
  /// The order in which turns are handed over.
  package enum TurnSequence: Sendable {
    /// By the time they opened.
    case byOpening
    /// As they lie in the store, which is the fastest.
    case stored
  }

  /// Hands over every turn that opened in `[from, to)`; a missing end is open.
  package func forEachTurn(
    from: Moment? = nil, to: Moment? = nil, _ sequence: TurnSequence,
    _ body: (Turn) throws -> Void
  ) throws {
    let order = sequence == .byOpening ? "ORDER BY t.openedAt" : ""
    let statement = try SQLStatement(
      database,
      """
      SELECT t.conversation, a.platform, a.name, c.thread, \(TurnRow.columns)
      FROM turn t JOIN conversation c ON c.id = t.conversation JOIN account a ON a.id = c.account
      WHERE t.openedAt >= ?1 AND t.openedAt < ?2 \(order)
      """)
    bind(from, to, to: statement)
    var last: (row: Int64, conversation: ConversationID)?
    defer { statement.reset() }
    while try statement.step() {
      let row = statement.int(0)
      // Neighbours are mostly of one conversation: its name is read once.
      guard let conversation = last?.row == row ? last?.conversation : statement.conversation(1)
      else { continue }
      last = (row, conversation)
      try body(TurnRow.turn(statement, conversation, from: 4))
    }
  }

  /// Hands over every counting reply (rule B8) sent in `[from, to)`, in no order.
  package func forEachReply(
    from: Moment? = nil, to: Moment? = nil, _ body: (ReplyFact) throws -> Void
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT r.conversation, a.platform, a.name, c.thread, r.kind, r.at, r.author, r.post,
        r.marks, t.policy, t.policyFrom, t.marks, t.origin
      FROM reply r JOIN conversation c ON c.id = r.conversation JOIN account a ON a.id = c.account
        LEFT JOIN turn t ON t.conversation = r.conversation AND t.ordinal = r.turn
      WHERE r.at >= ?1 AND r.at < ?2
      """)
    bind(from, to, to: statement)
    var last: (row: Int64, conversation: ConversationID)?
    defer { statement.reset() }
    while try statement.step() {
      let row = statement.int(0)
      guard let conversation = last?.row == row ? last?.conversation : statement.conversation(1)
      else { continue }
      last = (row, conversation)
      try body(replyFact(statement, conversation))
    }
  }

  private func replyFact(_ row: SQLStatement, _ conversation: ConversationID) -> ReplyFact {
    let marks = row.int(8)
    return ReplyFact(
      conversation: conversation, kind: MessageRow.kind(row.int(4)), at: row.moment(5),
      author: row.optionalText(6), post: row.optionalText(7),
      isClaimed: marks & DerivedReply.claimedMark != 0,
      isEmojiOnly: marks & DerivedReply.emojiOnlyMark != 0,
      policy: row.optionalText(9).map {
        PolicyVersion(name: $0, effectiveFrom: row.optionalMoment(10))
      },
      isKOL: TurnRow.Marks(rawValue: row.int(11)).contains(.kol),
      origin: row.optionalText(12))
  }

  private func bind(_ from: Moment?, _ to: Moment?, to statement: SQLStatement) {
    statement.bind(1, from?.milliseconds ?? .min)
    statement.bind(2, to?.milliseconds ?? .max)
  }
}
