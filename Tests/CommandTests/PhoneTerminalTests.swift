import Foundation
import InboxModel
import InboxStore
import TestSupport
import Testing

/// Answering on the phone, with the real program on a real terminal.
struct PhoneTerminalTests {
  private let sandbox: Sandbox
  private static let letter = ConversationID(
    account: AccountID(platform: .tieba, name: "brandcn"), thread: "anna")

  init() throws {
    sandbox = try Sandbox()
    let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970) * 1000)
    var comment = Message(
      conversation: ConversationID(
        account: AccountID(platform: .weibo, name: "brandcn"), thread: "1:zhao"),
      id: "1", direction: .inbound, text: "怎么退货？", at: now.adding(seconds: -90_000),
      kind: .comment, author: "zhao")
    comment.post = "3501756485200075"
    try sandbox.makeStore([
      comment,
      Message(
        conversation: Self.letter, id: "2", direction: .inbound, text: "在吗？",
        at: now.adding(seconds: -600), author: "anna"),
    ])
  }

  @Test func thePermalinkStandsWholeAndAsACode() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "怎么退货")
    terminal.send("a")
    try terminal.wait(for: "https://m.weibo.cn/status/z0JH2lOMb")
    #expect(terminal.rows.contains("https://m.weibo.cn/status/z0JH2lOMb"))
    try terminal.wait { $0.rows.count { $0.contains("\u{2588}") } >= 10 }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func whatWasAnsweredOnThePhoneIsClaimedAndThenConfirmed() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "phone")
    terminal.send("jr")
    try terminal.wait(for: "Tieba lets private messages be answered in its own app only.")
    terminal.send("您好，已为您处理。")
    try terminal.wait(for: "您好，已为您处理。")
    terminal.send("\u{13}")
    try terminal.wait(for: "Answer on the phone")
    terminal.send("m")
    try terminal.wait(for: "Answered on the phone, until the platform confirms it")
    #expect(terminal.leave() == .exited(0))
    let turns = "dafu turns --format jsonl | grep anna"
    #expect(try sandbox.run(turns).output.contains(#""confirmed":false"#))

    let at = Date().formatted(.iso8601)
    let line = """
      {"platform":"tieba","account":"brandcn","conversation":"anna","id":"9","direction":"out",\
      "text":"您好，已为您处理。","at":"\(at)","author":"outside"}

      """
    try line.write(
      to: sandbox.home.appending(path: "log.jsonl"), atomically: true, encoding: .utf8)
    #expect(try sandbox.run("dafu import log.jsonl").status == 0)
    let confirmed = try sandbox.run(turns).output
    #expect(confirmed.contains(#""confirmed":true"#) && confirmed.contains(#""answered_by":"9""#))
    #expect(confirmed.contains(#""replied_by":"lin""#))
    let shown = try sandbox.run("dafu show tieba/brandcn/anna").output
    #expect(shown.components(separatedBy: "您好，已为您处理。").count == 2)
    #expect(shown.contains(" lin: answered on the phone\n") && !shown.contains("queue"))
    #expect(try sandbox.run("dafu recompute").output.contains("differ") == false)
  }
}
