import Foundation

/// The file of a store as the system sees it, before SQLite does.
struct StoreFile {
  let path: String

  /// Throws where a folder above it hides whether it is there.
  func exists() throws -> Bool {
    if access(path, F_OK) == 0 { return true }
    guard errno == EACCES else { return false }
    throw denial(write: false)
  }

  /// Creates an empty file that nobody else can read, and the folders above it.
  ///
  /// A folder that its operator made group-writable is a shared store's: there the file is the
  /// group's too. Two processes may do this at once. SQLite gives `-wal` and `-shm` the same rights.
  func create() throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, access(folder, F_OK) != 0 {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    var information = stat()
    let isShared =
      stat(folder.isEmpty ? "." : folder, &information) == 0
      && information.st_mode & S_IWGRP != 0 && information.st_mode & S_IWOTH == 0
    let mode: mode_t = isShared ? 0o660 : 0o600
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw problem(errno)
    }
    // The process's umask may have taken the group's right away.
    _ = fchmod(descriptor, mode)
    close(descriptor)
  }

  /// What the first bytes say: SQLite writes its name, its journal and our numbers there.
  func header() throws -> Header {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw problem(errno) }
    if count == 0 { return .empty }
    guard count == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      return .other
    }
    func number(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    guard number(68) == UInt32(bitPattern: Schema.applicationID) else { return .other }
    let usesLog = bytes[18] == 2
    return .store(isReady: usesLog && number(60) == UInt32(Schema.version))
  }

  /// Runs `body` while no other opener does so in the same folder; waits 10 s for its turn.
  ///
  /// SQLite gives up at once where two connections both want more than to read a new file. The
  /// folder is locked and not the file, whose closing would take SQLite's own locks away.
  func takingTurns<Value>(_ body: () throws -> Value) throws -> Value {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Whoever may not list the folder goes without.
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    var waits = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return try body() }
      guard waits < 2000 else { throw StoreError.locked(path: path) }
      waits += 1
      usleep(5000)
    }
    return try body()
  }

  /// Whether the group may write it, which its operator decided.
  var isShared: Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IWGRP != 0
  }

  enum Header: Equatable {
    case empty
    /// Ours; ready when nothing has to be done before it is opened.
    case store(isReady: Bool)
    case other
  }

  private func problem(_ code: Int32) -> StoreError {
    switch code {
    case ENOENT: .missing(path: path)
    case EACCES, EPERM: denial(write: access(path, F_OK) != 0)
    case EROFS: .permission(path: path, write: true)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .failed(path: path, detail: String(cString: strerror(code)))
    }
  }
}
