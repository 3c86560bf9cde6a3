package import InboxModel
import InboxStore
import ReplyTracking

extension Desk {
  /// Looks for replies whose outcome is unknown among the messages the platform gave since.
  ///
  /// Those it finds are settled; returns how many. `record` does so by itself. A reply is found by
  /// its text, in its conversation, from shortly before it was tried on; a message that another
  /// reply of ours became is none.
  @discardableResult
  package func confirm(now: Moment) throws -> Int {
    try store.write { try confirm(now: now, in: $0) }
  }

  func confirm(now: Moment, in transaction: StoreTransaction) throws -> Int {
    var confirmed = 0
    for entry in try transaction.outboxEntries(in: .unconfirmed) {
      guard let found = try echo(of: entry, in: transaction) else { continue }
      try settle(entry, id: found.id, at: found.at, now: now, in: transaction)
      try derive(entry.reply.conversation, row: entry.conversation, in: transaction)
      confirmed += 1
    }
    return confirmed
  }

  private func echo(of entry: OutboxEntry, in transaction: StoreTransaction) throws -> Message? {
    let reply = entry.reply
    let taken = try transaction.sentIDs(row: entry.conversation)
    let earliest = (entry.triedAt ?? reply.queuedAt).adding(seconds: -Desk.clockTolerance)
    return try transaction.trackedMessages(of: reply.conversation, row: entry.conversation)
      .map(\.message)
      .first {
        // What a person says is no evidence that the platform has it.
        $0.direction == .outbound && $0.delivery != .claimed && $0.at >= earliest
          && !taken.contains($0.id) && $0.text.hasSameWords(as: reply.text)
      }
  }

  /// Seconds by which a platform's clock may be behind ours.
  private static let clockTolerance: Int64 = 300
}
