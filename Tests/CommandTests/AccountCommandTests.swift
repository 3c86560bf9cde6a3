import Foundation
import InboxModel
import InboxStore
import StandIns
import TestSupport
import Testing

/// `dafud account` and `dafu account list`, against a platform on loopback.
struct AccountCommandTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// The site file's end: the account of the stand-in, without a secret.
  private func declare(_ weibo: WeiboStandIn) throws {
    let hosts = weibo.hosts.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\" = \"\($0.value)\"" }.joined(separator: ", ")
    try sandbox.extendSite(
      "\n[[account]]\nplatform = \"weibo\"\nname = \"brand\"\nhosts = { \(hosts) }\n")
  }

  private func run(_ line: String) async throws -> Outcome {
    // This test alone has it, and waits meanwhile.
    nonisolated(unsafe) let sandbox = sandbox
    return try await offPool { try sandbox.run(line) }
  }

  @Test func anAccountIsAddedTriedListedAndRemoved() async throws {
    let weibo = try await WeiboStandIn(now: Int64(Date().timeIntervalSince1970))
    try declare(weibo)
    let answers = "\(weibo.appKey)\\n\(weibo.appSecret)\\ncode1\\n"
    let added = try await run("printf '\(answers)' | dafud account add weibo/brand")
    #expect(added.status == 0, "\(added.words)")
    #expect(added.words.contains("/oauth2/authorize?client_id=\(weibo.appKey)"))
    #expect(added.output.contains("secrets/weibo-brand, which only its owner can read."))
    #expect(added.output.contains("  read comments: yes\n"))
    #expect(!(added.output + added.words).contains(weibo.token))

    let file = sandbox.home.appending(path: "secrets/weibo-brand")
    let secrets = try String(contentsOf: file, encoding: .utf8)
    #expect(secrets.contains("access_token = \(weibo.token)\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    #expect(try await run("dafud account test weibo/brand").status == 0)
    try sandbox.makeStore([])
    let listed = try await run("dafu account list")
    #expect(listed.output.contains("weibo/brand: connected by dafud, not read yet\n"))

    chmod(file.path, 0o644)
    let refused = try await run("dafud account test weibo/brand")
    #expect(refused.status == 1)
    #expect(refused.output.contains("can be read by others than its owner"))

    let removed = try await run("dafud account remove weibo/brand")
    #expect(removed.status == 0)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    let site = try String(
      contentsOf: sandbox.home.appending(path: "site.toml"), encoding: .utf8)
    #expect(!site.contains("hosts = {"))
    await weibo.stop()
  }

  @Test func whatCannotBeAddedIsSaid() async throws {
    let bridge = try await run("dafud account add shop/brand")
    #expect(bridge.status == 1)
    #expect(bridge.words.contains("dafud: dafud does not speak to shop by itself; name a `bridge`"))
    #expect(try await run("dafud account add weibo").status == 2)
    let missing = try await run("dafud account remove weibo/nobody")
    #expect(missing.words == "dafud: site.toml has no account weibo/nobody\n")
    let unanswered = try await run("dafud account add wechat/brand </dev/null")
    #expect(unanswered.words.contains("nothing was given for: AppID"))
  }

  @Test func whatAPlatformSaidNeitherDrivesTheTerminalNorMakesALineOfItsOwn() throws {
    try sandbox.makeWaitingStore()
    let account = AccountID(platform: .wechat, name: "brandcn")
    try sandbox.store().write {
      try $0.keep(
        [Capability(.readBack, .unable("Refused.\n\u{1B}]0;owned\u{7}wechat/fake: fine"))],
        of: account, at: Moment(seconds: 1))
    }
    let listed = try sandbox.run("dafu account list | cat").output
    #expect(!listed.contains("\u{1B}") && !listed.contains("\u{7}"))
    let lines = listed.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  cannot check sent replies: Refused. ") })
    #expect(!lines.contains { $0.hasPrefix("wechat/fake") })
  }
}
