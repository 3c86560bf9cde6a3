import InboxModel
import TerminalScreen
import Testing

@testable import InboxInterface

/// Spam, blocked people, private answers and merges, asked for by a key.
@Suite struct MarkTests {
  private func marks(_ session: Session) -> [Effect] {
    session.effects.filter { if case .mark = $0 { true } else { false } }
  }

  private func first(_ session: Session) throws -> ConversationID {
    try #require(session.state.list.rows.first).conversation
  }

  @Test func aKeyFlagsSpamAndSaysThatItCountsNowhere() throws {
    var session = try Session()
    let id = try first(session)
    try session.press("!")
    #expect(marks(session) == [.mark(id, .spam(true))])
    #expect(session.state.notice == .marked(.spam(true)))
  }

  @Test func theSameKeyTakesAFlagOffWhereThereIsOne() throws {
    var row = try #require(SampleInbox.waiting.first)
    var turn = Turn(
      id: TurnID(conversation: row.conversation, ordinal: 1), kind: row.kind, isFirst: true,
      openedAt: row.openedAt, openedBy: "m")
    turn.ending = .void(Turn.Void(at: row.openedAt, reason: .spam, by: "li"))
    row.lastTurn = turn
    var session = try Session(waiting: [row])
    try session.press("! B")
    #expect(
      marks(session) == [
        .mark(row.conversation, .spam(false)), .mark(row.conversation, .blocked(true)),
      ])
  }

  @Test func aPrivateAnswerIsSaidOnlyWhereSomebodyWaits() throws {
    var session = try Session()
    let id = try first(session)
    try session.press("P")
    #expect(marks(session) == [.mark(id, .answeredPrivately)])
    var row = try #require(SampleInbox.waiting.first)
    row.items = 0
    row.lastTurn = nil
    var nobody = try Session(waiting: [row])
    try nobody.press("P")
    #expect(marks(nobody).isEmpty && nobody.state.notice == .nobodyWaits)
  }

  @Test func aMergeOffersTheOtherConversationsOfTheAccountAndTakesAName() throws {
    var session = try Session()
    let id = try first(session)
    try session.press("M")
    let offered = try #require(session.state.prompt).candidates
    let others = session.state.list.rows.map(\.conversation).filter {
      $0 != id && $0.account == id.account
    }
    #expect(!others.isEmpty && offered.count == others.count)
    session.type("another-thread")
    try session.press("<Enter>")
    let target = ConversationID(account: id.account, thread: "another-thread")
    #expect(marks(session) == [.mark(id, .merged(into: target))])
    #expect(session.state.prompt == nil)
  }

  @Test func theHighlightedConversationIsTheOneMergedInto() throws {
    var session = try Session()
    let id = try first(session)
    try session.press("M")
    guard case .conversation(let target) = session.state.prompt?.candidates.first else {
      Issue.record("nothing is offered")
      return
    }
    try session.press("<Enter>")
    #expect(marks(session) == [.mark(id, .merged(into: target))])
  }

  @Test func nothingTypedMergesNothing() throws {
    let row = try #require(SampleInbox.waiting.first)
    var session = try Session(waiting: [row])
    try session.press("M <Enter>")
    #expect(marks(session).isEmpty && session.state.notice == .notAConversation(""))
    #expect(session.state.prompt != nil)
  }
}
