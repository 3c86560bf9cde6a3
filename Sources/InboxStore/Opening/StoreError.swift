/// Why a store could not be opened, read or written.
///
/// Facts only; `StoreError+Sentence.swift` has the words.
package enum StoreError: Error, Hashable, Sendable {
  /// There is no file at `path`, and the caller did not ask for a new one.
  case missing(path: String)
  /// The file is something else than a dafu store, or an empty file.
  case notAStore(path: String)
  /// A newer dafu has written it: `found` is the file's schema number, `known` ours.
  case newerVersion(path: String, found: Int, known: Int)
  /// An older dafu has written it, and it was opened for reading only.
  case olderVersion(path: String, found: Int, known: Int)
  /// An older dafu has written it, and only the service may bring a shared store up to date.
  case serviceMustMigrate(path: String, found: Int, known: Int)
  /// Another process kept it locked for longer than we wait: 10 s, or less where a store was opened so.
  case locked(path: String)
  case diskFull(path: String)
  /// The system does not let us read it (`write` false) or write it.
  case permission(path: String, write: Bool)
  /// `place`, the file or a folder above it, is for the members of `group` alone, and `login` is
  /// none, or was none when it logged in.
  case outsideGroup(path: String, place: String, group: String, login: String)
  /// SQLite found the file damaged.
  case damaged(path: String, detail: String)
  /// Anything else that SQLite or the system reports.
  case failed(path: String, detail: String)
}
