import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Settings
import TestSupport

/// A home folder of its own, in which the built `dafu` runs; gone with the value.
final class Sandbox {
  let home: URL
  /// What commands write, beside their home and not in it.
  private let captured: URL
  private var number = 0

  /// With the fixtures' configuration, and no store.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dafu-\(UUID().uuidString)")
    home = folder.appending(path: "home")
    captured = folder.appending(path: "captured")
    try FileManager.default.createDirectory(at: captured, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: home.appending(path: "config/dafu"), withIntermediateDirectories: true)
    for name in ["week.jsonl", "site.toml"] { try copy(name, to: name) }
    try copy("me.toml", to: "config/dafu/me.toml")
  }

  deinit { try? FileManager.default.removeItem(at: captured.deletingLastPathComponent()) }

  private func copy(_ name: String, to target: String) throws {
    try FileManager.default.copyItem(
      at: fixtures.appending(path: name), to: home.appending(path: target))
  }

  var storePath: String { home.appending(path: "inbox.sqlite").path }

  /// A store with the fixture's week in it, and what the seats did to it; with `end` only what
  /// happened before.
  func makeStore(until end: String = "2100-01-01T00:00:00Z") throws {
    let end = time(end)
    var reader = MessageLogReader()
    let log = try Data(contentsOf: home.appending(path: "week.jsonl"))
    let records = reader.read([UInt8](log)) + reader.finish()
    let desk = try makeStore(records.map { try $0.get() }.filter { $0.at <= end })
    try desk.noReplyNeeded(
      conversation("oMNO"), through: MessagePosition(at: time("2026-09-07T01:00:00Z"), id: "w6"),
      by: "lin", now: time("2026-09-07T01:20:00Z"))
    guard time("2026-09-09T23:50:00Z") <= end else { return }
    try desk.claim(
      conversation("oABC"), until: time("2026-09-10T02:00:00Z"), by: "wu",
      now: time("2026-09-09T23:50:00Z"))
  }

  /// A store with `messages` in it, judged by the fixture's site file.
  @discardableResult
  func makeStore(_ messages: [Message]) throws -> Desk {
    let store = try Store.open(storePath, access: .createIfMissing)
    let site = home.appending(path: "site.toml").path
    var rules = try siteSettings(file: site, text: settingsText(at: site)).rules
    rules.replyWindows = PlatformFacts.replyWindows
    _ = try Desk.recordRules(rules, on: store, now: time("2026-09-01T00:00:00Z"))
    let desk = Desk(
      store: store, rules: CompiledRules(rules), facts: AnswerWays.ofPlatforms.replyFacts)
    try desk.record(messages, storedAt: time("2026-09-10T00:00:00Z"))
    return desk
  }

  private func conversation(_ thread: String) -> ConversationID {
    ConversationID(account: AccountID(platform: .wechat, name: "brandcn"), thread: thread)
  }

  private func time(_ text: String) -> Moment { Moment(rfc3339: text) ?? .earliest }
}

/// What a command left behind.
struct Outcome: Equatable {
  var output: String
  var words: String
  var status: Int32
}

extension Sandbox {
  /// Runs a line of shell in the home folder, with the built `dafu` on the path.
  ///
  /// The home folder's path is written `HOME` in what comes back.
  func run(_ line: String, environment extra: [String: String] = [:]) throws -> Outcome {
    number += 1
    let files = ["out", "err"].map { captured.appending(path: "\($0)-\(number)") }
    for file in files { try Data().write(to: file) }
    let shell = Process()
    // A server in this process may have made it deaf to broken pipes, which children inherit.
    shell.executableURL = URL(filePath: "/usr/bin/env")
    shell.arguments = ["--default-signal=PIPE", "/bin/sh", "-c", line]
    shell.currentDirectoryURL = home
    shell.environment = environment.merging(extra) { $1 }
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = try FileHandle(forWritingTo: files[0])
    shell.standardError = try FileHandle(forWritingTo: files[1])
    try shell.run()
    shell.waitUntilExit()
    let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
      .map { $0.replacing(home.path, with: "HOME") }
    return Outcome(output: texts[0], words: texts[1], status: shell.terminationStatus)
  }

  var environment: [String: String] {
    let folder = URL(filePath: builtProduct("dafu")).deletingLastPathComponent().path
    return [
      "PATH": "\(folder):/usr/bin:/bin", "HOME": home.path, "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color", "XDG_CONFIG_HOME": home.appending(path: "config").path,
      "DAFU_STORE": storePath, "DAFU_CONFIG": "site.toml",
      // A crash must end at once and be seen, not wait for a debugger.
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}

/// Where this target's own files lie.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
