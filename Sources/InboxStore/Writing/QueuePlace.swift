package import InboxModel

/// Where a conversation stands in the lists: derived from its turns, messages and events.
package struct QueuePlace: Hashable, Sendable {
  package var queue: Queue
  /// What its list is ordered by: of a waiting conversation the effective due time
  /// (`never` when there is none), of the others its last message.
  package var sortAt: Moment
  package var openedAt: Moment
  package var warnAt: Moment?
  /// Nil as soon as the person wrote again.
  package var snoozedUntil: Moment?
  package var claimedBy: String?
  package var claimedUntil: Moment?
  /// How many turns there are; the last one's ordinal.
  package var turns: Int
  /// Row of the message whose text a list shows, and of the last one that came in.
  package var shown: Int64?
  package var lastInbound: Int64?
  /// Row of the conversation that its messages belong to.
  package var mergedInto: Int64?

  package enum Queue: Int64, Sendable, CaseIterable {
    /// Nothing to show: no message is left in it.
    case none = 0
    case waiting = 1
    case done = 2
    case backfill = 3
  }

  /// Sorts after every due time.
  package static let never = Moment(milliseconds: 1 << 46)

  package init(queue: Queue, sortAt: Moment, openedAt: Moment, turns: Int) {
    self.queue = queue
    self.sortAt = sortAt
    self.openedAt = openedAt
    self.turns = turns
  }
}

extension QueuePlace {
  /// Of the `conversation` table, by position.
  static let columns = """
    c.queue, c.sortAt, c.openedAt, c.turns, c.warnAt, c.snoozedUntil, c.claimedBy, \
    c.claimedUntil, c.shown, c.lastInbound, c.mergedInto
    """

  init(_ row: SQLStatement, from first: CInt = 0) {
    self.init(
      queue: Queue(rawValue: row.int(first)) ?? .none, sortAt: row.moment(first + 1),
      openedAt: row.moment(first + 2), turns: Int(row.int(first + 3)))
    warnAt = row.optionalMoment(first + 4)
    snoozedUntil = row.optionalMoment(first + 5)
    claimedBy = row.optionalText(first + 6)
    claimedUntil = row.optionalMoment(first + 7)
    shown = row.optionalInt(first + 8)
    lastInbound = row.optionalInt(first + 9)
    mergedInto = row.optionalInt(first + 10)
  }
}

extension StoreTransaction {
  /// Where a conversation stands as of the last time it was derived.
  package func place(row: Int64) throws -> QueuePlace? {
    let statement = try SQLStatement(
      database, "SELECT \(QueuePlace.columns) FROM conversation c WHERE c.id = ?1")
    statement.bind(1, row)
    defer { statement.reset() }
    return try statement.step() ? QueuePlace(statement) : nil
  }
}
