import Foundation
import InboxModel

/// A token in a file that only its owner can read, and beside it a lock.
struct WechatTokenFile: Sendable {
  let path: String

  init(folder: String, name: String) { path = "\(folder)/\(name).token" }

  /// Waits until no other process fetches the token.
  func lock(
    pause: @Sendable (_ milliseconds: Int64) async -> Void
  ) async throws(WechatProblem) -> Lock {
    let file = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw .noToken(
        .needsPerson("The folder for WeChat's token cannot be written: see to \(path)."))
    }
    // Longer than a call for a token takes.
    for _ in 0..<600 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return Lock(file: file) }
      await pause(50)
    }
    close(file)
    throw .noToken(.unreachable("Another process has been fetching WeChat's token for long."))
  }

  struct Lock {
    fileprivate let file: Int32
    /// Closing it lets the next one in, as does the end of the process.
    func release() { close(file) }
  }

  /// Nil when there is none that can be trusted.
  func read() -> WechatToken? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    // Somebody else's token would send our replies to somebody else's account.
    guard fstat(file, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0,
      let bytes = try? handle.read(upToCount: 4096), let value = JSON(parsing: Array(bytes)),
      let text = value["token"].text, let expires = value["expires"].integer
    else { return nil }
    return WechatToken(
      text: text, expiresAt: Moment(milliseconds: expires),
      forcedAt: value["forced"].integer.map { Moment(milliseconds: $0) })
  }

  /// Writes all of it or nothing; false when it cannot.
  func write(_ token: WechatToken) -> Bool {
    var value: [String: JSON] = [
      "token": .text(token.text), "expires": .integer(token.expiresAt.milliseconds),
    ]
    if let forced = token.forcedAt { value["forced"] = .integer(forced.milliseconds) }
    let fresh = path + ".new"
    unlink(fresh)
    let file = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard (try? handle.write(contentsOf: Data(JSON.object(value).bytes))) != nil,
      (try? handle.close()) != nil
    else { return false }
    return rename(fresh, path) == 0
  }
}
