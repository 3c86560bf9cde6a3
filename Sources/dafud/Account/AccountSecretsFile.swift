import Foundation
import InboxModel
import Platforms

/// The file of one account's secrets, which only its owner can read.
enum AccountSecretsFile {
  /// Beside the site file: `secrets/weibo-brandcn`.
  static func name(_ account: AccountID) -> String {
    "secrets/\(account.platform.name)-\(account.name)"
  }

  /// Writes it in one step; for the service's own user when there is one and root writes it.
  static func write(_ secrets: Secrets, to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let files = FileManager.default
    if !files.fileExists(atPath: folder) {
      try files.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      giveToService(folder)
    }
    let fresh = path + ".new"
    unlink(fresh)
    // No moment at which somebody else could read it.
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ServiceProblem.system("\(fresh) cannot be written", code: errno)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data(secrets.text.utf8))
    try file.synchronize()
    giveToService(fresh)
    guard rename(fresh, path) == 0 else {
      throw ServiceProblem.system("\(path) cannot be written", code: errno)
    }
  }

  private static func giveToService(_ path: String) {
    guard getuid() == 0, let service = getpwnam("dafu") else { return }
    _ = chown(path, service.pointee.pw_uid, service.pointee.pw_gid)
  }
}
