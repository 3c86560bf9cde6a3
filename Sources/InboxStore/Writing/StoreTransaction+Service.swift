package import InboxModel

/// What the service leaves behind for those who want to know how it is doing.
extension StoreTransaction {
  /// Says that `program` is alive.
  package func beat(_ program: String, at now: Moment) throws {
    let statement = try SQLStatement(
      database, "INSERT OR REPLACE INTO heartbeat (program, at) VALUES (?1, ?2)")
    statement.bind(1, program)
    statement.bind(2, now.milliseconds)
    try statement.run()
  }

  /// Keeps how it went with an account, in a sentence for people; nil: nothing is wrong.
  package func noteTry(of account: AccountID, at now: Moment, failure: String?) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO syncHealth (account, lastTriedAt, failure) VALUES (?1, ?2, ?3)
      ON CONFLICT (account) DO UPDATE SET
        lastTriedAt = excluded.lastTriedAt, failure = excluded.failure
      """)
    statement.bind(1, try findOrAdd(account))
    statement.bind(2, now.milliseconds)
    statement.bind(3, failure)
    try statement.run()
  }
}
