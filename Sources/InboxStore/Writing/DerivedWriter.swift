import GRDB
import InboxModel

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
        lastInbound = ?10, mergedInto = ?11
      WHERE id = ?12
      """)
  }

  /// Puts `rows` in the place of what was derived of the conversation in `row` before.
  ///
  /// With `isNew` there was nothing before. A message mostly changes the end of its conversation,
  /// so that only what differs is written.
  package func write(_ rows: DerivedRows, row: Int64, isNew: Bool) throws {
    let turns = isNew ? rows.turns[...] : try dropUnchanged(rows.turns, row)
    for turn in turns {
      TurnRow.bind(turn, conversation: row, to: insertTurn)
      try insertTurn.run()
    }
    for reply in isNew ? rows.replies : try dropUnchanged(rows.replies, row) {
      try write(reply, row)
    }
    try write(rows.place, row)
  }

  /// Takes out the turns from the first one on that differs; returns those to be written instead.
  private func dropUnchanged(_ turns: [Turn], _ row: Int64) throws -> ArraySlice<Turn> {
    var same = 0
    if let conversation = turns.first?.id.conversation {
      let kept = try StoreTransaction(database: database).turns(of: conversation, row: row)
      same = zip(kept, turns).prefix { $0 == $1 }.count
      guard same < kept.count else { return turns[same...] }
    }
    let delete = try SQLStatement(
      database, "DELETE FROM turn WHERE conversation = ?1 AND ordinal > ?2")
    delete.bind(1, row)
    delete.bind(2, same)
    try delete.run()
    return turns[same...]
  }

  /// Takes out the replies that are not among `replies`; returns those that are not there yet.
  private func dropUnchanged(_ replies: [DerivedReply], _ row: Int64) throws -> [DerivedReply] {
    let select = try SQLStatement(
      database, "SELECT \(DerivedReply.columns) FROM reply r WHERE r.conversation = ?1")
    select.bind(1, row)
    var kept: Set<DerivedReply> = []
    while try select.step() { kept.insert(DerivedReply(select, from: 0)) }
    let delete = try SQLStatement(
      database, "DELETE FROM reply WHERE conversation = ?1 AND message = ?2")
    for reply in kept.subtracting(replies) {
      delete.bind(1, row)
      delete.bind(2, reply.message)
      try delete.run()
    }
    return replies.filter { !kept.contains($0) }
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
    updatePlace.bind(11, place.mergedInto)
    updatePlace.bind(12, row)
    try updatePlace.run()
  }
}
