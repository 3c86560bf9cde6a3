import InboxDesk
import InboxModel
import InboxStore
import Testing

/// Why a turn is not what it was when its month was signed, also where what changed it was done
/// elsewhere.
struct LaterFactTests {
  let shop: TemporaryStore
  private let a = ConversationID.weibo("a")
  private let b = ConversationID.weibo("b")

  init() throws {
    shop = try TemporaryStore()
    for (thread, author) in [(a, "x"), (b, "x"), (.weibo("c"), "y")] {
      try shop.desk.record(
        [incoming("m-\(thread.thread)", thread, at: after(0), author: author)],
        storedAt: after(1))
    }
  }

  /// A month that is signed at `second`, with the events up to `lastEvent`.
  private func signed(at second: Int64, lastEvent: Int64) -> ClosedReport {
    ClosedReport(
      period: "2026-09", from: after(-90_000), to: after(90_000), timeZone: "UTC",
      closedAt: after(second), closedBy: "li", lastMessage: 1000, lastEvent: lastEvent, rules: [])
  }

  private func facts(_ thread: ConversationID, _ report: ClosedReport) throws -> [String] {
    try shop.store.snapshot { transaction in
      try shop.desk.laterFacts(about: thread, after: report, in: transaction).map { fact in
        switch fact {
        case .event(let event): event.action.name
        case .undone(let event): "undone \(event.action.name)"
        case .messageChanged(let id, _, _): "changed \(id)"
        default: "\(fact)"
        }
      }
    }
  }

  @Test func aMergeAcrossTheCutIsToldOnBothSides() throws {
    let report = signed(at: 10, lastEvent: 0)
    try shop.desk.merge(b, into: a, by: "li", now: after(20))
    #expect(try facts(a, report) == ["merge"])
    #expect(try facts(b, report) == ["merge"])
    #expect(try facts(.weibo("c"), report).isEmpty)
  }

  @Test func turnsThatLeftWithAMergeTakenApartAreExplained() throws {
    let merge = try shop.desk.merge(b, into: a, by: "li", now: after(5))
    let report = signed(at: 10, lastEvent: merge)
    try shop.desk.unmerge(b, by: "li", now: after(20))
    #expect(try facts(a, report) == ["unmerge"])
    #expect(try facts(b, report) == ["unmerge"])
  }

  @Test func turnsThatLeftWithAnUndoneMergeAreExplained() throws {
    let merge = try shop.desk.merge(b, into: a, by: "li", now: after(5))
    let report = signed(at: 10, lastEvent: merge)
    _ = try shop.desk.undo(by: "li", now: after(20))
    #expect(try facts(a, report) == ["undone merge"])
    #expect(try facts(b, report) == ["undone merge"])
  }

  @Test func aBlockIsToldOfThePersonsConversationsAndOfNobodyElses() throws {
    let report = signed(at: 10, lastEvent: 0)
    try shop.desk.block(a, by: "li", now: after(20))
    #expect(try facts(b, report) == ["block"])
    #expect(try facts(.weibo("c"), report).isEmpty)
  }

  @Test func aBlockFromBeforeThatIsTakenBackAfterIsTold() throws {
    let block = try shop.desk.block(a, by: "li", now: after(5))
    let report = signed(at: 10, lastEvent: block)
    #expect(try facts(b, report).isEmpty)
    _ = try shop.desk.undo(by: "li", now: after(20))
    #expect(try facts(b, report) == ["undone block"])
    #expect(try facts(.weibo("c"), report).isEmpty)
  }

  @Test func whatBecameOfThePrivateAnswerIsTold() throws {
    var answer = outgoing("r", b, at: after(2))
    try shop.desk.record([answer], storedAt: after(3))
    let event = try shop.desk.answerPrivately(a, message: "r", by: "li", now: after(5))
    let report = signed(at: 10, lastEvent: event)
    answer.deletedAt = after(30)
    answer.delivery = .deleted
    try shop.desk.record([answer], storedAt: after(40))
    #expect(try facts(a, report) == ["changed r"])
  }
}
