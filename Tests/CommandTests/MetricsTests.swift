import Foundation
import GRDB
import InboxModel
import Testing

/// `dafu metrics`: the Prometheus text exposition format 0.0.4.
struct MetricsTests {
  @Test func theTextIsWhatTheFormatAsksFor() throws {
    let sandbox = try Sandbox()
    let hostile = "br\"an\\d\ncn"
    try sandbox.makeStore([message(account: hostile), message(account: "brandcn")])
    let outcome = try sandbox.run("dafu metrics")
    #expect(outcome.status == 0 && outcome.words.isEmpty)
    let metrics = try PrometheusText(outcome.output)
    #expect(metrics.families.count == 12)
    #expect(metrics.families.allSatisfy { $0.type == "gauge" && !$0.help.isEmpty })
    let open = metrics.samples("dafu_open_conversations")
    #expect(open.map { $0.labels["account"] } == [hostile, "brandcn"])
    #expect(open.map(\.value) == [1, 1])
    let replies = metrics.samples("dafu_outbox_replies")
    #expect(replies.count == 8 && replies.allSatisfy { $0.value == 0 })
    #expect(try sandbox.run("dafu metrics").output.contains(#"account="br\"an\\d\ncn"} 1"#))
  }

  @Test func itAgreesWithTheListAndTheReport() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let asOf = "--as-of 2026-09-10T00:00:00Z"
    let metrics = try PrometheusText(sandbox.run("dafu metrics \(asOf)").output)
    let list = CSVFile(try sandbox.run("dafu list --format csv \(asOf)").output).rows
    let report = CSVFile(
      try sandbox.run(
        "dafu report --by account --format csv --from 2026-09-03T00:00:00Z \(asOf)"
      ).output
    ).rows
    for platform in ["qzone", "tieba", "wechat", "weibo"] {
      func value(_ name: String) -> Int64? {
        metrics.samples(name).first { $0.labels["platform"] == platform }?.value
      }
      func count(_ flag: String) -> Int {
        list.count {
          $0["platform"] == platform
            && ($0["flags"] ?? "").split(separator: " ").contains { $0 == flag }
        }
      }
      let rows = list.filter { $0["platform"] == platform }
      #expect(value("dafu_open_conversations") == Int64(rows.count))
      #expect(value("dafu_overdue_conversations") == Int64(count("overdue")))
      #expect(value("dafu_due_soon_conversations") == Int64(count("due_soon")))
      let figures = report.first { $0["platform"] == platform }
      #expect(
        value("dafu_untranslated_turns") == Int64(figures?["untranslated"] ?? "0"), "\(platform)")
    }
    #expect(metrics.samples("dafu_as_of_timestamp_seconds").map(\.value) == [1_788_998_400])
    // What was on its way then is not known any more.
    #expect(metrics.samples("dafu_outbox_replies").isEmpty)
  }

  @Test func anAccountThatWasNeverSyncedHasNoAge() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let never = try PrometheusText(
      sandbox.run("dafu metrics --as-of 2026-09-10T00:00:00Z").output)
    for name in [
      "dafu_last_good_sync_age_seconds", "dafu_coverage_gap_open",
      "dafu_gateway_heartbeat_age_seconds",
    ] { #expect(never.samples(name).isEmpty) }
    try sandbox.noteSync(of: .weibo, at: "2026-09-09T23:50:00Z", gapFrom: "2026-09-09T23:55:00Z")
    try sandbox.noteSync(of: .wechat, at: "2026-09-09T23:59:00Z")
    try sandbox.noteHeartbeat(at: "2026-09-09T23:59:30Z")
    let metrics = try PrometheusText(
      sandbox.run("dafu metrics --as-of 2026-09-10T00:00:00Z").output)
    let ages = metrics.samples("dafu_last_good_sync_age_seconds")
    #expect(ages.map { $0.labels["platform"] } == ["wechat", "weibo"])
    #expect(ages.map(\.value) == [60, 600])
    #expect(metrics.samples("dafu_coverage_gap_open").map(\.value) == [0, 1])
    #expect(metrics.samples("dafu_gateway_heartbeat_age_seconds").map(\.value) == [30])
  }

  @Test func historyCountsNowhere() throws {
    let sandbox = try Sandbox()
    var old = message(account: "brandcn")
    old.isBackfill = true
    try sandbox.makeStore([old])
    let metrics = try PrometheusText(sandbox.run("dafu metrics").output)
    let values = metrics.families.flatMap(\.samples)
      .filter { $0.labels["account"] != nil }.map(\.value)
    #expect(values.allSatisfy { $0 == 0 } && values.count == 11)
  }

  @Test func lookingNeverWritesTheStore() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let site = sandbox.home.appending(path: "site.toml")
    let later = """

      [[policy]]
      name = "messages"
      first_response = "1h wall"
      effective_from = 2026-09-09T00:00:00Z

      """
    let text = try String(contentsOf: site, encoding: .utf8) + later
    try Data(text.utf8).write(to: site)
    let versions = try sandbox.database { try Int.fetchOne($0, sql: versionCount) }
    #expect(try sandbox.run("dafu metrics").status == 0)
    #expect(try sandbox.run("dafu check --warning overdue=never").status < 3)
    #expect(try sandbox.database { try Int.fetchOne($0, sql: versionCount) } == versions)
  }

  private let versionCount = "SELECT count(*) FROM ruleVersion"

  private func message(account: String) -> Message {
    Message(
      conversation: ConversationID(
        account: AccountID(platform: .wechat, name: account), thread: "t"),
      id: "m", direction: .inbound, text: "在吗", at: Moment(seconds: 1_788_900_000), author: "u")
  }
}

extension Sandbox {
  /// Runs SQL on the store, as no command does.
  func database<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: storePath).write(body)
  }

  /// What a gateway leaves behind after a good sync, and a gap that has lasted since then.
  func noteSync(of platform: Platform, at time: String, gapFrom gap: String? = nil) throws {
    func milliseconds(_ text: String) -> Int64? { Moment(rfc3339: text)?.milliseconds }
    try database { database in
      let account = "(SELECT id FROM account WHERE platform = ? AND name = 'brandcn')"
      try database.execute(
        sql: "INSERT OR REPLACE INTO syncHealth (account, lastGoodAt, lastTriedAt) "
          + "VALUES (\(account), ?, ?)",
        arguments: [platform.name, milliseconds(time), milliseconds(time)])
      guard let gap else { return }
      try database.execute(
        sql: "INSERT INTO coverageGap (account, fromAt) VALUES (\(account), ?)",
        arguments: [platform.name, milliseconds(gap)])
    }
  }

  func noteHeartbeat(at time: String) throws {
    try database {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO heartbeat (program, at) VALUES ('dafud', ?)",
        arguments: [Moment(rfc3339: time)?.milliseconds])
    }
  }
}
