package import InboxModel

extension StoreTransaction {
  /// Keeps how a person came to an account.
  package func keep(
    origin: String, of person: String, account: AccountID, at moment: Moment
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT OR IGNORE INTO personOrigin (account, person, at, origin) VALUES (?1, ?2, ?3, ?4)
      """)
    statement.bind(1, try findOrAdd(account))
    statement.bind(2, person)
    statement.bind(3, moment.milliseconds)
    statement.bind(4, origin)
    try statement.run()
  }

  /// How a person had come to an account by `moment`; nil when nothing is known of it.
  package func origin(
    of person: String, account: AccountID, at moment: Moment
  ) throws -> String? {
    let statement = try SQLStatement(
      database,
      """
      SELECT o.origin FROM personOrigin o JOIN account a ON a.id = o.account
      WHERE a.platform = ?1 AND a.name = ?2 AND o.person = ?3 AND o.at <= ?4
      ORDER BY o.at DESC LIMIT 1
      """)
    statement.bind(1, account.platform.name)
    statement.bind(2, account.name)
    statement.bind(3, person)
    statement.bind(4, moment.milliseconds)
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : nil
  }
}
