import Foundation
import InboxModel
import Testing

/// `dafu check`: one line and an exit status for a monitoring system.
struct CheckTests {
  private let asOf = "--as-of 2026-09-10T00:00:00Z"
  private let calm = "--warning overdue=never,untranslated=never"

  @Test func anAccountThatWasNeverSyncedIsNoReasonToAlarm() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let outcome = try sandbox.run("dafu check \(calm) \(asOf)")
    #expect(outcome.status == 0 && outcome.words.isEmpty)
    #expect(outcome.output.hasPrefix("DAFU OK - 3 open, 1 overdue, oldest wait 44:00:00 | open=3;"))
    #expect(!outcome.output.contains("sync=") && !outcome.output.contains("heartbeat="))
  }

  @Test func aSyncThatGrewOldIsTold() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    try sandbox.noteSync(of: .weibo, at: "2026-09-09T23:59:00Z")
    try sandbox.noteSync(of: .wechat, at: "2026-09-09T23:40:00Z", gapFrom: "2026-09-09T23:40:00Z")
    try sandbox.noteHeartbeat(at: "2026-09-09T23:59:30Z")
    let late = try sandbox.run("dafu check \(calm) \(asOf)")
    #expect(late.status == 1)
    #expect(late.output.hasPrefix("DAFU WARNING - last good sync 0:20:00 ago; 3 open"))
    #expect(late.output.contains(" sync=1200s;900;3600;0 heartbeat=30s;300;900;0\n"))
    #expect(late.output.contains("\nwechat/brandcn: 2 open, 1 overdue, oldest wait 44:00:00, "))
    #expect(late.output.contains("last good sync 0:20:00 ago, no good sync now\n"))
    #expect(try sandbox.run("dafu check \(calm) \(asOf) --platform weibo").status == 0)
    #expect(try sandbox.run("dafu check \(calm) \(asOf) --critical sync=19m").status == 2)
    #expect(try sandbox.run("dafu check \(calm),sync=20m \(asOf)").status == 0)
  }

  @Test func aGatewayThatWasNeverHeardOfIsCriticalOnceAnAccountWasSynced() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    #expect(try sandbox.run("dafu check \(calm)").status == 0)
    // A moment ahead of the clock of the check, as another machine's may be.
    let now = Moment(seconds: Int64(Date().timeIntervalSince1970) + 1).rfc3339
    try sandbox.noteSync(of: .weibo, at: now)
    let silent = try sandbox.run("dafu check \(calm)")
    #expect(silent.status == 2)
    #expect(silent.output.hasPrefix("DAFU CRITICAL - dafud was never heard of; 3 open"))
    #expect(try sandbox.run("dafu check \(calm) --critical heartbeat=never").status == 0)
    try sandbox.noteHeartbeat(at: now)
    #expect(try sandbox.run("dafu check \(calm)").status == 0)
  }

  @Test func aBarInANameBeginsNoPerformanceData() throws {
    let sandbox = try Sandbox()
    let conversation = ConversationID(
      account: AccountID(platform: .weibo, name: "a|b=1"), thread: "t")
    try sandbox.makeStore([
      Message(
        conversation: conversation, id: "m", direction: .inbound, text: "在吗",
        at: Moment(seconds: 1_788_900_000), author: "u")
    ])
    let output = try sandbox.run("dafu check \(asOf)").output
    #expect(output.count { $0 == "|" } == 1)
    #expect(output.contains("\nweibo/a/b=1: 1 open"))
  }

  @Test(arguments: [
    ("--warning overdue=0", 1), ("--warning overdue=1", 0), ("--warning overdue=2:", 1),
    ("--warning overdue=1:1", 0), ("--warning overdue=~:0", 1), ("--warning overdue=@1", 1),
    ("--warning overdue=@2:9", 0), ("--warning overdue=0 --warning overdue=9", 0),
    ("--critical overdue=0", 2), ("--critical oldest=44h", 0), ("--critical oldest=2639m", 2),
    ("--critical oldest=158399", 2), ("--critical oldest=1h:50h", 0),
    ("--warning overdue=", 3), ("--warning overdue=2:1", 3), ("--warning overdue=-1", 3),
    ("--warning overdue=1h", 3), ("--warning oldest=1d", 3), ("--warning =1", 3),
    ("--warning ''", 3), ("--as-of soon", 3), ("extra", 3),
  ])
  func rangesAreThoseOfThePluginGuidelines(options: String, status: Int32) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let outcome = try sandbox.run(
      "dafu check --warning overdue=never,untranslated=never \(options) \(asOf)")
    #expect(outcome.status == status, "\(outcome.output)")
    #expect(outcome.words.isEmpty)
    let word = ["OK", "WARNING", "CRITICAL", "UNKNOWN"][Int(status)]
    #expect(outcome.output.hasPrefix("DAFU \(word) - "))
  }
}
