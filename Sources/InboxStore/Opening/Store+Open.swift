import Foundation
import GRDB

extension Store {
  /// Opens the store at `path`.
  ///
  /// A missing file is created only with `createIfMissing`, readable by nobody else unless its
  /// folder is the group's. A file that is no dafu store is never written to. A store of an older
  /// dafu is brought up to date, unless it is opened for reading only; a shared one only with
  /// `migratesShared`, which is the service's to say. `patience` is asked, with the milliseconds
  /// that a writer has waited for another one, whether it goes on waiting; without it that is 10 s.
  package static func open(
    _ path: String, access: Access, load: Load = .interactive, migratesShared: Bool = false,
    patience: (@Sendable (_ milliseconds: Int) -> Bool)? = nil
  ) throws -> Store {
    let file = StoreFile(path: path)
    if try !file.exists() {
      guard access == .createIfMissing else { throw StoreError.missing(path: path) }
      try file.create()
    }
    return try translatingErrors(path) {
      if try file.header() != .store(isReady: true) {
        try file.takingTurns { try prepare(file, access, migratesShared) }
      }
      let pool = try DatabasePool(
        path: path,
        configuration: configuration(
          readOnly: access == .readOnly, cacheKilobytes: load.cacheKilobytes,
          patience: patience))
      try checkVersion(pool, path, access)
      // GRDB asks for less: then a power cut takes back what was acknowledged last.
      try pool.writeWithoutTransaction {
        try $0.execute(
          sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = \(load.checkpointPages)")
      }
      return Store(path: path, pool: pool)
    }
  }

  /// Makes the tables or brings them up to date, and switches to the write-ahead log.
  ///
  /// The tables are made without that log, so that the file's first page bears our number from the
  /// first commit on; it is a commit of its own because the migrator's own table is one too.
  private static func prepare(
    _ file: StoreFile, _ access: Access, _ migratesShared: Bool
  ) throws {
    let header = try file.header()
    switch (header, access) {
    case (.empty, .createIfMissing), (.store(isReady: false), .createIfMissing),
      (.store(isReady: false), .existing):
      break
    case (.store, _): return
    case (.empty, _), (.other, _): throw StoreError.notAStore(path: file.path)
    }
    let queue = try DatabaseQueue(
      path: file.path, configuration: configuration(readOnly: false, cacheKilobytes: 2000))
    if header == .empty {
      try queue.inDatabase {
        try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
    }
    let found = try version(queue)
    if found > 0, found < Schema.version, file.isShared, !migratesShared {
      throw StoreError.serviceMustMigrate(path: file.path, found: found, known: Schema.version)
    }
    if found < Schema.version { try Schema.migrator.migrate(queue) }
    if found <= Schema.version {
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    try queue.close()
  }

  private static func checkVersion(
    _ pool: DatabasePool, _ path: String, _ access: Access
  ) throws {
    let found = try version(pool)
    if found > Schema.version {
      throw StoreError.newerVersion(path: path, found: found, known: Schema.version)
    }
    if found < Schema.version, access == .readOnly {
      throw StoreError.olderVersion(path: path, found: found, known: Schema.version)
    }
  }

  private static func version(_ reader: some DatabaseReader) throws -> Int {
    try reader.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
  }

  /// Milliseconds between two looks whether another writer is done.
  private static let pause = 5

  /// Little memory a connection, so that five million messages cost no more than ten thousand.
  static func configuration(
    readOnly: Bool, cacheKilobytes: Int, patience: (@Sendable (Int) -> Bool)? = nil
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    if let patience {
      configuration.busyMode = .callback { tries in
        guard patience(tries * Store.pause) else { return false }
        usleep(UInt32(Store.pause * 1000))
        return true
      }
    }
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      database.add(tokenizer: BigramTokenizer.self)
      try database.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes)")
    }
    return configuration
  }
}
