package import InboxModel

/// Replies that people say they gave elsewhere, and the platform's copies that confirm them.
///
/// A claim and its copy are one reply: the copy stands, with the platform's id, time and text, and
/// the seat that claimed it has the credit. Both stay in the store as they came; which belongs to
/// which follows from all messages of a conversation together, so it does not matter which of them
/// came first, and what was known at an earlier instant can still be told.
///
/// A copy in the words of the claim is nearer than any in other words (the seat may have changed a
/// word on the phone); of those, the one nearest in time. A copy confirms one claim, a claim has
/// one copy.
package struct Claims {
  /// What the platform has of a confirmed claim, by the claim's id.
  package private(set) var copies: [String: MessagePosition] = [:]
  /// The claim that a message of the platform confirms, by that message's id.
  private var claims: [String: Message] = [:]
  /// Ids of claims that their seat took back.
  private var takenBack: Set<String> = []

  /// `messages` are those of one conversation in any order, `events` what was done to it.
  package init(_ messages: [Message], events: [TriageEvent]) {
    guard messages.contains(where: { $0.delivery == .claimed }) else { return }
    for event in events where event.undone != nil {
      if case .answerElsewhere(let message) = event.action { takenBack.insert(message) }
    }
    let claimed = messages.filter {
      $0.delivery == .claimed && $0.direction == .outbound && !$0.isAutomatic
        && !takenBack.contains($0.id)
    }
    guard !claimed.isEmpty else { return }
    let search = CopySearch(messages)
    for pair in claimed.flatMap(search.pairs).sorted(by: <)
    where copies[pair.claim.id] == nil && claims[pair.copy.id] == nil {
      copies[pair.claim.id] = pair.copy.position
      claims[pair.copy.id] = pair.claim
    }
  }

  /// Whether every message stands as it came.
  package var isEmpty: Bool { copies.isEmpty && takenBack.isEmpty }

  /// What is left of a message: nil of a claim that the platform confirmed or its seat took back.
  package func settled(_ message: Message) -> Message? {
    guard !isEmpty else { return message }
    if copies[message.id] != nil || takenBack.contains(message.id) { return nil }
    guard let claim = claims[message.id] else { return message }
    var copy = message
    copy.author = claim.author ?? message.author
    copy.sourceText = message.sourceText ?? claim.sourceText
    return copy
  }

  package func settled(_ messages: [Message]) -> [Message] {
    isEmpty ? messages : messages.compactMap(settled)
  }
}
