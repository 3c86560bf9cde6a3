import InboxModel
import InboxStore
import ReplyTracking

/// What one conversation is derived from.
struct DerivationFacts {
  var messages: [TrackedMessage]
  var events: [TriageEvent]
  /// When replies were queued that did not go out.
  var failedAt: [Moment]
  /// The conversation that its messages belong to instead.
  var mergedInto: Int64?
}

extension DerivationFacts {
  /// The ids of those who wrote.
  var people: Set<String> {
    Set(messages.lazy.filter { $0.message.direction == .inbound }.compactMap(\.message.author))
  }
}

extension Derivation {
  /// Everything that decides about a conversation, also what stands elsewhere.
  func facts(
    of conversation: ConversationID, row: Int64, in transaction: StoreTransaction
  ) throws -> DerivationFacts {
    if let target = beyond.target(of: row) {
      return DerivationFacts(messages: [], events: [], failedAt: [], mergedInto: target.row)
    }
    var facts = DerivationFacts(
      messages: try messages(of: conversation, row: row, in: transaction),
      events: try transaction.events(of: conversation, row: row),
      failedAt: try transaction.failedReplies(row: row))
    guard beyond.concerns(conversation, row: row) else { return facts }
    for source in beyond.sources(of: row) {
      // Its messages are this conversation's now (rule B25).
      facts.messages += try messages(of: conversation, row: source.row, in: transaction)
      facts.events += try transaction.events(of: source.conversation, row: source.row)
      facts.failedAt += try transaction.failedReplies(row: source.row)
    }
    for id in beyond.privateAnswers(to: row)
      + beyond.sources(of: row).flatMap({
        beyond.privateAnswers(to: $0.row)
      })
    {
      guard let answer = try trackedMessage(account: conversation.account, id: id, in: transaction),
        answer.message.direction == .outbound,
        // Perhaps it has come to be a message of this conversation.
        !facts.messages.contains(where: { $0.row == answer.row })
      else { continue }
      facts.messages.append(answer)
    }
    let own = [conversation] + beyond.sources(of: row).map(\.conversation)
    facts.events += beyond.blocks(of: facts.people, elsewhereThan: Set(own))
    facts.events.sort { $0.id < $1.id }
    return facts
  }

  private func messages(
    of conversation: ConversationID, row: Int64, in transaction: StoreTransaction
  ) throws -> [TrackedMessage] {
    guard let known else { return try transaction.trackedMessages(of: conversation, row: row) }
    return try transaction.trackedMessages(of: conversation, row: row, knownAt: known)
  }

  /// A message of another conversation, as it was known.
  func trackedMessage(
    account: AccountID, id: String, in transaction: StoreTransaction
  ) throws -> TrackedMessage? {
    guard let home = try transaction.trackedMessage(account: account, id: id)?.message.conversation,
      let row = try transaction.row(of: home)
    else { return nil }
    let messages = try messages(of: home, row: row, in: transaction)
    let events = try transaction.events(of: home, row: row)
    // Where a claim was named, its copy answers.
    let claims = Claims(messages.map(\.message), events: events)
    let found = claims.copies[id]?.id ?? id
    return messages.settled(events).first { $0.message.id == found }
  }

  func rows(
    of conversation: ConversationID, row: Int64, in transaction: StoreTransaction
  ) throws -> DerivedRows {
    rows(of: conversation, try facts(of: conversation, row: row, in: transaction))
  }

  /// The same of a conversation whose own facts have been read already.
  func rows(
    of facts: ConversationFacts, in transaction: StoreTransaction
  ) throws -> DerivedRows {
    guard !beyond.rearranges(facts.row) else {
      return try rows(of: facts.conversation, row: facts.row, in: transaction)
    }
    return rows(
      ofLone: facts.conversation,
      DerivationFacts(messages: facts.messages, events: facts.events, failedAt: facts.failedAt))
  }

  /// The same of a conversation that nothing rearranges: of what stands elsewhere only blocks of
  /// its people decide about it, which need no further reading.
  func rows(ofLone conversation: ConversationID, _ facts: DerivationFacts) -> DerivedRows {
    guard !beyond.isEmpty else { return rows(of: conversation, facts) }
    var facts = facts
    facts.events += beyond.blocks(of: facts.people, elsewhereThan: [conversation])
    facts.events.sort { $0.id < $1.id }
    return rows(of: conversation, facts)
  }
}
