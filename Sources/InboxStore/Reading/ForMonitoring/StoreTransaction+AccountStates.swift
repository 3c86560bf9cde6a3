import GRDB
package import InboxModel

extension StoreTransaction {
  /// How every account stands at `now`, in the order of accounts; turns opened from `since` on are
  /// looked at for their language.
  ///
  /// No table is read from end to end: a look-up for each conversation that waits and for each turn
  /// opened since then.
  package func accountStates(now: Moment, since: Moment) throws -> [AccountState] {
    var states = try AccountStates(self, seenBy: nil)
    try countWaiting(&states, now: now)
    try countAnswers(&states, now: now, since: since)
    try countReplies(&states)
    return states.inOrder
  }

  /// From the index of the lists alone but for the account, which is looked up in the order of the
  /// rows, so that each page is read once.
  private func countWaiting(_ states: inout AccountStates, now: Moment) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT c.account, q.sortAt, q.warnAt, q.openedAt, q.snoozedUntil > ?1
      FROM (
        SELECT id, sortAt, warnAt, openedAt, snoozedUntil FROM conversation
        WHERE queue = 1 ORDER BY id LIMIT -1
      ) q CROSS JOIN conversation c ON c.id = q.id
      """)
    statement.bind(1, now.milliseconds)
    while try statement.step() {
      states[statement.int(0)]?.add(
        sortAt: statement.moment(1), warnAt: statement.optionalMoment(2),
        openedAt: statement.moment(3), isSnoozed: statement.bool(4), second: now.wholeSecond)
    }
  }

  private func countAnswers(
    _ states: inout AccountStates, now: Moment, since: Moment
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT c.account, t.translation FROM turn t INDEXED BY turnOpenedAt
      CROSS JOIN conversation c ON c.id = t.conversation
      WHERE t.openedAt >= ?1 AND t.openedAt < ?2 AND t.translation IN (2, 3)
        AND t.mendedAt IS NULL AND t.marks & \(TurnRow.Marks.backfill.rawValue) = 0
      """)
    bind(since, now.wholeSecond.adding(seconds: 1), to: statement)
    while try statement.step() {
      states[statement.int(0)]?.add(TurnRow.translation(statement.int(1)))
    }
  }

  private func countReplies(_ states: inout AccountStates) throws {
    states.clearReplies()
    let statement = try SQLStatement(
      database,
      """
      SELECT c.account, o.state, count(*)
      FROM outbox o JOIN conversation c ON c.id = o.conversation
      WHERE o.state IN (0, 1, 3, 4) GROUP BY c.account, o.state
      """)
    while try statement.step() {
      let count = Int(statement.int(2))
      switch OutboxReply.State(code: statement.int(1)) {
      case .queued: states[statement.int(0)]?.replies?.queued = count
      case .sending: states[statement.int(0)]?.replies?.sending = count
      case .failed: states[statement.int(0)]?.replies?.failed = count
      default: states[statement.int(0)]?.replies?.unconfirmed = count
      }
    }
  }

  /// Every account with what was known of its connection at `instant` and nothing counted yet, in
  /// the order of accounts.
  ///
  /// Only the last good sync is kept, so of an instant before it none is known.
  package func accountStates(withConnectionsAt instant: Moment) throws -> [AccountState] {
    try AccountStates(self, seenBy: instant).inOrder
  }

  /// When `program` of the service last said that it is alive; with `instant` only if that was by
  /// then.
  package func lastBeat(of program: String, by instant: Moment?) throws -> Moment? {
    let statement = try SQLStatement(
      database, "SELECT at FROM heartbeat WHERE program = ?1 AND at <= ?2")
    statement.bind(1, program)
    statement.bind(2, instant?.milliseconds ?? .max)
    defer { statement.reset() }
    return try statement.step() ? statement.moment(0) : nil
  }
}

/// The states of all accounts by row, while they are counted.
private struct AccountStates {
  private var states: [Int64: AccountState] = [:]

  /// Nil for all that is known: what another clock has stamped a moment ahead counts too.
  init(_ store: StoreTransaction, seenBy instant: Moment?) throws {
    let statement = try SQLStatement(
      store.database,
      """
      SELECT a.id, a.platform, a.name, s.lastGoodAt,
        (SELECT count(*) FROM coverageGap g WHERE g.account = a.id AND g.fromAt <= ?1),
        (SELECT count(*) FROM coverageGap g
          WHERE g.account = a.id AND g.fromAt <= ?1 AND (g.toAt IS NULL OR g.toAt > ?1))
      FROM account a LEFT JOIN syncHealth s ON s.account = a.id AND s.lastGoodAt <= ?1
      """)
    statement.bind(1, instant?.milliseconds ?? .max)
    while try statement.step() {
      guard let platform = Platform(statement.text(1)) else { continue }
      var state = AccountState(AccountID(platform: platform, name: statement.text(2)))
      state.lastGoodSync = statement.optionalMoment(3)
      let hasSynced = state.lastGoodSync != nil || statement.int(4) > 0
      state.isInGap = hasSynced ? statement.int(5) > 0 : nil
      states[statement.int(0)] = state
    }
  }

  subscript(row: Int64) -> AccountState? {
    get { states[row] }
    set { states[row] = newValue }
  }

  /// Nothing on its way, as far as is known yet.
  mutating func clearReplies() {
    for row in states.keys { states[row]?.replies = AccountState.Replies() }
  }

  var inOrder: [AccountState] { states.values.sorted { $0.account < $1.account } }
}
