import Foundation
import GRDB
import Synchronization

/// The only door to the data: one SQLite file, which several processes may have open at once.
///
/// Readers never wait; one writer at a time writes, and others wait for it up to 10 s. Everything
/// here throws `StoreError`, and from the moment on at which a newer program has brought the schema
/// up to date nothing is read or written any more: what its tables mean is not known here. What
/// changes derived data goes through `InboxDesk`.
package final class Store: Sendable {
  package let path: String
  let pool: DatabasePool
  private let watcher = Mutex<DatabaseQueue?>(nil)

  /// How a store is opened.
  package enum Access: Sendable {
    case createIfMissing
    case existing
    /// Nothing is written, not even a schema that an older dafu left behind.
    case readOnly
  }

  /// What a store is opened for.
  package enum Load: Sendable {
    /// A row here and there, in as little memory as possible.
    case interactive
    /// Many messages in one go: what they touch stays in memory, and the log is merged less often.
    case bulk

    var cacheKilobytes: Int { self == .bulk ? 32_000 : 2000 }
    /// The write-ahead log is merged into the file when it has grown by so many pages of 4 KiB.
    var checkpointPages: Int { self == .bulk ? 10_000 : 1000 }
  }

  init(path: String, pool: DatabasePool) {
    self.path = path
    self.pool = pool
  }

  /// Several logins work on it: the file is group-writable because its operator said so.
  package var isShared: Bool { StoreFile(path: path).isShared }

  /// Runs `body` on one unchanging state of the data.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translatingErrors(path) {
      try pool.read { database in
        try refuseNewerSchema(database)
        return try body(database)
      }
    }
  }

  /// Runs `body` in one transaction: all of it is kept, or, when it throws, nothing.
  package func write<Value>(_ body: (StoreTransaction) throws -> Value) throws -> Value {
    try translatingErrors(path) {
      try pool.write { database in
        try refuseNewerSchema(database)
        return try body(StoreTransaction(database: database))
      }
    }
  }

  /// Inside the transaction, so that nobody can change the schema between this and what follows.
  private func refuseNewerSchema(_ database: Database) throws {
    let statement = try SQLStatement(database, "PRAGMA user_version")
    defer { statement.reset() }
    guard try statement.step() else { return }
    let found = Int(statement.int(0))
    guard found <= Schema.version else {
      throw StoreError.newerVersion(path: path, found: found, known: Schema.version)
    }
  }

  /// A number that changes when anyone, this process included, has committed a change.
  ///
  /// It is read on a connection of its own: SQLite compares with what that connection saw last.
  package func dataVersion() throws -> Int {
    try translatingErrors(path) {
      let queue = try watcher.withLock { watcher in
        if let watcher { return watcher }
        let opened = try DatabaseQueue(
          path: path, configuration: Store.configuration(readOnly: true, cacheKilobytes: 64))
        watcher = opened
        return opened
      }
      return try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }

  /// Copies the store, as it stands, to a new file at `target`, while others go on working.
  package func backup(to target: String) throws {
    try StoreFile(path: target).create()
    try translatingErrors(target) {
      let copy = try DatabaseQueue(
        path: target, configuration: Store.configuration(readOnly: false, cacheKilobytes: 2000))
      try pool.backup(to: copy)
      // The copy is one file, whole without a -wal beside it.
      try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
  }
}
