package import InboxModel
package import InboxStore
package import ReplyTracking

/// The inbox as it stood at one instant: what is stamped later is unseen, what was taken down or
/// taken back later still stands (formats.md section 2, `--as-of`).
///
/// Times are judged in whole seconds, so that all of that second is seen. With `knownAt` what came
/// into the store after that second is not known either, whatever it is stamped.
package struct PastInbox {
  let transaction: StoreTransaction
  let seen: Moment
  let known: Moment?
  let derivation: Derivation

  package init(
    _ desk: Desk, in transaction: StoreTransaction, asOf: Moment, knownAt: Moment? = nil
  ) throws {
    self.transaction = transaction
    seen = asOf.endOfSecond
    known = knownAt?.endOfSecond
    derivation = try desk.derivation(in: transaction, seen: min(seen, known ?? seen), known: known)
  }

  /// The rules by which it is judged.
  package var rules: CompiledRules { derivation.history.current }

  /// The turns of a conversation; empty when the store has none of that name.
  package func turns(of conversation: ConversationID) throws -> [Turn] {
    try rows(of: conversation)?.turns ?? []
  }

  /// What was said in a conversation, whole, with what was merged into it and the private messages
  /// that answered it.
  package func messages(of conversation: ConversationID) throws -> [Message] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    let sources = derivation.beyond.sources(of: row).map(\.row)
    var messages = try transaction.messages(of: conversation, rows: [row] + sources, last: nil)
    for id in ([row] + sources).flatMap(derivation.beyond.privateAnswers) {
      // Where it was claimed and is confirmed, the platform's copy is the answer.
      let tracked = try derivation.trackedMessage(
        account: conversation.account, id: id, in: transaction)
      guard let tracked = tracked?.message, !messages.contains(where: { $0.id == tracked.id }),
        var answer = try transaction.message(account: conversation.account, id: tracked.id)
      else { continue }
      answer.author = tracked.author
      messages.append(answer)
    }
    messages = messages.seen(asOf: seen)
    guard messages.contains(where: { $0.delivery == .claimed }) else { return messages }
    return Claims(messages, events: try events(of: conversation)).settled(messages)
  }

  /// What seats had done to a conversation, or said elsewhere that holds for it.
  package func events(of conversation: ConversationID) throws -> [TriageEvent] {
    guard let row = try transaction.row(of: conversation) else { return [] }
    return try derivation.facts(of: conversation, row: row, in: transaction).events
      .seen(asOf: seen)
  }

  /// Everything that would have been derived of a conversation then; nil when the store has none
  /// of that name.
  package func rows(of conversation: ConversationID) throws -> DerivedRows? {
    guard let row = try transaction.row(of: conversation) else { return nil }
    return rows(
      of: conversation, try derivation.facts(of: conversation, row: row, in: transaction))
  }

  /// The same of a conversation whose own facts have been read already.
  func rows(of facts: ConversationFacts) throws -> DerivedRows {
    guard known == nil, !derivation.beyond.concerns(facts.conversation, row: facts.row) else {
      return rows(
        of: facts.conversation,
        try derivation.facts(of: facts.conversation, row: facts.row, in: transaction))
    }
    return rows(
      of: facts.conversation,
      DerivationFacts(messages: facts.messages, events: facts.events, failedAt: facts.failedAt))
  }

  private func rows(of conversation: ConversationID, _ facts: DerivationFacts) -> DerivedRows {
    var seenFacts = facts
    seenFacts.messages = facts.messages.compactMap { tracked in
      [tracked.message].seen(asOf: seen).first.map {
        TrackedMessage(row: tracked.row, message: $0, storedAt: tracked.storedAt)
      }
    }
    // What a seat did was known when it did it.
    let done = min(seen, known ?? seen)
    seenFacts.events = facts.events.seen(asOf: done)
    seenFacts.failedAt = facts.failedAt.filter { $0 <= done }
    return derivation.rows(of: conversation, seenFacts)
  }
}

extension Moment {
  /// The last millisecond of its second.
  var endOfSecond: Moment { Moment(milliseconds: wholeSecond.milliseconds + 999) }
}
