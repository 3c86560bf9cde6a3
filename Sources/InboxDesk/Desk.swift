package import InboxModel
package import InboxStore
package import ReplyTracking

/// What can be done with an inbox: one transaction each, in which the turns of the conversations
/// it touches are derived again.
///
/// A value without state of its own: any number may work on one store, in any number of processes.
/// Clocks and names come in as arguments. Everything here throws `StoreError`, and `DeskError`
/// where it says so.
package struct Desk: Sendable {
  package let store: Store
  package let rules: CompiledRules
  /// What a platform says about answering on one channel.
  package let facts: @Sendable (Platform, MessageKind) -> ReplyFacts

  package init(
    store: Store, rules: CompiledRules,
    facts: @escaping @Sendable (Platform, MessageKind) -> ReplyFacts
  ) {
    self.store = store
    self.rules = rules
    self.facts = facts
  }
}

/// What a desk refuses to do.
package enum DeskError: Error, Hashable, Sendable {
  case noSuchConversation(ConversationID)
  case noSuchReply(key: String)
}

extension DeskError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchConversation(let conversation):
      "there is no conversation \(conversation) in the store; `dafu list` shows what there is"
    case .noSuchReply(let key):
      "there is no reply \(key) in the outbox"
    }
  }
}
