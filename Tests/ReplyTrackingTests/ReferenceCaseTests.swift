import InboxModel
import Testing

@testable import ReplyTracking

/// Every case of the reference that has a calculation of the engine's in it.
struct ReferenceCaseTests {
  private static let ids: [String] = {
    guard let cases = try? ReferenceCases.shared.get().cases else { return [] }
    return cases.filter { !$0.given.isEmpty }.map(\.id)
  }()

  @Test func noCaseIsLost() throws {
    let cases = try ReferenceCases.shared.get().cases
    #expect(cases.count == 111)
    #expect(ReferenceCaseTests.ids.count == 68)
  }

  @Test(arguments: ids) func theEngineAgreesWithTheReference(id: String) throws {
    let reference = try ReferenceCases.shared.get()
    let example = try #require(reference.cases.first { $0.id == id })
    let given = try #require(example.given.first)
    switch given.op {
    case "due":
      let budget = try #require(given.budget_s)
      let pauses = try (given.pauses ?? []).map {
        WorkingInterval(from: try at($0[0]), to: try at($0[1]))
      }
      let deadline = try reference.workingHours(given)
        .deadline(from: try given.time(\.start), seconds: budget, pauses: pauses)
      #expect(deadline?.at == example.expected.moment, "\(example.what)")
    case "warn_before":
      let span = try #require(given.working_s)
      let warning = try reference.workingHours(given)
        .moment(before: try given.time(\.due), seconds: span)
      #expect(warning == example.expected.moment, "\(example.what)")
    case "working_seconds":
      let seconds = try example.given.map { span in
        try reference.workingHours(span)
          .seconds(from: try span.time(\.start), to: try span.time(\.end)).seconds
      }
      // The reference's third part of E19: the 21 s after the calendar changed.
      let changed = try id == "E19c" ? [reference.secondsAfterTheChange()] : []
      #expect(workingSeconds(id, seconds + changed) == example.expected, "\(example.what)")
    case "turns":
      let results = try example.given.map { try derive($0.events ?? []) }
      #expect(turnSummary(id, results) == example.expected, "\(example.what)")
    case "mandarin":
      let text = try #require(given.text)
      let finding = MandarinCheck().check(text)
      #expect(.text(finding.verdict.rawValue) == example.expected, "\(example.what)")
    default: Issue.record("no such calculation: \(given.op)")
    }
  }

  /// Cases with several spans say in words how the spans make the expected value.
  private func workingSeconds(_ id: String, _ seconds: [Int64]) -> JSONValue {
    switch id {
    // A pausing metric: what was worked less what was paused, in minutes.
    case "E15c": JSONValue((seconds[0] - seconds[1]) / 60)
    case "E19c": JSONValue(seconds)
    default: JSONValue(seconds.reduce(0, +))
    }
  }

  /// c and A: the customer, in person and by out-of-office; h and a: a person and a machine of
  /// ours; x: no reply needed.
  ///
  /// Notes (n) and reactions (r, R) are no messages.
  private func derive(_ events: [[String]]) throws -> [Turn] {
    var messages: [Message] = []
    var triage: [TriageEvent] = []
    for (index, event) in events.enumerated() {
      let id = "m\(100 + index)"
      switch event[1] {
      case "c": messages.append(try inbound(id, event[0]))
      case "A": messages.append(try inbound(id, event[0]) { $0.isAutomatic = true })
      case "h": messages.append(try outbound(id, event[0]))
      case "a": messages.append(try outbound(id, event[0]) { $0.isAutomatic = true })
      case "x":
        let last = try #require(messages.last)
        triage.append(try setAside(event[0], through: last))
      case "n", "r", "R": break
      default: Issue.record("no such event: \(event[1])")
      }
    }
    return turns(messages, triage)
  }

  private func turnSummary(_ id: String, _ results: [[Turn]]) -> JSONValue {
    func latencies(_ turns: [Turn]) -> JSONValue {
      JSONValue(turns.filter { $0.answer != nil }.compactMap(\.wallSeconds))
    }
    func open(_ turns: [Turn]) -> JSONValue {
      turns.last { $0.isOpen }.map { .text($0.openedAt.rfc3339) } ?? .null
    }
    switch id {
    case "E30c": return .list([.number(Double(results[0].count - 1)), open(results[0])])
    case "E35", "E38", "E43": return .list([latencies(results[0]), open(results[0])])
    case "E65": return .list([latencies(results[0]), open(results[1])])
    default: return latencies(results[0])
    }
  }
}
