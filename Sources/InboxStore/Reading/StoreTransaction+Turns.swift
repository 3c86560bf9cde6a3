package import InboxModel

extension StoreTransaction {
  /// The turns of a conversation in order.
  package func turns(of conversation: ConversationID, row: Int64) throws -> [Turn] {
    let statement = try SQLStatement(
      database,
      "SELECT \(TurnRow.columns) FROM turn t WHERE t.conversation = ?1 ORDER BY t.ordinal")
    statement.bind(1, row)
    var turns: [Turn] = []
    while try statement.step() { turns.append(TurnRow.turn(statement, conversation)) }
    return turns
  }

  /// The Mandarin check's verdicts on the counting replies of a conversation, by message id.
  package func verdicts(row: Int64) throws -> [String: MandarinVerdict] {
    let statement = try SQLStatement(
      database,
      """
      SELECT m.platformId, r.verdict FROM reply r JOIN message m ON m.id = r.message
      WHERE r.conversation = ?1
      """)
    statement.bind(1, row)
    var verdicts: [String: MandarinVerdict] = [:]
    while try statement.step() {
      verdicts[statement.text(0)] = MandarinVerdict(code: statement.int(1))
    }
    return verdicts
  }
}
