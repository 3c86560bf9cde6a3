import Foundation
import InboxModel
import InboxStore

/// How the service opens its store.
enum StoreUpkeep {
  /// Opens or creates the store and takes its lock.
  ///
  /// A store that an older dafu has written is copied first, because opening it changes its schema.
  static func open(
    _ path: String, now: Moment, stop: StopSignal, log: ServiceLog
  ) throws -> (store: Store, lock: ServiceLock) {
    var olderSchema: Int?
    do {
      _ = try Store.open(path, access: .readOnly)
    } catch StoreError.olderVersion(_, let found, _) {
      olderSchema = found
    } catch StoreError.missing {
      _ = try Store.open(path, access: .createIfMissing)
    }
    let lock = try ServiceLock(store: path)
    if let olderSchema {
      let copy = "\(path).schema-\(olderSchema).\(stamp(now)).backup"
      try Store.copy(path, to: copy)
      log.note("the store has the older schema \(olderSchema); a copy of it is in \(copy)")
    }
    // Whoever holds the store holds up our end by this much, and for each account once more.
    let store = try Store.open(
      path, access: .existing, migratesShared: true,
      patience: { $0 < (stop.isAsked ? 300 : 10_000) })
    return (store, lock)
  }

  /// `20260930T093000Z`: no colons, which some file systems do not like.
  private static func stamp(_ moment: Moment) -> String {
    moment.rfc3339.filter { $0 != "-" && $0 != ":" }
  }
}

/// A lock beside the store that its service holds; the system lets go of it however the process
/// ends.
final class ServiceLock {
  private let descriptor: Int32

  init(store path: String) throws {
    let file = path + ".dafud"
    descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ServiceProblem.system("the lock \(file) cannot be opened", code: errno)
    }
    guard lockf(descriptor, F_TLOCK, 0) == 0 else {
      close(descriptor)
      throw ServiceProblem.alreadyRunning(store: path)
    }
  }

  deinit { close(descriptor) }
}
