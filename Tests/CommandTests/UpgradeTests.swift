import Foundation
import GRDB
import InboxInterface
import InboxModel
import InboxStore
import TestSupport
import Testing

@testable import dafu

/// An inbox that is open while a newer program brings its store up to date.
struct UpgradeTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.makeWaitingStore()
  }

  /// Runs SQL on the store's file as another program does.
  private func onFile<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: sandbox.storePath, configuration: configuration)
    defer { try? queue.close() }
    return try queue.write(body)
  }

  private func setSchema(_ version: Int) throws {
    try onFile { try $0.execute(sql: "PRAGMA user_version = \(version)") }
  }

  private func drafts() throws -> [String] {
    try onFile { try String.fetchAll($0, sql: "SELECT text FROM draft") }
  }

  private var keptFiles: [String] {
    let folder = sandbox.home.appending(path: ".local/state/dafu/drafts").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
  }

  @Test func whatIsBeingWrittenSurvivesTheUpgradeAndAKill() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    terminal.send("r")
    try terminal.wait(for: "Reply in Mandarin")
    terminal.send("马上")
    try terminal.wait { _ in try drafts() == ["马上"] }
    try setSchema(99)
    try terminal.wait(for: "Quit and start dafu again")
    terminal.send("为您查")
    try terminal.wait { _ in
      keptFiles.contains {
        (try? String(contentsOfFile: $0, encoding: .utf8).contains("马上为您查")) ?? false
      }
    }
    #expect(terminal.text.contains("马上为您查"))
    #expect(terminal.row(0).contains("start dafu again"))
    terminal.signal(SIGKILL)
    #expect(terminal.waitForExit() == .signaled(SIGKILL))
    #expect(try drafts() == ["马上"])
    let file = try #require(keptFiles.first)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)

    // The newer program's inbox.
    try setSchema(3)
    let again = try sandbox.open()
    try again.wait { $0.row(with: "Order 8812")?.contains("draft") == true }
    again.send("r")
    try again.wait(for: "马上为您查")
    #expect(again.leave() == .exited(0))
    #expect(try drafts() == ["马上为您查"])
    #expect(keptFiles.isEmpty)
  }

  @Test func nothingMoreIsWrittenAndTheInboxIsLeftAsEver() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "Order 8812")
    try setSchema(99)
    try terminal.wait(for: "Quit and start dafu again")
    let before = try onFile { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
    terminal.send("j")
    try terminal.wait { $0.row(2).hasPrefix(">") && !$0.text.contains("Quit and start") }
    terminal.send("x")
    try terminal.wait { $0.text.contains("Quit and start dafu again") }
    #expect(terminal.row(2).hasPrefix(">") && terminal.row(1).contains("Order 8812"))
    #expect(terminal.leave() == .exited(0))
    #expect(try onFile { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") } == before)
    #expect(keptFiles.isEmpty)
  }

  @Test(arguments: ["list", "show wechat/brandcn/oABC", "reply wechat/brandcn/oABC", "report"])
  func aCommandThatMeetsANewerStoreSaysSo(command: String) throws {
    try setSchema(99)
    let outcome = try sandbox.run("echo 您好 | dafu \(command)")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.words.contains("was written by a newer dafu (schema 99, this one knows 3)"))
  }

  @Test func whatWasAskedOfAnUpgradedStoreAtTheEndIsSaidWithItsText() throws {
    let request = ReplyRequest(conversation: Sandbox.order, text: "马上为您查", seat: "lin")
    let unkept = try #require(Unkept(.storeUpgraded(during: .queueReply(request))))
    #expect(unkept.sentence.contains("start dafu again"))
    #expect(unkept.sentence.hasSuffix("was not queued:\n马上为您查"))
    #expect(Unkept(.storeUpgraded(during: nil)) == nil)
    #expect(Unkept(.storeUpgraded(during: .loadCounts)) == nil)
  }
}
