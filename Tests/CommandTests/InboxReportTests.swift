import Foundation
import InboxModel
import InboxStore
import TestSupport
import Testing

/// The report and the explanation of a turn, with the real program on a real terminal: they say
/// what `dafu report` and `dafu why` say of the same store.
struct InboxReportTests {
  private let sandbox: Sandbox
  /// Half an hour ago: what the sandbox's store is about.
  private let then: Moment

  init() throws {
    sandbox = try Sandbox()
    then = Moment(seconds: Int64(Date().timeIntervalSince1970) - 1800)
    try sandbox.makeStore(messages())
  }

  /// Questions of a few days, answered at once, late, in English, or not at all.
  private func messages() -> [Message] {
    let plan: [(platform: Platform, hoursAgo: Int64, answeredAfter: Int64?, reply: String)] = [
      (.wechat, 0, nil, ""), (.wechat, 30, nil, ""), (.wechat, 31, 600, "您好，今天发货。"),
      (.weibo, 32, 1200, "已为您登记。"), (.weibo, 55, 90_000, "Please see our website."),
      (.weibo, 56, 60, "您好，稍后联系您。"), (.tieba, 57, 86_500, "您好，已经处理好了。"),
      (.qzone, 58, 30, "[微笑]"),
    ]
    return plan.enumerated().flatMap { number, plan in
      let conversation = ConversationID(
        account: AccountID(platform: plan.platform, name: "brandcn"), thread: "person\(number)")
      let question = Message(
        conversation: conversation, id: "q\(number)", direction: .inbound, text: "问题\(number)",
        at: then.adding(seconds: -plan.hoursAgo * 3600), author: "person\(number)")
      guard let wait = plan.answeredAfter else { return [question] }
      let reply = Message(
        conversation: conversation, id: "r\(number)", direction: .outbound, text: plan.reply,
        at: question.at.adding(seconds: wait), author: ["lin", "wu"][number % 2])
      return [question, reply]
    }
  }

  /// The days in which all of it happened, as the fixture's reader counts days.
  private var days: (from: String, to: String) {
    let day = { (moment: Moment) in Zone.shanghai.local(moment).date.description }
    return (day(then.adding(seconds: -4 * 86_400)), day(then))
  }

