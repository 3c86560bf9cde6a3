import Foundation
import InboxModel
import Testing

/// The reference's cases once more, as a user has them: a site file and a message log, through
/// `dafu import` and `dafu turns`.
struct ReferenceCasesThroughImportTests {
  private static let ids: [String] = {
    guard let cases = try? ReferenceCases.shared.get().cases else { return [] }
    return cases.filter(\.fitsInALog).map(\.id)
  }()

  /// Every turn that `dafu turns` lists, by account; one import serves all cases.
  private static let turns = Result { () throws -> [String: [Row]] in
    let sandbox = try Sandbox()
    let reference = try ReferenceCases.shared.get()
    try Data(reference.site.utf8).write(to: sandbox.home.appending(path: "site.toml"))
    try Data(reference.log.utf8).write(to: sandbox.home.appending(path: "cases.jsonl"))
    let imported = try sandbox.run("dafu import cases.jsonl")
    #expect(imported.words.isEmpty && imported.status == 0)
    let listed = try sandbox.run("dafu turns --format jsonl --as-of 2027-06-01T00:00:00Z")
    #expect(listed.words.isEmpty && listed.status == 0)
    let rows = try listed.output.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    return Dictionary(grouping: rows, by: \.account)
  }

  /// What is looked at of a line of `dafu turns`.
  private struct Row: Decodable, Sendable {
    var account: String
    var conversation: String
    var opened_at: String
    var answered_at: String?
    var wall_s: Int64
    var work_s: Int64
    var due_at: String?
    var state: String
    var late_s: Int64?
    var translation: String
  }

  @Test func noCaseIsLost() {
    #expect(ReferenceCasesThroughImportTests.ids.count == 61)
  }

  @Test(arguments: ids) func whatIsImportedIsJudgedAsTheReferenceSays(id: String) throws {
    let reference = try ReferenceCases.shared.get()
    let example = try #require(reference.cases.first { $0.id == id })
    let turns = try ReferenceCasesThroughImportTests.turns.get()
    let parts = example.given.indices.map { turns["\(id)-\($0)"] ?? [] }
    let rows = parts.flatMap(\.self)
    switch example.given[0].op {
    case "due": try expectDeadline(rows, example)
    case "working_seconds":
      let seconds = rows.map(\.work_s)
      for (row, given) in zip(rows, example.given) {
        let (start, end) = (Moment(rfc3339: given.start ?? ""), Moment(rfc3339: given.end ?? ""))
        #expect(try row.wall_s == #require(end).seconds(since: #require(start)))
      }
      #expect(working(id, seconds) == example.expected, "\(example.what): \(seconds)")
    case "mandarin":
      #expect(rows.map { .text($0.translation) } == [example.expected], "\(example.what)")
    default: #expect(summary(id, parts) == example.expected, "\(example.what)")
    }
  }

  private func expectDeadline(_ rows: [Row], _ example: ReferenceCases.Case) throws {
    let threads = Dictionary(grouping: rows, by: \.conversation)
    for (thread, state, late) in [("met", "met", nil), ("late", "missed", 1 as Int64?)] {
      let row = try #require(threads[thread]?.first)
      #expect(row.due_at.flatMap(Moment.init(rfc3339:)) == example.expected.moment)
      #expect(row.state == state, "\(example.what)")
      #expect(row.late_s == late, "\(example.what)")
    }
    let open = try #require(threads["open"]?.first)
    #expect(open.due_at.flatMap(Moment.init(rfc3339:)) == example.expected.moment)
    #expect(open.state == "missed")
    #expect(open.answered_at == nil)
  }

  /// Cases with several spans say in words how the spans make the expected value.
  private func working(_ id: String, _ seconds: [Int64]) -> ReferenceCases.Expected {
    switch id {
    // What was worked less what was paused, in minutes.
    case "E15c": .seconds((seconds[0] - seconds[1]) / 60)
    // The third part is the last one of E19a.
    case "E19c": .list((seconds + [21]).map { .seconds($0) })
    default: .seconds(seconds.reduce(0, +))
    }
  }

  private func summary(_ id: String, _ parts: [[Row]]) -> ReferenceCases.Expected {
    func latencies(_ rows: [Row]) -> ReferenceCases.Expected {
      .list(rows.filter { $0.answered_at != nil }.map { .seconds($0.wall_s) })
    }
    func open(_ rows: [Row]) -> ReferenceCases.Expected {
      rows.last { $0.answered_at == nil }.map { .text($0.opened_at) } ?? .null
    }
    switch id {
    case "E30c": return .list([.seconds(Int64(parts[0].count - 1)), open(parts[0])])
    case "E38", "E43": return .list([latencies(parts[0]), open(parts[0])])
    case "E65": return .list([latencies(parts[0]), open(parts[1])])
    default: return latencies(parts[0])
    }
  }
}
