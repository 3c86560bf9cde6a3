import Foundation
import GRDB

extension Store {
  /// Opens the store at `path`.
  ///
  /// A missing file is created only with `createIfMissing`, readable by nobody else unless its
  /// folder is the group's. A file that is no dafu store is never written to. A store of an older
  /// dafu is brought up to date, unless it is opened for reading only.
  package static func open(_ path: String, access: Access) throws -> Store {
    let file = StoreFile(path: path)
    if !file.exists {
      guard access == .createIfMissing else { throw StoreError.missing(path: path) }
      try file.create()
    }
    return try translatingErrors(path) {
      try checkIsStore(file, access)
      let pool = try DatabasePool(
        path: path,
        configuration: configuration(readOnly: access == .readOnly, cacheKilobytes: 2000))
      try bringUpToDate(pool, path, access)
      return Store(path: path, pool: pool)
    }
  }

  /// Opening a pool writes to the file, so what is not ours is found out before.
  private static func checkIsStore(_ file: StoreFile, _ access: Access) throws {
    switch try file.header() {
    case .store: return
    case .empty where access == .createIfMissing: try create(file.path)
    case .empty: throw StoreError.notAStore(path: file.path)
    case .other:
      // Perhaps another process is creating it at this moment: ask again behind SQLite's lock.
      let queue = try DatabaseQueue(
        path: file.path, configuration: configuration(readOnly: true, cacheKilobytes: 64))
      let found = try queue.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
      guard found == Schema.applicationID else { throw StoreError.notAStore(path: file.path) }
    }
  }

  /// Makes the tables.
  ///
  /// It is done without the write-ahead log, so that the file's first page bears our number from
  /// the first commit on.
  private static func create(_ path: String) throws {
    let queue = try DatabaseQueue(
      path: path, configuration: configuration(readOnly: false, cacheKilobytes: 2000))
    try migrate(queue)
    try queue.close()
  }

  private static func bringUpToDate(_ pool: DatabasePool, _ path: String, _ access: Access) throws {
    let version = "PRAGMA user_version"
    let found = try pool.read { try Int.fetchOne($0, sql: version) } ?? 0
    if found > Schema.version {
      throw StoreError.newerVersion(path: path, found: found, known: Schema.version)
    }
    guard found < Schema.version else { return }
    guard access != .readOnly else {
      throw StoreError.olderVersion(path: path, found: found, known: Schema.version)
    }
    try migrate(pool)
  }

  /// Several processes may get here at once: the one that comes second finds the work done.
  private static func migrate(_ writer: some DatabaseWriter) throws {
    do {
      try Schema.migrator.migrate(writer)
    } catch {
      guard try writer.read(Schema.migrator.hasCompletedMigrations) else { throw error }
    }
  }

  /// Little memory a connection, so that five million messages cost no more than ten thousand.
  static func configuration(readOnly: Bool, cacheKilobytes: Int) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      database.add(tokenizer: BigramTokenizer.self)
      try database.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes)")
    }
    return configuration
  }
}
