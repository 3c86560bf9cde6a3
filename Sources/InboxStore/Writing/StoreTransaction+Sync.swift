package import InboxModel

/// How far an account was read, and how well.
extension StoreTransaction {
  /// Says that an account is connected from now on, unless that was said before; returns since when
  /// it is, or nil when messages of it were there earlier than any connection.
  ///
  /// What its platform stamped before that instant is history (`backfill`).
  package func connect(_ account: AccountID, at now: Moment) throws -> Moment? {
    let row = try findOrAdd(account)
    let name = "connected \(account.platform.name)/\(account.name)"
    let find = try SQLStatement(database, "SELECT value FROM setting WHERE name = ?1")
    find.bind(1, name)
    defer { find.reset() }
    if try find.step() { return Int64(find.text(0)).map(Moment.init(milliseconds:)) }
    let used = try SQLStatement(
      database,
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM message WHERE account = ?1)
        OR EXISTS (SELECT 1 FROM syncHealth WHERE account = ?1 AND cursor IS NOT NULL)
      """)
    used.bind(1, row)
    defer { used.reset() }
    let isUsed = try used.step()
    let add = try SQLStatement(database, "INSERT INTO setting (name, value) VALUES (?1, ?2)")
    add.bind(1, name)
    add.bind(2, isUsed ? "" : String(now.milliseconds))
    try add.run()
    return isUsed ? nil : now
  }

  /// Where reading an account goes on; nil when it begins.
  package func cursor(of account: AccountID) throws -> String? {
    let statement = try SQLStatement(
      database,
      """
      SELECT s.cursor FROM syncHealth s JOIN account a ON a.id = s.account
      WHERE a.platform = ?1 AND a.name = ?2
      """)
    statement.bind(1, account.platform.name)
    statement.bind(2, account.name)
    defer { statement.reset() }
    return try statement.step() ? statement.optionalText(0) : nil
  }

  /// Keeps where reading an account goes on.
  package func keep(cursor: String, of account: AccountID, at now: Moment) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO syncHealth (account, lastTriedAt, cursor) VALUES (?1, ?2, ?3)
      ON CONFLICT (account) DO UPDATE SET cursor = excluded.cursor
      """)
    statement.bind(1, try findOrAdd(account))
    statement.bind(2, now.milliseconds)
    statement.bind(3, cursor)
    try statement.run()
  }

  /// Says that an account was read without a fault: an interval without a good sync ends here.
  package func noteGoodSync(of account: AccountID, at now: Moment) throws {
    let row = try findOrAdd(account)
    let health = try SQLStatement(
      database,
      """
      INSERT INTO syncHealth (account, lastGoodAt, lastTriedAt) VALUES (?1, ?2, ?2)
      ON CONFLICT (account) DO UPDATE SET
        lastGoodAt = excluded.lastGoodAt, lastTriedAt = excluded.lastTriedAt, failure = NULL
      """)
    health.bind(1, row)
    health.bind(2, now.milliseconds)
    try health.run()
    let gap = try SQLStatement(
      database, "UPDATE coverageGap SET toAt = max(?2, fromAt) WHERE account = ?1 AND toAt IS NULL")
    gap.bind(1, row)
    gap.bind(2, now.milliseconds)
    try gap.run()
  }

  /// Says in a sentence why an account cannot be read: an interval without a good sync begins here,
  /// unless one is open.
  package func noteBadSync(of account: AccountID, at now: Moment, failure: String) throws {
    try noteTry(of: account, at: now, failure: failure)
    let gap = try SQLStatement(
      database,
      """
      INSERT OR IGNORE INTO coverageGap (account, fromAt)
      SELECT ?1, ?2 WHERE NOT EXISTS (
        SELECT 1 FROM coverageGap WHERE account = ?1 AND toAt IS NULL)
      """)
    gap.bind(1, try findOrAdd(account))
    gap.bind(2, now.milliseconds)
    try gap.run()
  }
}
