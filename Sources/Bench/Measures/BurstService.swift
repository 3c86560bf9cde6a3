import Foundation
import InboxModel

/// `dafud run` on a store of the bench, with one account of Weibo whose platform is not there: what
/// comes, comes by push.
final class BurstService {
  static let account = AccountID(platform: .weibo, name: "burst")
  private let process = Process()
  private let log: URL

  init(workshop: Workshop, dafud: String, store: String) throws {
    let secrets = workshop.folder.appendingPathComponent("burst.secrets")
    try Data("access_token = x\nuid = 1000000001\napp_secret = \(BurstPush.secret)\n".utf8)
      .write(to: secrets)
    chmod(secrets.path, 0o600)
    let site = try String(contentsOfFile: workshop.path("site.toml"), encoding: .utf8)
    let hosts = ["api", "c.api", "rm.api", "m.api", "upload.api"]
      .map { "\"\($0)\" = \"http://127.0.0.1:9\"" }.joined(separator: ", ")
    let file = workshop.path("burst.toml")
    try Data(
      """
      \(site)
      [service]
      listen = "127.0.0.1:0"

      [[account]]
      platform = "weibo"
      name = "\(BurstService.account.name)"
      password_file = "\(secrets.path)"
      hosts = { \(hosts) }

      """.utf8
    ).write(to: URL(fileURLWithPath: file))
    log = workshop.folder.appendingPathComponent("burst.log")
    try Data().write(to: log)
    process.executableURL = URL(fileURLWithPath: dafud)
    process.arguments = ["run", "--store", workshop.path(store), "--config", file]
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
  }

  /// Where it is pushed to, once it listens.
  func address() throws -> String {
    for _ in 0..<3000 {
      let text = try String(contentsOf: log, encoding: .utf8)
      if let start = text.range(of: "http://127.0.0.1:"),
        let end = text[start.upperBound...].firstIndex(of: "/")
      {
        return "\(text[start.lowerBound..<end])/push/weibo/\(BurstService.account.name)"
      }
      usleep(10_000)
    }
    throw BenchProblem.unexpected(
      "dafud does not listen: \(try String(contentsOf: log, encoding: .utf8))")
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
