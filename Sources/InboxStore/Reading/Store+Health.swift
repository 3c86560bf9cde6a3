import GRDB
package import InboxModel

/// How a store is doing, for `dafu doctor`.
package struct StoreHealth: Hashable, Sendable {
  package var schemaVersion: Int
  /// `wal`, or what stands in its place.
  package var journalMode: String
  package var conversations: Int
  package var messages: Int
  /// When each program of the service last said that it is alive.
  package var heartbeats: [String: Moment]
}

extension Store {
  package func health() throws -> StoreHealth {
    try read { database in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      let statement = try SQLStatement(database, "SELECT program, at FROM heartbeat")
      var heartbeats: [String: Moment] = [:]
      while try statement.step() { heartbeats[statement.text(0)] = statement.moment(1) }
      return StoreHealth(
        schemaVersion: try number("PRAGMA user_version"),
        journalMode: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        conversations: try number("SELECT count(*) FROM conversation"),
        messages: try number("SELECT count(*) FROM message"), heartbeats: heartbeats)
    }
  }

  /// When a program of the service last said that it is alive; nil: never.
  package func lastBeat(of program: String) throws -> Moment? {
    try read { database in
      let statement = try SQLStatement(database, "SELECT at FROM heartbeat WHERE program = ?1")
      statement.bind(1, program)
      defer { statement.reset() }
      return try statement.step() ? statement.moment(0) : nil
    }
  }

  /// Accounts that have no good sync now, in their order.
  package func accountsInGap() throws -> [AccountID] {
    try read { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT DISTINCT a.platform, a.name
        FROM coverageGap g JOIN account a ON a.id = g.account WHERE g.toAt IS NULL
        """)
      var accounts: [AccountID] = []
      while try statement.step() {
        guard let platform = Platform(statement.text(0)) else { continue }
        accounts.append(AccountID(platform: platform, name: statement.text(1)))
      }
      return accounts.sorted()
    }
  }

  /// Why accounts could not be read or answered at the last try, in sentences for people.
  package func syncFailures() throws -> [AccountID: String] {
    try read { database in
      let statement = try SQLStatement(
        database,
        """
        SELECT a.platform, a.name, s.failure
        FROM syncHealth s JOIN account a ON a.id = s.account WHERE s.failure IS NOT NULL
        """)
      var failures: [AccountID: String] = [:]
      while try statement.step() {
        guard let platform = Platform(statement.text(0)) else { continue }
        failures[AccountID(platform: platform, name: statement.text(1))] = statement.text(2)
      }
      return failures
    }
  }
}
