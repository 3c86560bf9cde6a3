import Foundation

/// A small file of dafud's own, and beside it a lock that several processes share.
///
/// Only its owner can read it, and it is written as a whole or not at all.
struct PrivateFile: Sendable {
  let path: String

  /// What is in it; nil when there is nothing that can be trusted, or more than `limit` bytes.
  func read(limit: Int) -> Data? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    // What somebody else wrote would make us believe anything.
    guard fstat(file, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0,
      status.st_size <= limit
    else { return nil }
    return try? handle.read(upToCount: limit) ?? Data()
  }

  /// Writes all of it, so that it survives a power cut, or nothing; false when it cannot, and then
  /// what was there is there still.
  func write(_ data: Data) -> Bool {
    let fresh = path + ".new"
    unlink(fresh)
    let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard (try? handle.write(contentsOf: data)) != nil, fsync(file) == 0,
      (try? handle.close()) != nil, rename(fresh, path) == 0
    else { return false }
    let folder = open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
    return true
  }
}

// MARK: The lock

extension PrivateFile {
  struct Lock {
    fileprivate let file: Int32
    /// Closing it lets the next one in, as does the end of the process.
    func release() { close(file) }
  }

  enum LockProblem: Error { case unwritable, busy }

  /// Waits until nobody else has the lock, for as long as calls may take.
  func lock(
    pause: @Sendable (_ milliseconds: Int64) async -> Void
  ) async -> Result<Lock, LockProblem> {
    guard let file = lockFile else { return .failure(.unwritable) }
    // Longer than a call for a token takes.
    for _ in 0..<600 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return .success(Lock(file: file)) }
      await pause(50)
    }
    close(file)
    return .failure(.busy)
  }

  /// Runs `work` while nobody else does, in this process or another; held for moments only.
  func alone<Result>(_ work: () -> Result) -> Result {
    // Where no lock can be had, nothing can be written either.
    guard let file = lockFile else { return work() }
    defer { close(file) }
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
    return work()
  }

  private var lockFile: Int32? {
    let file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    return file >= 0 ? file : nil
  }
}
