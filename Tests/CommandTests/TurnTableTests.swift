import Foundation
import InboxModel
import TestSupport
import Testing

/// What others compute from `dafu turns` is what `dafu report` says of the same store.
struct TurnTableTests {
  private struct Report: Decodable {
    struct Figures: Decodable {
      var turns: Int
      var answered: Int
      var met: Int
      var missed: Int
      var pending: Int
      var void: Int
      var exempt: Int
      var unknown: Int
      var attainment: Double?
      var response_rate: Double?
      var settled_rate: Double?
      var wall: Statistics
      var work: Statistics
      var first: First
      var untranslated: Int
      var partly: Int
    }
    struct First: Decodable {
      var wall: Statistics
      var work: Statistics
    }
    struct Statistics: Decodable, Equatable {
      var n: Int
      var mean: Double?
      var median: Double?
      var p90: Double?
      var p95: Double?
      var max: Double?
    }
    var total: Figures
  }

  @Test func theReportCanBeRecomputedFromTheTable() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore(TurnTableTests.messages())
    let asOf = "--as-of 2026-09-20T00:00:00Z"
    let table = CSVFile(try sandbox.run("dafu turns --format csv \(asOf)").output)
    let json = try sandbox.run("dafu report --format json \(asOf)").output
    let total = try JSONDecoder().decode(Report.self, from: Data(json.utf8)).total
    #expect(table.rows.count == total.turns && total.turns > 300)
    let states = Dictionary(grouping: table.rows) { $0["state"] ?? "" }.mapValues(\.count)
    let counts = [total.met, total.missed, total.pending, total.void, total.exempt, total.unknown]
    #expect(
      ["met", "missed", "pending", "void", "exempt", "unknown"].map { states[$0] ?? 0 } == counts)
    #expect(total.met > 0 && total.missed > 0 && total.pending > 0)

    let answered = table.rows.filter { $0["answered_at"] != "" }
    #expect(answered.count == total.answered)
    let judged = table.rows.filter { ["met", "missed", "pending"].contains($0["state"]) }
    let closed = judged.filter { $0["answered_at"] != "" }.count
    let open = judged.filter { $0["answered_at"] == "" && $0["void_reason"] == "" }
    let overdue = open.filter { $0["state"] == "missed" }.count
    #expect(total.attainment == share(total.met, of: total.met + total.missed))
    #expect(total.response_rate == share(closed, of: closed + open.count))
    #expect(total.settled_rate == share(closed, of: closed + overdue))

    #expect(statistics(answered, "wall_s") == total.wall)
    #expect(statistics(answered, "work_s") == total.work)
    let first = answered.filter { $0["first"] == "true" }
    #expect(statistics(first, "wall_s") == total.first.wall)
    #expect(statistics(first, "work_s") == total.first.work)
    let unmended = table.rows.filter { $0["mended_at"] == "" }
    #expect(unmended.count { $0["translation"] == "untranslated" } == total.untranslated)
    #expect(unmended.count { $0["translation"] == "partly" } == total.partly)
    #expect(total.untranslated > 0)
  }

  @Test func idsWithQuotesCommasAndLineBreaksComeBackWhole() throws {
    let sandbox = try Sandbox()
    let threads = ["a\"b", "逗号,客户", "换行\n客户", "\"quoted\"", "a\r\nb", "007", "NULL", " x "]
    try sandbox.makeStore(
      threads.map { thread in
        Message(
          conversation: ConversationID(
            account: AccountID(platform: .weibo, name: "brandcn"), thread: thread),
          id: "in \(thread)", direction: .inbound, text: "在吗",
          at: Moment(seconds: 1_788_900_000), author: "u")
      })
    let output = try sandbox.run("dafu turns --format csv").output
    // Whoever guesses from the first rows must learn from the first line that quotes are in use.
    #expect(output.hasPrefix("\"turn\",\"platform\","))
    let table = CSVFile(output)
    #expect(Set(table.rows.compactMap { $0["conversation"] }) == Set(threads))
    #expect(Set(table.rows.compactMap { $0["opened_by"] }) == Set(threads.map { "in \($0)" }))
    let names = Set(table.names)
    #expect(table.rows.allSatisfy { Set($0.keys) == names })
  }

  @Test func aStoreWithoutTurnsHasTheHeaderAlone() throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore([])
    let table = CSVFile(try sandbox.run("dafu turns --format csv").output)
    #expect(table.names.count == 34 && table.rows.isEmpty)
    #expect(try sandbox.run("dafu turns --format jsonl").output.isEmpty)
  }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : rounded(Double(part) / Double(whole), places: 1000)
  }

  private func statistics(_ rows: [[String: String]], _ name: String) -> Report.Statistics {
    let values = rows.compactMap { $0[name].flatMap(Double.init) }.map { max(0, $0) }.sorted()
    guard let greatest = values.last else { return Report.Statistics(n: 0) }
    func rank(_ percent: Int) -> Double { values[(percent * values.count + 99) / 100 - 1] }
    return Report.Statistics(
      n: values.count,
      mean: rounded(values.reduce(0, +) / Double(values.count), places: 10),
      median: (values[(values.count - 1) / 2] + values[values.count / 2]) / 2, p90: rank(90),
      p95: rank(95), max: greatest)
  }

  private func rounded(_ value: Double, places: Double) -> Double {
    (value * places).rounded(.toNearestOrAwayFromZero) / places
  }

  /// Two weeks of comments and messages, some late, some in English, some open.
  private static func messages() -> [Message] {
    var random = SeededNumbers(seed: 20_260_907)
    var messages: [Message] = []
    for number in 0..<250 {
      let account = AccountID(
        platform: [.weibo, .wechat, .tieba][number % 3], name: ["brandcn", "branden"][number % 2])
      let conversation = ConversationID(account: account, thread: "t\(number)")
      var at = Moment(seconds: 1_788_750_000 + Int64(random.below(1_000_000)))
      for round in 0..<(1 + random.below(3)) {
        var question = Message(
          conversation: conversation, id: "q\(number)-\(round)", direction: .inbound, text: "在吗",
          at: at, author: "u\(number)")
        question.kind = number % 3 == 1 ? .message : .comment
        question.isBackfill = number % 25 == 0
        question.precision = number % 31 == 0 ? .day : .second
        messages.append(question)
        at = at.adding(seconds: Int64(random.below(9000)))
        guard random.below(10) > 0 else { break }
        let text = ["您好，已经为您安排。", "Thanks, we will ship it soon.", "请联系 our support team please"]
        messages.append(
          Message(
            conversation: conversation, id: "a\(number)-\(round)", direction: .outbound,
            text: random.pick(text), at: at, author: "lin"))
        messages[messages.count - 1].kind = question.kind
        at = at.adding(seconds: 60 + Int64(random.below(90_000)))
      }
    }
    return messages
  }
}
