import GRDB
package import InboxModel

/// A counting reply (rule B8), to be kept beside the turn it closed or followed.
package struct DerivedReply: Hashable, Sendable {
  /// Row of the message.
  package var message: Int64
  package var kind: MessageKind
  package var at: Moment
  /// Ordinal of the last turn opened before it.
  package var turn: Int
  package var author: String?
  package var post: String?
  package var isClaimed: Bool
  package var isEmojiOnly: Bool
  package var verdict: MandarinVerdict

  package init(
    message: Int64, kind: MessageKind, at: Moment, turn: Int, author: String?, post: String?,
    isClaimed: Bool, isEmojiOnly: Bool, verdict: MandarinVerdict
  ) {
    self.message = message
    self.kind = kind
    self.at = at
    self.turn = turn
    self.author = author
    self.post = post
    self.isClaimed = isClaimed
    self.isEmojiOnly = isEmojiOnly
    self.verdict = verdict
  }

  /// Bits of the `marks` column.
  static let claimedMark: Int64 = 1
  static let emojiOnlyMark: Int64 = 2

  var marks: Int64 {
    (isClaimed ? DerivedReply.claimedMark : 0) | (isEmojiOnly ? DerivedReply.emojiOnlyMark : 0)
  }
}

extension DerivedReply {
  /// By position.
  static let columns = "r.message, r.at, r.turn, r.kind, r.marks, r.verdict, r.author, r.post"

  init(_ row: SQLStatement, from first: CInt) {
    let marks = row.int(first + 4)
    self.init(
      message: row.int(first), kind: MessageRow.kind(row.int(first + 3)),
      at: row.moment(first + 1), turn: Int(row.int(first + 2)),
      author: row.optionalText(first + 6), post: row.optionalText(first + 7),
      isClaimed: marks & DerivedReply.claimedMark != 0,
      isEmojiOnly: marks & DerivedReply.emojiOnlyMark != 0,
      verdict: MandarinVerdict(code: row.int(first + 5)) ?? .nothingToTranslate)
  }
}

/// Everything that is derived of one conversation.
package struct DerivedRows: Hashable, Sendable {
  package var turns: [Turn]
  package var replies: [DerivedReply]
  package var place: QueuePlace

  package init(turns: [Turn], replies: [DerivedReply], place: QueuePlace) {
    self.turns = turns
    self.replies = replies
    self.place = place
  }
}

/// Writes derived rows, within one transaction.
package struct DerivedWriter {
  private let database: Database
  private let insertTurn: SQLStatement
  private let insertReply: SQLStatement
  private let updatePlace: SQLStatement

  package init(_ transaction: StoreTransaction) throws {
    database = transaction.database
    insertTurn = try SQLStatement(database, TurnRow.insertSQL)
    insertReply = try SQLStatement(
      database,
      """
      INSERT INTO reply (conversation, message, at, turn, kind, marks, verdict, author, post)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """)
    updatePlace = try SQLStatement(
      database,
      """
      UPDATE conversation SET queue = ?1, sortAt = ?2, openedAt = ?3, warnAt = ?4,
        snoozedUntil = ?5, claimedBy = ?6, claimedUntil = ?7, turns = ?8, shown = ?9,
        lastInbound = ?10
      WHERE id = ?11
      """)
  }

  /// Puts `rows` in the place of what was derived of the conversation in `row` before.
  ///
  /// With `isNew` there was nothing before.
  package func write(_ rows: DerivedRows, row: Int64, isNew: Bool) throws {
    if !isNew { try clear(row) }
    for turn in rows.turns {
      TurnRow.bind(turn, conversation: row, to: insertTurn)
      try insertTurn.run()
    }
    for reply in rows.replies { try write(reply, row) }
    try write(rows.place, row)
  }

  private func clear(_ row: Int64) throws {
    for table in ["turn", "reply"] {
      let delete = try SQLStatement(database, "DELETE FROM \(table) WHERE conversation = ?1")
      delete.bind(1, row)
      try delete.run()
    }
  }

  private func write(_ reply: DerivedReply, _ row: Int64) throws {
    insertReply.bind(1, row)
    insertReply.bind(2, reply.message)
    insertReply.bind(3, reply.at.milliseconds)
    insertReply.bind(4, reply.turn)
    insertReply.bind(5, reply.kind.code)
    insertReply.bind(6, reply.marks)
    insertReply.bind(7, reply.verdict.code)
    insertReply.bind(8, reply.author)
    insertReply.bind(9, reply.post)
    try insertReply.run()
  }

  private func write(_ place: QueuePlace, _ row: Int64) throws {
    updatePlace.bind(1, place.queue.rawValue)
    updatePlace.bind(2, place.sortAt.milliseconds)
    updatePlace.bind(3, place.openedAt.milliseconds)
    updatePlace.bind(4, place.warnAt?.milliseconds)
    updatePlace.bind(5, place.snoozedUntil?.milliseconds)
    updatePlace.bind(6, place.claimedBy)
    updatePlace.bind(7, place.claimedUntil?.milliseconds)
    updatePlace.bind(8, place.turns)
    updatePlace.bind(9, place.shown)
    updatePlace.bind(10, place.lastInbound)
    updatePlace.bind(11, row)
    try updatePlace.run()
  }
}
