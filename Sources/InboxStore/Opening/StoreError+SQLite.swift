import Foundation
import GRDB

extension StoreError {
  /// What an error of SQLite means for the store at `path`.
  init(_ error: any Error, path: String) {
    if let known = error as? StoreError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, detail: "\(error)")
      return
    }
    let detail = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_READONLY: self = StoreFile(path: path).denial(write: true)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unopenable(path, detail)
    case .SQLITE_IOERR: self = .inputOutput(error, path, detail)
    default: self = .failed(path: path, detail: detail)
    }
  }

  private static func unopenable(_ path: String, _ detail: String) -> StoreError {
    let file = StoreFile(path: path)
    if access(path, F_OK) != 0, errno != EACCES { return .missing(path: path) }
    if access(path, R_OK) != 0 { return file.denial(write: false) }
    let folder = (path as NSString).deletingLastPathComponent
    if access(path, W_OK) != 0 || access(folder.isEmpty ? "." : folder, W_OK) != 0 {
      return file.denial(write: true)
    }
    return .failed(path: path, detail: detail)
  }

  /// A file-size limit and some file systems report a full disk as a failed write; a store that
  /// ends too early is reported as a failed read.
  private static func inputOutput(
    _ error: DatabaseError, _ path: String, _ detail: String
  ) -> StoreError {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_SHMSIZE:
      .diskFull(path: path)
    case .SQLITE_IOERR_SHORT_READ:
      .damaged(path: path, detail: detail)
    default:
      .failed(path: path, detail: detail)
    }
  }
}

/// Runs `body`; what SQLite throws comes out as a `StoreError` about `path`.
func translatingErrors<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  }
}
