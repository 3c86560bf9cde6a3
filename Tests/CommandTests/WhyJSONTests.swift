import Foundation
import Testing

/// `dafu why --format json`: the same explanation as the text, for programs.
struct WhyJSONTests {
  private struct Explanation: Decodable {
    struct Interval: Decodable {
      var from: String
      var to: String
      var seconds: Int64
    }
    struct Step: Decodable {
      var at: String
      var role: String
    }
    struct Policy: Decodable {
      var version: String?
      var match: String
    }
    struct Due: Decodable {
      var at: String
      var reason: String
    }
    var turn: String
    var state: String
    var policy: String?
    var work_s: Int64
    var sum_s: Int64
    var intervals: [Interval]
    var steps: [Step]
    var policies: [Policy]
    var due: Due?
    var due_at: String?
    var window_ends_at: String?
    var opened_at: String
    var answered_at: String?
  }

  /// Every turn of the fixture's week with its line of `dafu turns` and its explanation.
  private func explained(
    _ body: (_ line: String, _ json: String, Explanation, _ text: String) throws -> Void
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.makeStore()
    let asOf = "--as-of 2026-09-10T00:00:00Z"
    let lines = try sandbox.run("dafu turns --format jsonl \(asOf)").output
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 12)
    for line in lines {
      let turn = try JSONDecoder().decode([String: Only].self, from: Data(line.utf8))["turn"]?.text
      let command = "dafu why '\(try #require(turn))' \(asOf)"
      let json = try sandbox.run("\(command) --format json").output
      let explanation = try JSONDecoder().decode(Explanation.self, from: Data(json.utf8))
      #expect(try sandbox.run("\(command) --format json").output == json)
      try body(line, json, explanation, sandbox.run(command).output)
    }
  }

  /// The texts of an object and nothing else of it.
  private struct Only: Decodable {
    var text: String?
    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  @Test func itBeginsWithTheTurnAsTurnsHasIt() throws {
    try explained { line, json, _, _ in
      #expect(json.hasPrefix(line.dropLast() + ",\"as_of\":\"2026-09-10T00:00:00Z\","))
    }
  }

  @Test func theSumIsThatOfTheIntervalsAndTheTurnsWorkingTime() throws {
    try explained { _, _, explanation, text in
      #expect(explanation.sum_s == explanation.intervals.reduce(0) { $0 + $1.seconds })
      #expect(explanation.sum_s == explanation.work_s)
      #expect(text.contains(": \(explanation.work_s) s = "))
    }
  }

  @Test func stepsPolicyAndDueAreThoseThatTheTurnBears() throws {
    try explained { _, _, explanation, _ in
      #expect(explanation.steps.first?.role == "opened")
      #expect(explanation.steps.first?.at == explanation.opened_at)
      let answers = explanation.steps.filter { $0.role == "answered" }.map(\.at)
      #expect(answers == explanation.answered_at.map { [$0] } ?? [])
      let matching = explanation.policies.filter { $0.match == "matches" }
      #expect(matching.map(\.version) == [explanation.policy])
      let due = [explanation.due_at, explanation.window_ends_at].compactMap(\.self).min()
      #expect(explanation.due?.at == due)
      #expect(explanation.due?.reason == (due == explanation.due_at ? "target" : "window"))
    }
  }
}
