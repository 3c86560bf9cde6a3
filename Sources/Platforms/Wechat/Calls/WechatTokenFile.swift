import Foundation
import InboxModel

/// A token in a file that only its owner can read, and beside it a lock.
struct WechatTokenFile: Sendable {
  private let file: PrivateFile
  var path: String { file.path }

  init(folder: String, name: String) { file = PrivateFile(path: "\(folder)/\(name).token") }

  /// Waits until no other process fetches the token.
  func lock(
    pause: @Sendable (_ milliseconds: Int64) async -> Void
  ) async throws(WechatProblem) -> PrivateFile.Lock {
    switch await file.lock(pause: pause) {
    case .success(let lock): return lock
    case .failure(.unwritable):
      throw .noToken(
        .needsPerson("The folder for WeChat's token cannot be written: see to \(path)."))
    case .failure(.busy):
      throw .noToken(.unreachable("Another process has been fetching WeChat's token for long."))
    }
  }

  /// Nil when there is none that can be trusted: somebody else's token would send our replies to
  /// somebody else's account.
  func read() -> WechatToken? {
    guard let data = file.read(limit: 4096), let value = JSON(parsing: Array(data)),
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
    return file.write(Data(JSON.object(value).bytes))
  }
}
