import InboxModel
import InboxStore

extension Desk {
  /// Name of the setting that says when closed turns were last judged anew, in milliseconds.
  static let closedJudgedAt = "closedJudgedAt"

  /// How conversations are derived, as the store's recorded rules stand.
  func derivation(in transaction: StoreTransaction) throws -> Derivation {
    let judgedAt = try transaction.setting(Desk.closedJudgedAt).flatMap(Int64.init)
    return Derivation(
      history: RuleHistory(
        current: rules, recorded: RecordedRules(try transaction.ruleRevisions()),
        closedJudgedAt: judgedAt.map(Moment.init(milliseconds:))))
  }

  /// Derives one conversation again and writes what came out.
  @discardableResult
  func derive(
    _ conversation: ConversationID, row: Int64, in transaction: StoreTransaction
  ) throws -> DerivedRows {
    let rows = try derivation(in: transaction).rows(
      of: conversation,
      try transaction.trackedMessages(of: conversation, row: row),
      try transaction.events(of: conversation, row: row),
      failedAt: try transaction.failedReplies(row: row))
    try DerivedWriter(transaction).write(rows, row: row, isNew: false)
    return rows
  }
}
