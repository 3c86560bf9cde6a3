import InboxModel
import InboxStore
import ReplyTracking

/// Derives everything that is kept of one conversation, from its messages and events alone.
struct Derivation {
  let history: RuleHistory
  let beyond: Beyond
  /// What came into the store later is not there; nil: everything is.
  var known: Moment?

  func rows(of conversation: ConversationID, _ facts: DerivationFacts) -> DerivedRows {
    let (events, failedAt) = (facts.events, facts.failedAt)
    let tracked = facts.messages.settled(events)
    let messages = tracked.map(\.message)
    func derived(_ rules: CompiledRules) -> [Turn] {
      deriveTurns(of: conversation, messages: messages, events: events, rules: rules)
    }
    var turns = history.judgingClosed(derived(history.current), derive: derived)
    if let last = turns.last, last.isOpen, failedAt.contains(where: { $0 >= last.openedAt }) {
      turns[turns.count - 1].sendFailed = true
    }
    // An answer given in a private conversation is that one's work.
    let own = beyond.isEmpty ? tracked : tracked.filter { $0.message.conversation == conversation }
    var place = QueuePlace(turns: turns, messages: own, events: events)
    place.mergedInto = facts.mergedInto
    return DerivedRows(turns: turns, replies: replies(own, turns), place: place)
  }

  /// Counting replies, each with the turn it closed or else the last one opened before it.
  private func replies(_ tracked: [TrackedMessage], _ turns: [Turn]) -> [DerivedReply] {
    var replies: [DerivedReply] = []
    var next = 0
    for entry in tracked.sorted(by: inOrder) {
      while next < turns.count, turns[next].openedAt <= entry.message.at { next += 1 }
      guard entry.message.countsAsReply else { continue }
      // A reply that is stamped before what it answers closes a turn that opens later.
      let closed = turns.indices.contains(next) && turns[next].answer?.message == entry.message.id
      let turn = closed ? next + 1 : next
      if turn > 0 { replies.append(reply(entry, turn: turn)) }
    }
    // In the order in which they are kept.
    return replies.sorted { $0.message < $1.message }
  }

  private func reply(_ entry: TrackedMessage, turn: Int) -> DerivedReply {
    let message = entry.message
    let finding = history.current.mandarin.check(message.text)
    return DerivedReply(
      message: entry.row, kind: message.kind, at: message.at, turn: turn, author: message.author,
      post: message.post, isClaimed: message.delivery == .claimed,
      isEmojiOnly: message.text.isEmpty ? message.media == .sticker : finding.isEmojiOnly,
      verdict: finding.verdict)
  }

  private func inOrder(_ left: TrackedMessage, _ right: TrackedMessage) -> Bool {
    left.message.position < right.message.position
  }
}

extension [TrackedMessage] {
  /// What is left of a conversation's messages when each claim that the platform confirmed is the
  /// platform's copy.
  func settled(_ events: [TriageEvent]) -> [TrackedMessage] {
    guard contains(where: { $0.message.delivery == .claimed }) else { return self }
    let claims = Claims(map(\.message), events: events)
    guard !claims.isEmpty else { return self }
    return compactMap { entry in
      claims.settled(entry.message).map {
        TrackedMessage(row: entry.row, message: $0, storedAt: entry.storedAt)
      }
    }
  }
}
