package import InboxModel

extension StoreTransaction {
  /// Hands over every counting reply (rule B8) sent in `[from, to)`, in no order that matters; a
  /// missing end is open.
  ///
  /// Only with `turns` it says what its turn bears, policy, KOL, origin, and only with `posts` what
  /// it hangs on.
  package func forEachReply(
    from: Moment? = nil, to: Moment? = nil, turns: Bool, posts: Bool,
    _ body: (ReplyFact) throws -> Void
  ) throws {
    let (columns, join) =
      turns
      ? (
        ", t.policy, t.policyFrom, t.marks, t.origin",
        "LEFT JOIN turn t ON t.conversation = r.conversation AND t.ordinal = r.turn"
      ) : ("", "")
    let statement = try SQLStatement(
      database,
      """
      SELECT r.conversation, r.kind, r.at, r.author, \(posts ? "r.post" : "NULL"), r.marks \(columns)
      FROM reply r \(join)
      WHERE r.at >= ?1 AND r.at < ?2 ORDER BY r.conversation, r.message
      """)
    bind(from, to, to: statement)
    var names = try ConversationNames(database)
    defer {
      statement.reset()
      names.end()
    }
    while try statement.step() {
      guard let conversation = try names.conversation(in: statement.int(0)) else { continue }
      try body(replyFact(statement, conversation, turns: turns))
    }
  }

  /// Hands over how many counting replies of each conversation were sent in `[from, to)`, how many of
  /// them are only claimed and how many emoji alone: a row a conversation instead of one a reply.
  package func forEachReplyCount(
    from: Moment? = nil, to: Moment? = nil,
    _ body: (_ of: ConversationID, _ replies: Int, _ claimed: Int, _ emojiOnly: Int) throws -> Void
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT r.conversation, count(*), sum(r.marks & \(DerivedReply.claimedMark) <> 0),
        sum(r.marks & \(DerivedReply.emojiOnlyMark) <> 0)
      FROM reply r WHERE r.at >= ?1 AND r.at < ?2 GROUP BY r.conversation ORDER BY r.conversation
      """)
    bind(from, to, to: statement)
    var names = try ConversationNames(database)
    defer {
      statement.reset()
      names.end()
    }
    while try statement.step() {
      guard let conversation = try names.conversation(in: statement.int(0)) else { continue }
      try body(
        conversation, Int(statement.int(1)), Int(statement.int(2)), Int(statement.int(3)))
    }
  }

  private func replyFact(
    _ row: SQLStatement, _ conversation: ConversationID, turns: Bool
  ) -> ReplyFact {
    let marks = row.int(5)
    var reply = ReplyFact(
      conversation: conversation, kind: MessageRow.kind(row.int(1)), at: row.moment(2),
      author: row.optionalText(3), post: row.optionalText(4),
      isClaimed: marks & DerivedReply.claimedMark != 0,
      isEmojiOnly: marks & DerivedReply.emojiOnlyMark != 0)
    guard turns else { return reply }
    reply.policy = row.optionalText(6).map {
      PolicyVersion(name: $0, effectiveFrom: row.optionalMoment(7))
    }
    reply.isKOL = TurnRow.Marks(rawValue: row.int(8)).contains(.kol)
    reply.origin = row.optionalText(9)
    return reply
  }
}
