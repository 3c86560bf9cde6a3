import GRDB

extension Store {
  /// Copies a store file of any schema to a new file, as it stands, while others go on working.
  package static func copy(_ path: String, to target: String) throws {
    try StoreFile(path: target).create()
    try translatingErrors(path) {
      let source = try DatabaseQueue(
        path: path, configuration: configuration(readOnly: true, cacheKilobytes: 2000))
      let copy = try DatabaseQueue(
        path: target, configuration: configuration(readOnly: false, cacheKilobytes: 2000))
      try source.backup(to: copy)
      // The copy is one file, whole without a -wal beside it.
      try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try source.close()
    }
  }
}
