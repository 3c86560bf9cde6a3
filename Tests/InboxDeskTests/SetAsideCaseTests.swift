import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Testing

/// Cases of the reference in which somebody says that no reply is needed: no message log can tell
/// them, a desk can.
struct SetAsideCaseTests {
  let shop: TemporaryStore

  init() throws {
    var policy = Policy(name: "all")
    policy.firstResponse = Span(seconds: 1800, clock: .wall)
    policy.nextResponse = Span(seconds: 1800, clock: .wall)
    shop = try TemporaryStore(rules: Rules(policies: [policy], calendars: []))
  }

  private let conversation = ConversationID.weibo("t")

  private func moment(_ text: String) throws -> Moment { try #require(Moment(rfc3339: text)) }

  private func say(_ id: String, _ time: String, _ direction: Direction = .inbound) throws {
    let at = try moment(time)
    try shop.desk.record(
      [
        direction == .inbound
          ? incoming(id, conversation, at: at) : outgoing(id, conversation, at: at)
      ], storedAt: at)
  }

  private func setAside(_ id: String, of time: String, at now: String, by seat: String) throws {
    try shop.desk.noReplyNeeded(
      conversation, through: MessagePosition(at: try moment(time), id: id), by: seat,
      now: try moment(now))
  }

  private func judged(_ asOf: String) throws -> [JudgedTurn] {
    try shop.store.turns(of: conversation).map {
      judge($0, asOf: try moment(asOf), rules: shop.desk.rules)
    }
  }

  @Test func caseE33AConversationThatWasSettledOpensAnewWithTheNextQuestion() throws {
    try say("m1", "2025-07-28T09:00:00Z")
    try setAside("m1", of: "2025-07-28T09:00:00Z", at: "2025-07-28T09:05:00Z", by: "bot")
    try say("m2", "2025-08-01T14:00:00Z")
    try say("r", "2025-08-01T14:10:00Z", .outbound)
    let turns = try judged("2025-09-01T00:00:00Z")
    #expect(turns.map(\.state) == [.void, .met])
    #expect(turns.last?.wallSeconds == 600)
    // Four days of peace are less than the gap after which it is a first response again.
    #expect(turns.map(\.turn.isFirst) == [true, false])
  }

  @Test(
    arguments: [
      ("2026-01-07T10:20:00Z", TurnState.void, nil), ("2026-01-07T10:35:00Z", .void, nil),
      ("2026-01-07T10:35:01Z", .missed, 1), ("2026-01-07T10:50:00Z", .missed, 900),
    ] as [(String, TurnState, Int64?)])
  func caseE35NoMissIsWashedAwayByLookingAwayTooLate(
    at time: String, state: TurnState, late: Int64?
  ) throws {
    try say("m1", "2026-01-07T09:50:00Z")
    try say("r", "2026-01-07T10:00:00Z", .outbound)
    try say("m2", "2026-01-07T10:05:00Z")
    try setAside("m2", of: "2026-01-07T10:05:00Z", at: time, by: "li")
    // However late it is looked at, and whatever is asked afterwards (case E52).
    for asOf in ["2026-01-07T11:00:00Z", "2027-01-07T11:00:00Z"] {
      let turns = try judged(asOf)
      #expect(turns.map(\.state) == [.met, state])
      #expect(turns.last?.lateSeconds == late)
    }
    try say("m3", "2026-01-09T10:00:00Z")
    #expect(try judged("2026-01-09T10:00:01Z").map(\.state) == [.met, state, .pending])
    #expect(try judged("2026-01-09T10:00:01Z")[1].lateSeconds == late)
  }
}
