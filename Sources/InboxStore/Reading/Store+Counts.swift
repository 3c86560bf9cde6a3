package import InboxModel

extension Store {
  /// How much waits at `now`, from the indexes alone.
  ///
  /// Overdue and due soon go by the effective due time, as the list's order does; what is snoozed
  /// is in neither.
  package func counts(now: Moment) throws -> InboxCounts {
    try read { database in
      var counts = InboxCounts()
      let waiting = try SQLStatement(
        database,
        """
        SELECT count(*), sum(sortAt < ?2), sum(sortAt >= ?2 AND warnAt < ?2 + 1000)
        FROM conversation
        WHERE queue = 1 AND (snoozedUntil IS NULL OR snoozedUntil <= ?1)
        """)
      waiting.bind(1, now.milliseconds)
      waiting.bind(2, now.wholeSecond.milliseconds)
      if try waiting.step() {
        counts.waiting = Int(waiting.int(0))
        counts.overdue = Int(waiting.int(1))
        counts.dueSoon = Int(waiting.int(2))
      }
      waiting.reset()
      counts.snoozed = try ViewQuery(.snoozed, now: now).count(database)
      counts.backfill = try ViewQuery(.backfill, now: now).count(database)
      let outbox = try SQLStatement(
        database, "SELECT state, count(*) FROM outbox WHERE state IN (0, 1, 3, 4) GROUP BY state")
      while try outbox.step() {
        switch OutboxReply.State(code: outbox.int(0)) {
        case .queued, .sending: counts.sending += Int(outbox.int(1))
        default: counts.failed += Int(outbox.int(1))
        }
      }
      let any = try SQLStatement(database, "SELECT EXISTS (SELECT 1 FROM message)")
      if try any.step() { counts.hasMessages = any.int(0) == 1 }
      any.reset()
      return counts
    }
  }
}
