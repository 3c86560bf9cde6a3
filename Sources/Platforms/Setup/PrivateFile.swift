import Foundation

/// A small file that only its owner can read, written whole or not at all.
struct PrivateFile: Sendable {
  let path: String

  /// Nil when there is none, or none that can be trusted.
  func read(upTo limit: Int = 4 << 20) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0,
      let bytes = try? handle.read(upToCount: limit)
    else { return nil }
    return Array(bytes)
  }

  /// False when it cannot; what was there is there still.
  func write(_ bytes: [UInt8]) -> Bool {
    let fresh = path + ".new"
    unlink(fresh)
    let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard (try? handle.write(contentsOf: Data(bytes))) != nil,
      // Without it a power cut may leave an empty file under the name.
      (try? handle.synchronize()) != nil, (try? handle.close()) != nil
    else { return false }
    return rename(fresh, path) == 0
  }

  /// Runs `work` while nobody else does, in this process or another; held for moments only.
  func alone<Result>(_ work: () -> Result) -> Result {
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    // Where no lock can be had, nothing can be written either.
    guard lock >= 0 else { return work() }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    return work()
  }
}
