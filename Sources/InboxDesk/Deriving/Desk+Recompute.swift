package import InboxModel
import InboxStore

/// What a recomputation found.
package struct Recomputed: Hashable, Sendable {
  package var conversations = 0
  /// Conversations whose derived rows were not what they should be.
  package var differing = 0
  /// The first of them, for a person to look at.
  package var examples: [ConversationID] = []
  package init() {}
}

extension Desk {
  /// Derives everything again from messages, events and recorded rules, and mends what differs.
  ///
  /// It works in pieces, each a transaction, so that others can go on writing, and in bounded
  /// memory. `progress` is told how many conversations are done. With `closedNow` closed turns too
  /// are judged by what is known at that moment, and stay so; without, by what was recorded when
  /// they closed.
  @discardableResult
  package func recompute(
    closedNow: Moment? = nil, progress: (Int) throws -> Void = { _ in }
  ) throws -> Recomputed {
    if let closedNow {
      try store.write { try $0.set(Desk.closedJudgedAt, to: "\(closedNow.milliseconds)") }
    }
    var total = Recomputed()
    var last: Int64? = 0
    while let row = last {
      last = try store.write { transaction in
        let writer = try DerivedWriter(transaction)
        return try compare(after: row, into: &total, in: transaction) { rows, row in
          try writer.write(rows, row: row, isNew: false)
        }
      }
      try progress(total.conversations)
    }
    return total
  }

  /// Compares everything derived with what `recompute` would make of it, and writes nothing.
  package func verify(progress: (Int) throws -> Void = { _ in }) throws -> Recomputed {
    var total = Recomputed()
    var last: Int64? = 0
    while let row = last {
      last = try store.snapshot {
        try compare(after: row, into: &total, in: $0) { _, _ in }
      }
      try progress(total.conversations)
    }
    return total
  }

  /// Conversations a transaction: some tenths of a second, so that nobody waits long.
  private static let pieceSize = 10_000

  private func compare(
    after row: Int64, into total: inout Recomputed, in transaction: StoreTransaction,
    mend: (DerivedRows, Int64) throws -> Void
  ) throws -> Int64? {
    let derivation = try derivation(in: transaction)
    var wrong: [(rows: DerivedRows, row: Int64)] = []
    let last = try transaction.forEachConversation(after: row, limit: Desk.pieceSize) { facts in
      total.conversations += 1
      let rows = try derivation.rows(of: facts, in: transaction)
      guard rows != facts.derived else { return }
      total.differing += 1
      if total.examples.count < 10 { total.examples.append(facts.conversation) }
      wrong.append((rows, facts.row))
    }
    // Written only now: the rows that are being read must not change under the reader.
    for (rows, row) in wrong { try mend(rows, row) }
    return last
  }
}
