package import InboxModel
package import InboxStore
package import ReplyTracking

extension PastInbox {
  /// The inbox as it would be had `rules` been in force since ever: nothing that the store has
  /// recorded of its own rules matters, and nothing is written.
  package init(
    judgedBy rules: CompiledRules, in transaction: StoreTransaction, asOf: Moment
  ) throws {
    self.transaction = transaction
    seen = asOf.endOfSecond
    known = nil
    derivation = Derivation(
      history: RuleHistory(current: rules, recorded: RecordedRules([]), closedJudgedAt: nil),
      beyond: try Beyond(
        transaction.eventsBeyond().compactMap { said in
          [said.event].seen(asOf: asOf.endOfSecond).first.map { ($0, said.row) }
        }, in: transaction))
  }

  /// Derives every conversation from its messages and hands over its turns and counting replies.
  ///
  /// One conversation is in memory at a time. `progress` is told how many are done.
  package func forEachConversation(
    progress: (Int) throws -> Void = { _ in },
    _ body: (_ turns: [Turn], _ replies: [DerivedReply]) throws -> Void
  ) throws {
    var count = 0
    var last: Int64? = 0
    while let row = last {
      last = try transaction.forEachConversation(after: row, limit: 10_000) { facts in
        let derived = try rows(of: facts)
        try body(derived.turns, derived.replies)
        count += 1
        try progress(count)
      }
    }
  }
}
