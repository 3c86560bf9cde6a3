package import InboxModel
import InboxStore

/// What became of a batch of messages.
package struct Recorded: Hashable, Sendable {
  package var added = 0
  /// Known already, and nothing new in them.
  package var repeated = 0
  /// Known already, and they filled in or mended something.
  package var changed = 0
  package init() {}

  package static func + (left: Recorded, right: Recorded) -> Recorded {
    var sum = left
    sum.added += right.added
    sum.repeated += right.repeated
    sum.changed += right.changed
    return sum
  }
}

extension Desk {
  /// Puts messages into the store, all or none of them, and derives the turns they touch.
  ///
  /// The outcome does not depend on order or repetition (formats.md section 1). `storedAt` is kept
  /// beside each new message and is no part of any latency.
  @discardableResult
  package func record(_ messages: [Message], storedAt: Moment) throws -> Recorded {
    try store.write { transaction in
      let recorded = try record(messages, storedAt: storedAt, in: transaction)
      // A platform's copy of a reply may be what tells that it went out.
      _ = try confirm(now: storedAt, in: transaction)
      return recorded
    }
  }

  func record(
    _ messages: [Message], storedAt: Moment, in transaction: StoreTransaction
  ) throws -> Recorded {
    var recorded = Recorded()
    var writer = try MessageWriter(transaction, storedAt: storedAt)
    for message in messages {
      switch try writer.write(message) {
      case .added: recorded.added += 1
      case .repeated: recorded.repeated += 1
      case .changed: recorded.changed += 1
      }
    }
    try deriveTouched(writer.touched, in: transaction)
    return recorded
  }

  private func deriveTouched(
    _ touched: [MessageWriter.Touched], in transaction: StoreTransaction
  ) throws {
    let derivation = try derivation(in: transaction)
    let writer = try DerivedWriter(transaction)
    for place in touched {
      let rows =
        if let fresh = place.fresh, !derivation.beyond.rearranges(place.row) {
          // Nobody has done anything to a conversation that was not there.
          derivation.rows(
            ofLone: place.conversation, DerivationFacts(messages: fresh, events: [], failedAt: []))
        } else {
          try derivation.rows(of: place.conversation, row: place.row, in: transaction)
        }
      try writer.write(rows, row: place.row, isNew: place.fresh != nil)
    }
    guard !derivation.beyond.isEmpty else { return }
    // What came into one conversation may decide about another.
    for place in try derivation.beyond.dependents(of: Set(touched.map(\.row)), in: transaction) {
      let rows = try derivation.rows(of: place.conversation, row: place.row, in: transaction)
      try writer.write(rows, row: place.row, isNew: false)
    }
  }
}
