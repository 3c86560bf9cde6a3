import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import TestSupport
import Testing

/// `dafu demo` as a newcomer meets it.
struct DemoTests {
  @Test func itOpensOnABusyWeekAndUsersGoOnWriting() throws {
    let sandbox = try Sandbox()
    let terminal = try sandbox.open(["demo"])
    try terminal.wait { $0.row(0).contains(" overdue") && $0.row(0).contains("demo") }
    let first = terminal.row(0).prefix { $0 != "!" }
    // The first of them writes three seconds after the opening.
    try terminal.wait { $0.row(0).prefix { $0 != "!" } != first }
    #expect(terminal.leave() == .exited(0))
    let rest = try FileManager.default.contentsOfDirectory(atPath: sandbox.home.path)
    #expect(!rest.contains { $0.hasPrefix("dafu-demo") })
    #expect(!FileManager.default.fileExists(atPath: sandbox.storePath))
  }

  @Test func theDemoPlatformTakesWhatIsQueued() throws {
    let sandbox = try Sandbox()
    let terminal = try sandbox.open(["demo"])
    try terminal.wait { $0.row(0).contains(" overdue") }
    let folder = try #require(
      FileManager.default.contentsOfDirectory(atPath: sandbox.home.path)
        .first { $0.hasPrefix("dafu-demo") })
    let store = try Store.open(
      sandbox.home.appending(path: "\(folder)/inbox.sqlite").path, access: .existing)
    let desk = Desk(
      store: store, rules: CompiledRules(DemoWeek.rules), facts: AnswerWays.ofPlatforms.replyFacts)
    let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let rows = try store.page(of: .waiting, limit: 100, now: now)
    let row = try #require(
      rows.last { $0.kind == .comment && $0.conversation.account.platform == .tieba })
    let outcome = try desk.queueReply(
      ReplyRequest(conversation: row.conversation, text: "收到，马上处理。", seat: "lin", hold: 0),
      now: now)
    guard case .queued(let key) = outcome else {
      Issue.record("the reply was not queued: \(outcome)")
      return
    }
    try terminal.wait { _ in try store.outboxReply(key)?.state == .sent }
    #expect(try store.turns(of: row.conversation).last?.isOpen == false)
    #expect(terminal.leave() == .exited(0))
  }
}
