import Foundation
import InboxDesk
import InboxModel
import Testing

/// `bot_first`: beside the house's latency a second one, from the bot's hand-off (case E36).
struct HandOffTests {
  private let asOf = "--as-of 2026-01-08T00:00:00Z"

  private func sandbox(botFirst: Bool) throws -> Sandbox {
    let sandbox = try Sandbox()
    let account =
      "[[account]]\nplatform = \"wechat\"\nname = \"brandcn\"\nbot_first = \(botFirst)\n"
    let site = sandbox.home.appending(path: "site.toml")
    try (String(contentsOf: site, encoding: .utf8) + "\n" + account)
      .write(to: site, atomically: true, encoding: .utf8)
    func message(_ id: String, _ direction: Direction, _ time: String, auto: Bool = false)
      throws -> Message
    {
      var message = Message(
        conversation: ConversationID(
          account: AccountID(platform: .wechat, name: "brandcn"), thread: "oBot"),
        id: id, direction: direction, text: "您好",
        at: try #require(Moment(rfc3339: "2026-01-07T\(time)Z")),
        author: direction == .inbound ? "u" : "lin")
      message.isAutomatic = auto
      return message
    }
    let desk = try sandbox.makeStore([
      message("c", .inbound, "10:00:00"), message("b", .outbound, "10:00:05", auto: true),
      message("h", .outbound, "10:09:30"),
    ])
    try desk.handOff(
      ConversationID(account: AccountID(platform: .wechat, name: "brandcn"), thread: "oBot"),
      by: "bot", now: #require(Moment(rfc3339: "2026-01-07T10:02:00Z")))
    return sandbox
  }

  @Test func theSecondLatencyStandsBesideTheFirst() throws {
    let sandbox = try sandbox(botFirst: true)
    let turn = try sandbox.run("dafu turns --format jsonl \(asOf)").output
    #expect(turn.contains(#""wall_s":570"#))
    #expect(turn.contains(#""hand_off_at":"2026-01-07T10:02:00Z","hand_off_wall_s":450"#))
    let text = try sandbox.run("dafu report \(asOf)").output
    #expect(text.contains("From the bot's hand-off, wall time"))
    let csv = try sandbox.run("dafu report --format csv \(asOf)").output
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let column = try #require(csv.first?.firstIndex(of: "hand_off_wall_median"))
    #expect(csv.last?[column] == "450")
  }

  @Test func withoutABotThatAnswersFirstThereIsNone() throws {
    let sandbox = try sandbox(botFirst: false)
    let turn = try sandbox.run("dafu turns --format jsonl \(asOf)").output
    #expect(turn.contains(#""wall_s":570"#) && !turn.contains("hand_off"))
    #expect(try !sandbox.run("dafu report \(asOf)").output.contains("hand-off"))
  }
}
