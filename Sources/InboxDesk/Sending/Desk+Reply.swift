package import InboxModel
import InboxStore

extension Desk {
  /// Puts a reply into the outbox, and the seat's draft away, unless something speaks against it.
  ///
  /// The reply may go out `hold` seconds from `now`. A failed one whose place it takes is taken
  /// out in the same transaction.
  package func queueReply(_ request: ReplyRequest, now: Moment) throws -> QueueOutcome {
    try store.write { transaction in
      let conversation = request.conversation
      let row = try existingRow(of: conversation, in: transaction)
      let checks = ReplyChecks(
        request: request,
        messages: try transaction.trackedMessages(of: conversation, row: row).map(\.message),
        outbox: try transaction.outbox(of: conversation, row: row))
      if let stale = checks.staleness { return .stale(stale) }
      let facts = facts(conversation.account, checks.kind)
      if let refusal = checks.refusal(facts, now: now) { return .refused(refusal) }

      let key = try transaction.nextReplyKey()
      let reply = OutboxReply(
        key: key, conversation: conversation, parent: request.parent, text: request.text,
        sourceText: request.sourceText, seat: request.seat, queuedAt: now,
        sendAfter: now.adding(seconds: request.hold))
      if let replaced = request.replaces { try transaction.update(replaced, state: .cancelled) }
      try transaction.add(reply, conversation: row)
      try transaction.deleteDraft(row: row, seat: request.seat)
      try log(
        .queueReply(key: key), on: conversation, row: row, by: request.seat, now: now,
        in: transaction)
      return .queued(key: key)
    }
  }

  /// Takes a reply out of the outbox.
  ///
  /// False when it has gone out, or is going out at this moment.
  @discardableResult
  package func cancelReply(_ key: String, by seat: String, now: Moment) throws -> Bool {
    try move(key, from: [.queued, .failed, .unconfirmed], by: seat, now: now) { transaction in
      try transaction.update(key, state: .cancelled)
      return .cancelReply(key: key)
    }
  }

  /// Sends a failed or unconfirmed reply once more, because a person asked for it.
  ///
  /// False when it is in another state.
  @discardableResult
  package func resend(_ key: String, by seat: String, now: Moment) throws -> Bool {
    try move(key, from: [.failed, .unconfirmed], by: seat, now: now) { transaction in
      try transaction.update(key, state: .queued, sendAfter: now)
      return .queueReply(key: key)
    }
  }

  private func move(
    _ key: String, from states: Set<OutboxReply.State>, by seat: String, now: Moment,
    _ change: (StoreTransaction) throws -> TriageEvent.Action
  ) throws -> Bool {
    try store.write { transaction in
      guard let entry = try transaction.outboxEntry(key) else {
        throw DeskError.noSuchReply(key: key)
      }
      guard states.contains(entry.reply.state) else { return false }
      let action = try change(transaction)
      try log(
        action, on: entry.reply.conversation, row: entry.conversation, by: seat, now: now,
        in: transaction)
      return true
    }
  }
}
