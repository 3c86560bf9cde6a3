package import InboxModel
import InboxStore
import ReplyTracking

/// What became of a seat's word that it answered elsewhere.
package enum ClaimOutcome: Hashable, Sendable {
  /// It stands as a reply until the platform confirms it, under this id.
  case claimed(message: String)
  /// The platform has it already, from that time: it is not counted again, and the seat has the
  /// credit for it.
  case confirmed(at: Moment)
  /// It stands already since then, claimed by this seat: nothing was added.
  case repeated(by: String, at: Moment)
  /// Something happened that the seat has not seen: nothing was added.
  case stale(StaleReply)
  /// Nothing was added: without the words nobody can tell whether the person was answered in
  /// Mandarin, or the failed reply whose place it was to take is not failed any more.
  case refused(QueueOutcome.Refusal)
}

extension Desk {
  /// Keeps that `request` was answered elsewhere, on the phone say, and puts the seat's draft away.
  ///
  /// The claim is a message of ours with the seat and the present time; the platform's copy takes
  /// its place when it is read, or has been (`Claims`). Undo takes the claim back.
  package func claimAnswered(_ request: ReplyRequest, now: Moment) throws -> ClaimOutcome {
    try store.write { transaction in
      let conversation = request.conversation
      let row = try existingRow(of: conversation, in: transaction)
      guard request.text.contains(where: { !$0.isWhitespace }) else {
        return .refused(.empty)
      }
      let derivation = try derivation(in: transaction)
      let home = derivation.beyond.target(of: row)
      let facts = try derivation.facts(
        of: home?.conversation ?? conversation, row: home?.row ?? row, in: transaction)
      let messages = facts.messages.settled(facts.events).map(\.message)
        .sorted { $0.position < $1.position }
      let checks = ReplyChecks(
        request: request, messages: messages,
        outbox: try transaction.outbox(of: conversation, row: row))
      if let stale = checks.staleness { return .stale(stale) }
      if let moved = checks.movedReplacement {
        return .refused(.replacedReplyMoved(key: moved))
      }
      if let standing = standingClaim(of: request.text, in: messages) {
        return .repeated(by: standing.author ?? request.seat, at: standing.at)
      }
      let claim = try keep(request, kind: checks.kind, row: row, now: now, in: transaction)
      let settled = Claims(facts.messages.map(\.message) + [claim], events: facts.events)
      return settled.copies[claim.id].map { .confirmed(at: $0.at) } ?? .claimed(message: claim.id)
    }
  }

  /// A claim in the same words, after which the person has not written.
  private func standingClaim(of text: String, in messages: [Message]) -> Message? {
    let last = messages.last { $0.countsAsItem }?.position
    return messages.last {
      $0.delivery == .claimed && $0.text.hasSameWords(as: text)
        && last.map { [position = $0.position] in $0 < position } ?? true
    }
  }

  private func keep(
    _ request: ReplyRequest, kind: MessageKind, row: Int64, now: Moment,
    in transaction: StoreTransaction
  ) throws -> Message {
    var claim = Message(
      conversation: request.conversation, id: try transaction.nextClaimID(), direction: .outbound,
      text: request.text, at: now, kind: kind, author: request.seat)
    claim.parent = request.parent
    claim.sourceText = request.sourceText
    claim.delivery = .claimed
    let before = try transaction.place(row: row)
    let event = try transaction.addEvent(
      conversation: row, at: now, seat: request.seat, action: .answerElsewhere(message: claim.id),
      before: before?.words ?? "")
    if let replaced = request.replaces { try transaction.update(replaced, state: .cancelled) }
    try transaction.deleteDraft(row: row, seat: request.seat)
    _ = try record([claim], storedAt: now, in: transaction)
    try transaction.describe(event: event, after: transaction.place(row: row)?.words ?? "")
    return claim
  }
}
