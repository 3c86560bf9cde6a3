import Foundation
import GRDB
package import InboxModel

/// What platforms pushed and the store has not yet taken: a file of its own beside the store.
///
/// A push is answered when it is in here, which nobody else's lock can hold up. Only the service
/// opens it. Everything here throws `StoreError`.
package final class PushSpool: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  /// Seconds for which the nonce of a delivery is remembered: twice the age that is accepted.
  package static let memory: Int64 = 1200

  /// Opens or creates the spool of the store at `storePath`, readable by nobody else.
  package init(ofStore storePath: String) throws {
    path = storePath + ".pushes"
    let path = path
    queue = try translatingErrors(path) {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      if descriptor >= 0 { close(descriptor) }
      var configuration = Configuration()
      configuration.busyMode = .timeout(2)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS push (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              platform TEXT NOT NULL,
              account TEXT NOT NULL,
              receivedAt INTEGER NOT NULL,
              content BLOB NOT NULL
            );
            CREATE TABLE IF NOT EXISTS nonce (
              address TEXT NOT NULL,
              nonce TEXT NOT NULL,
              digest BLOB NOT NULL,
              at INTEGER NOT NULL,
              PRIMARY KEY (address, nonce)
            ) WITHOUT ROWID;
            """)
      }
      return queue
    }
  }

  /// One push that waits for the store.
  package struct Entry: Hashable, Sendable {
    package var id: Int64
    package var account: AccountID
    package var receivedAt: Moment
    package var content: [UInt8]
  }

  package enum Outcome: Hashable, Sendable {
    case kept
    /// The very same delivery came before, and is kept once.
    case repeated
    /// The nonce was used before, for something else.
    case forged
  }

  /// Keeps a push durably; without content only its nonce.
  ///
  /// `digest` is one of what was delivered: a nonce that comes again with it is a repetition.
  package func add(
    _ content: [UInt8]?, of account: AccountID, nonce: String?, digest: [UInt8], at now: Moment
  ) throws -> Outcome {
    try translatingErrors(path) {
      try queue.write { database in
        if let nonce {
          let address = "\(account.platform.name)/\(account.name)"
          let known = try Data.fetchOne(
            database, sql: "SELECT digest FROM nonce WHERE address = ? AND nonce = ? AND at > ?",
            arguments: [address, nonce, now.milliseconds - PushSpool.memory * 1000])
          if let known { return known == Data(digest) ? .repeated : .forged }
          try database.execute(
            sql: "INSERT OR REPLACE INTO nonce (address, nonce, digest, at) VALUES (?, ?, ?, ?)",
            arguments: [address, nonce, Data(digest), now.milliseconds])
        }
        guard let content else { return .kept }
        try database.execute(
          sql: "INSERT INTO push (platform, account, receivedAt, content) VALUES (?, ?, ?, ?)",
          arguments: [
            account.platform.name, account.name, now.milliseconds, Data(content),
          ])
        return .kept
      }
    }
  }

  /// The pushes that have waited longest, at most so many, but for those that are set aside.
  package func waiting(limit: Int, without setAside: Set<Int64> = []) throws -> [Entry] {
    try translatingErrors(path) {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT id, platform, account, receivedAt, content FROM push
            WHERE id NOT IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?
            """,
          arguments: ["[\(setAside.map(String.init).joined(separator: ","))]", limit]
        ).compactMap { row in
          guard let platform = Platform(row[1] as String) else { return nil }
          return Entry(
            id: row[0], account: AccountID(platform: platform, name: row[2]),
            receivedAt: Moment(milliseconds: row[3]), content: Array(row[4] as Data))
        }
      }
    }
  }

  /// Lets go of pushes that the store has taken, and of nonces that are too old to come again.
  package func remove(_ ids: [Int64], now: Moment) throws {
    try translatingErrors(path) {
      try queue.write { database in
        let delete = try database.cachedStatement(sql: "DELETE FROM push WHERE id = ?")
        for id in ids { try delete.execute(arguments: [id]) }
        try database.execute(
          sql: "DELETE FROM nonce WHERE at <= ?",
          arguments: [now.milliseconds - PushSpool.memory * 1000])
      }
    }
  }
}