  /// What `dafu report --format json` says of these days.
  private func reported() throws -> [String: Any] {
    let run = try sandbox.run(
      "dafu report --from \(days.from) --to \(days.to) --by platform --format json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require((json as? [String: Any])?["total"] as? [String: Any])
  }

  @Test func itsFiguresAreThoseOfTheCommand() throws {
    let terminal = try sandbox.open(columns: 200, rows: 60)
    try terminal.wait(for: "问题1")
    terminal.send("Rp\(days.from)..\(days.to)\r")
    try terminal.wait {
      $0.row(1).contains("\(days.from)..\(days.to)") && $0.row(1).contains("seen at")
        && $0.row(58).hasPrefix(" > attained")
    }
    let total = try reported()
    func number(_ name: String) throws -> Int { try #require(total[name] as? Int) }
    let counts = try ["turns", "met", "missed", "pending", "void", "exempt", "unknown"]
      .map { "\($0) \(try number($0))" }.joined(separator: "  ")
    #expect(try number("turns") == 8 && number("missed") > 1)
    #expect(
      terminal.row(with: counts.replacing("turns", with: ">turns")) != nil
        || terminal.row(with: counts) != nil, "\(counts)")
    #expect(terminal.row(with: "answered \(try number("answered"))") != nil)
    #expect(terminal.row(with: "untranslated \(try number("untranslated"))") != nil)
    #expect(terminal.row(with: "\(try number("replies")) replies sent") != nil)
    for (name, rate) in [
      ("attained", "attainment"), ("response", "response_rate"), ("settled", "settled_rate"),
    ] {
      let share = try #require(total[rate] as? Double)
      let row = terminal.rows.dropFirst(2).first { $0.hasPrefix(" \(name)") }
      let percent = String(format: "%.1f %%", share * 100)
      #expect(row?.contains(percent) == true, "\(name) is not \(percent) in \(row ?? "")")
    }
    let wall = try #require(total["wall"] as? [String: Any])
    let greatest = try #require(wall["max"] as? Int)
    let clock = String(
      format: "%d:%02d:%02d", greatest / 3600, greatest / 60 % 60, greatest % 60)
    #expect(terminal.row(with: "wall time")?.contains(clock) == true)
    #expect(terminal.leave() == .exited(0))
  }

  @Test func fromAFigureToAConversationAndBack() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "问题1")
    terminal.send("R")
    try terminal.wait(for: "Promises")
    terminal.send("p")
    try terminal.wait(for: "Period")
    terminal.send("\(days.from)..\(days.to)\r")
    try terminal.wait { $0.row(1).contains("\(days.from)..\(days.to)") }
    // Down from the share to the counts, and to the right.
    terminal.send("jl")
    try terminal.wait { $0.row(22).contains("> missed") }
    let missed = try #require(terminal.row(22).split(separator: " ").dropFirst(2).first)
    terminal.send("\r")
    try terminal.wait { $0.row(1).contains("Report: missed") && $0.row(1).hasSuffix("turns") }
    #expect(terminal.row(1).contains("  \(missed) turns"))
    try terminal.wait { $0.row(3).contains("/brandcn/") && $0.row(3).hasPrefix(">") }
    let thread = try #require(terminal.row(3).split(separator: "/").last).prefix { $0 != "#" }
    terminal.send("\r")
    try terminal.wait(for: "问题\(thread.dropFirst("person".count))")
    #expect(terminal.row(1).contains("brandcn"))
    terminal.send("q")
    try terminal.wait { $0.row(1).contains("Report: missed") }
    terminal.send("q")
    try terminal.wait { $0.row(22).contains("> missed") }
    terminal.send("q")
    try terminal.wait { $0.row(0).hasPrefix(" Waiting") && $0.row(1).hasPrefix(">!") }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func whatIsTypedAheadGoesAllTheWay() throws {
    let terminal = try sandbox.open()
    try terminal.wait(for: "问题1")
    terminal.send("Rp\(days.from)..\(days.to)\rjl\r\r")
    try terminal.wait { $0.row(1).contains("brandcn") && $0.text.contains("问题") }
    terminal.send("qqqw")
    try terminal.wait(for: "What happened")
    #expect(terminal.leave() == .exited(0))
  }

  @Test func aTurnIsExplainedAsTheCommandExplainsIt() throws {
    let terminal = try sandbox.open(columns: 200, rows: 60)
    try terminal.wait(for: "问题1")
    terminal.send("w")
    try terminal.wait(for: "Wall time")
    let turn = try #require(terminal.row(2).split(separator: ":").first)
    let run = try sandbox.run("dafu why \(turn.dropFirst())")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 12)
    // The clock went on between the two.
    let steady = lines.filter { line in
      ["seen at", "missed by", "sum of", " s = ", " to "].allSatisfy { !line.contains($0) }
    }
    #expect(steady.count > 8)
    for line in steady { #expect(terminal.row(with: String(line)) != nil, "\(line)") }
    terminal.send("q")
    try terminal.wait { $0.row(1).hasPrefix(">!") }
    #expect(terminal.leave() == .exited(0))
  }

  @Test func theSameInChineseWithoutColour() throws {
    try Data("interface = \"zh-Hans\"\n".utf8)
      .write(to: sandbox.home.appending(path: "config/dafu/me.toml"))
    let terminal = try sandbox.open(environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "问题1")
    terminal.send("Rp\(days.from)..\(days.to)\r")
    try terminal.wait(for: "达标率")
    terminal.send("\t\t\t")
    try terminal.wait(for: "来信时段")
    try terminal.wait(for: "数字是轮次")
    terminal.send("\r")
    try terminal.wait(for: "来信")
    terminal.send("w")
    try terminal.wait(for: "经过")
    #expect(terminal.leave() == .exited(0))
  }

  @Test func anEmptyStoreHasAReportToo() throws {
    let empty = try Sandbox()
    let terminal = try empty.open()
    try terminal.wait(for: "No messages yet")
    terminal.send("Rm\rqw")
    try terminal.wait { $0.row(1).contains("this week") && $0.text.contains("turns 0") }
    #expect(terminal.leave() == .exited(0))
  }
}
