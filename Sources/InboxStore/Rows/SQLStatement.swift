import GRDB
import GRDBSQLite
import InboxModel

/// A cached statement, driven through SQLite's own functions: binding and reading by position
/// without boxing, which is what a million rows need.
///
/// One statement is used by one loop at a time; `run` and the end of `step` leave it reset.
struct SQLStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private unowned let database: Database

  init(_ database: Database, _ sql: String) throws {
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    self.database = database
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func bind(_ index: CInt, _ value: Int64) { sqlite3_bind_int64(handle, index, value) }
  func bind(_ index: CInt, _ value: Int) { sqlite3_bind_int64(handle, index, Int64(value)) }
  func bind(_ index: CInt, _ value: Bool) { sqlite3_bind_int64(handle, index, value ? 1 : 0) }

  func bind(_ index: CInt, _ value: Int64?) {
    if let value {
      sqlite3_bind_int64(handle, index, value)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ index: CInt, _ value: String) {
    var value = value
    value.withUTF8 { bytes in
      // An empty buffer may have no address, and a null pointer would bind NULL.
      if let base = bytes.baseAddress {
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          _ = sqlite3_bind_text(handle, index, $0, CInt(bytes.count), transient)
        }
      } else {
        sqlite3_bind_zeroblob(handle, index, 0)
        _ = sqlite3_bind_text(handle, index, "", 0, transient)
      }
    }
  }

  func bind(_ index: CInt, _ value: String?) {
    if let value {
      bind(index, value)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    let code = sqlite3_step(handle)
    let reset = sqlite3_reset(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw problem(reset) }
  }

  /// Moves to the next row; false, and reset, after the last.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default: throw problem(sqlite3_reset(handle))
    }
  }

  /// Gives the statement up before its last row.
  func reset() { sqlite3_reset(handle) }

  private func problem(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
  }

  func int(_ column: CInt) -> Int64 { sqlite3_column_int64(handle, column) }
  func bool(_ column: CInt) -> Bool { sqlite3_column_int64(handle, column) != 0 }
  func isNull(_ column: CInt) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  /// NULL reads as 0, so that only of a 0 it must be asked what it is.
  func optionalInt(_ column: CInt) -> Int64? {
    let value = int(column)
    return value == 0 && isNull(column) ? nil : value
  }

  func text(_ column: CInt) -> String { optionalText(column) ?? "" }

  func optionalText(_ column: CInt) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func moment(_ column: CInt) -> Moment { Moment(milliseconds: int(column)) }

  func optionalMoment(_ column: CInt) -> Moment? {
    optionalInt(column).map(Moment.init(milliseconds:))
  }
}

/// Tells SQLite to copy what it is given.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
