package import InboxModel
package import InboxStore

extension PastInbox {
  /// How every account stood, as `StoreTransaction.accountStates` says it of today.
  ///
  /// It takes one pass over everything. What was on its way out is not known any more.
  package func accountStates(since: Moment) throws -> [AccountState] {
    var states = Dictionary(
      uniqueKeysWithValues: try transaction.accountStates(withConnectionsAt: seen)
        .map { ($0.account, $0) })
    var last: Int64? = 0
    while let row = last {
      last = try transaction.forEachConversation(after: row, limit: 10_000) { facts in
        states[facts.conversation.account]?.add(try rows(of: facts), seen: seen, since: since)
      }
    }
    return states.values.sorted { $0.account < $1.account }
  }
}

extension AccountState {
  fileprivate mutating func add(_ derived: DerivedRows, seen: Moment, since: Moment) {
    let place = derived.place
    if place.queue == .waiting {
      add(
        sortAt: place.sortAt, warnAt: place.warnAt, openedAt: place.openedAt,
        isSnoozed: place.snoozedUntil.map { $0 > seen } ?? false, second: seen.wholeSecond)
    }
    for turn in derived.turns
    where turn.openedAt >= since && turn.openedAt <= seen && !turn.isBackfill
      && turn.mendedAt == nil
    {
      add(turn.translation)
    }
  }
}
