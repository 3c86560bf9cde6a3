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
  /// What is known about answering one kind of message of one account.
  package let facts: @Sendable (AccountID, MessageKind) -> ReplyFacts

  package init(
    store: Store, rules: CompiledRules,
    facts: @escaping @Sendable (AccountID, MessageKind) -> ReplyFacts
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
  /// Nobody to block: no message that came in names its author.
  case nobodyWrote(ConversationID)
  case cannotMerge(ConversationID, into: ConversationID, MergeFault)
  case notMerged(ConversationID)
  /// No reply to the same person's private messages after the turn opened.
  case noPrivateAnswer(ConversationID)

  package enum MergeFault: Hashable, Sendable {
    case sameConversation, otherAccount, mergedAlready, targetIsMerged
  }
}

extension DeskError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchConversation(let conversation):
      "there is no conversation \(conversation) in the store; `dafu list` shows what there is"
    case .noSuchReply(let key):
      "there is no reply \(key) in the outbox"
    case .nobodyWrote(let conversation):
      "nobody can be blocked in \(conversation): no message in it names its author"
    case .cannotMerge(let conversation, let target, let fault):
      "\(conversation) cannot be merged into \(target): \(fault.words)"
    case .notMerged(let conversation):
      "\(conversation) is not merged into another conversation, so there is nothing to take apart"
    case .noPrivateAnswer(let conversation):
      "\(conversation) was not answered in private: since its turn opened, nobody has replied to "
        + "the same person's private messages to this account; name the message, or reply here"
    }
  }
}

extension DeskError.MergeFault {
  fileprivate var words: String {
    switch self {
    case .sameConversation: "they are one conversation"
    case .otherAccount: "only conversations of one account can be merged"
    case .mergedAlready: "it is merged already; take that merge apart first"
    case .targetIsMerged: "that one is merged itself; name the conversation it is merged into"
    }
  }
}
