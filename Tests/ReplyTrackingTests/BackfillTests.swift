import InboxModel
import Testing

@testable import ReplyTracking

/// Rule B24: history from before an account was connected is measured and asks for nothing.
struct BackfillTests {
  private func history(_ id: String, _ time: String) throws -> Message {
    try inbound(id, time) { $0.isBackfill = true }
  }

  @Test func whatIsAskedNowDoesNotDisappearIntoHistoryThatNobodyAnswered() throws {
    let messages = [
      try history("old1", "2024-03-01T10:00:00Z"), try history("old2", "2024-03-02T10:00:00Z"),
      try inbound("new", "2026-01-07T10:00:00Z"),
    ]
    let waiting = turns(messages, [], rules())
    #expect(waiting.map(\.openedBy) == ["new"])
    #expect(waiting.first?.items == 1 && waiting.first?.isBackfill == false)
    let overdue = try judged(waiting.first, "2026-01-07T11:00:01Z", rules())
    #expect(overdue.state == .missed && overdue.flags.contains(.overdue))
    let answered = turns(messages + [try outbound("r", "2026-01-07T10:20:00Z")], [], rules())
    #expect(answered.map(\.wallSeconds) == [1200])
    #expect(try judged(answered.first, "2026-01-08T00:00:00Z", rules()).state == .met)
  }

  @Test func historyAloneStaysWhereItIs() throws {
    let derived = turns(
      [try history("old1", "2024-03-01T10:00:00Z"), try history("old2", "2024-03-02T10:00:00Z")],
      [], rules())
    #expect(derived.map(\.items) == [2])
    let judged = try judged(derived.first, "2026-01-07T10:00:00Z", rules())
    #expect(judged.state == .exempt && judged.flags.isEmpty)
  }

  @Test func anAnswerToHistoryIsMeasuredAndNotJudged() throws {
    let derived = turns(
      [
        try history("old", "2024-03-01T10:00:00Z"), try outbound("r", "2024-03-05T10:00:00Z"),
        try inbound("new", "2024-03-06T10:00:00Z"),
      ], [], rules())
    let first = try judged(derived.first, "2026-01-07T10:00:00Z", rules())
    #expect(first.state == .exempt && first.wallSeconds == 345_600 && first.lateSeconds == nil)
    #expect(derived.map(\.isBackfill) == [true, false])
    #expect(derived.map(\.isFirst) == [true, false])
  }
}
