import GRDB
package import InboxModel

extension StoreTransaction {
  /// Keeps turns as they stand when `period` is closed; `next` gives them one by one.
  package func addClosedTurns(
    of period: String, _ each: ((ClosedTurn) throws -> Void) throws -> Void
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO closedTurn (period, conversation, openedBy, ordinal, openedAt, state, wallSeconds,
        workSeconds, endedAt, endedBy, answer, voidReason, policy, translation, isConfirmed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      """)
    try each { turn in
      guard let conversation = try row(of: turn.conversation) else { return }
      statement.bind(1, period)
      statement.bind(2, conversation)
      statement.bind(3, turn.openedBy)
      statement.bind(4, turn.ordinal)
      statement.bind(5, turn.openedAt.milliseconds)
      statement.bind(6, turn.state.rawValue)
      statement.bind(7, turn.wallSeconds)
      statement.bind(8, turn.workSeconds)
      statement.bind(9, turn.endedAt?.milliseconds)
      statement.bind(10, turn.endedBy)
      statement.bind(11, turn.answer)
      statement.bind(12, turn.voidReason?.rawValue)
      statement.bind(13, turn.policy)
      statement.bind(14, turn.translation.rawValue)
      statement.bind(15, turn.isConfirmed.map { $0 ? 1 : 0 } as Int64?)
      try statement.run()
    }
  }

  /// Hands over the turns of a closed period as they stood then.
  package func forEachClosedTurn(
    of period: String, _ body: (ClosedTurn) throws -> Void
  ) throws {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.platform, a.name, c.thread, t.openedBy, t.ordinal, t.openedAt, t.state,
        t.wallSeconds, t.workSeconds, t.endedAt, t.endedBy, t.answer, t.voidReason, t.policy,
        t.translation, t.isConfirmed
      FROM closedTurn t JOIN conversation c ON c.id = t.conversation
      JOIN account a ON a.id = c.account WHERE t.period = ?1
      """)
    statement.bind(1, period)
    defer { statement.reset() }
    while try statement.step() {
      guard let conversation = statement.conversation(0) else { continue }
      var turn = ClosedTurn(
        conversation: conversation, openedBy: statement.text(3),
        ordinal: Int(statement.int(4)), openedAt: statement.moment(5),
        state: TurnState(rawValue: statement.text(6)) ?? .unknown,
        wallSeconds: statement.int(7), workSeconds: statement.int(8),
        translation: TurnTranslation(rawValue: statement.text(14)) ?? .none)
      turn.endedAt = statement.optionalMoment(9)
      turn.endedBy = statement.optionalText(10)
      turn.answer = statement.optionalText(11)
      turn.voidReason = statement.optionalText(12).flatMap(VoidReason.init(rawValue:))
      turn.policy = statement.optionalText(13)
      turn.isConfirmed = statement.optionalInt(15).map { $0 != 0 }
      try body(turn)
    }
  }
}
