package import InboxModel
import InboxStore

/// What an undo came to.
package enum UndoOutcome: Hashable, Sendable {
  /// The event is marked as taken back; what it did is as if it had not been.
  case undone(TriageEvent)
  /// The seat's last action was a reply that is on its way or out: nothing was changed.
  case tooLate(TriageEvent)
  /// The seat has done nothing that stands.
  case nothing
}

extension Desk {
  /// Takes back the last thing that `seat` did.
  ///
  /// A reply within its hold is cancelled and its text becomes the seat's draft again. The event
  /// stays in the audit log, marked.
  package func undo(by seat: String, now: Moment) throws -> UndoOutcome {
    try store.write { transaction in
      guard let (event, row) = try transaction.lastEvent(by: seat) else { return .nothing }
      switch event.action {
      case .queueReply(let key):
        guard try takeBack(key, row: row, now: now, in: transaction) else {
          return .tooLate(event)
        }
      case .cancelReply(let key):
        try queueAgain(key, now: now, in: transaction)
      case .answerElsewhere:
        try makeDraft(ofClaim: event, row: row, now: now, in: transaction)
      default: break
      }
      guard try transaction.markUndone(event: event.id, at: now, by: seat) else { return .nothing }
      try derive(event.conversation, row: row, in: transaction)
      try deriveBeyond(event.action, event.conversation, row: row, in: transaction)
      var undone = event
      undone.undone = TriageEvent.Undone(at: now, by: seat)
      return .undone(undone)
    }
  }

  /// False once the reply has been handed to the sender.
  private func takeBack(
    _ key: String, row: Int64, now: Moment, in transaction: StoreTransaction
  ) throws -> Bool {
    guard let reply = try transaction.outboxEntry(key)?.reply, reply.state == .queued,
      reply.attempts == 0
    else { return false }
    try transaction.update(key, state: .cancelled)
    try makeDraft(
      Draft(
        conversation: reply.conversation, seat: reply.seat, text: reply.text,
        sourceText: reply.sourceText ?? "", savedAt: now), row: row, in: transaction)
    return true
  }

  private func makeDraft(
    ofClaim event: TriageEvent, row: Int64, now: Moment, in transaction: StoreTransaction
  ) throws {
    let conversation = event.conversation
    guard let id = event.action.key,
      let claim = try transaction.message(account: conversation.account, id: id)
    else { return }
    try makeDraft(
      Draft(
        conversation: conversation, seat: event.seat, text: claim.text,
        sourceText: claim.sourceText ?? "", savedAt: now), row: row, in: transaction)
  }

  /// What the seat has begun to write since comes first.
  private func makeDraft(
    _ draft: Draft, row: Int64, in transaction: StoreTransaction
  ) throws {
    let begun = try transaction.draft(of: draft.conversation, row: row, seat: draft.seat)
    if begun == nil { try transaction.save(draft, row: row) }
  }

  /// Queues a cancelled reply again, with the hold it had at first.
  ///
  /// One that was tried already may be out: it is only shown again, for a person to decide.
  private func queueAgain(
    _ key: String, now: Moment, in transaction: StoreTransaction
  ) throws {
    guard let reply = try transaction.outboxEntry(key)?.reply, reply.state == .cancelled else {
      return
    }
    guard reply.attempts == 0 else { return try transaction.update(key, state: .unconfirmed) }
    let hold = max(0, reply.sendAfter.milliseconds - reply.queuedAt.milliseconds)
    try transaction.update(
      key, state: .queued, sendAfter: Moment(milliseconds: now.milliseconds + hold))
  }
}
