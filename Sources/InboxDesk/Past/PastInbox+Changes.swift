package import InboxModel
import InboxStore
import ReplyTracking

extension PastInbox {
  /// Conversations of which more is known by now; what is derived of the others held then too.
  ///
  /// Nil: of any of them, since other rules have been recorded.
  package func changedSince() throws -> Set<ConversationID>? {
    var changed = try transaction.conversations(changedAfter: seen)
    if let known {
      guard try transaction.ruleRevisions().allSatisfy({ $0.recordedAt <= known }) else {
        return nil
      }
      try changed.formUnion(transaction.conversations(storedAfter: known))
    }
    let done = min(seen, known ?? seen)
    let said = try transaction.eventsBeyond()
    guard !said.isEmpty else { return changed }
    for (event, _) in said where event.at > done || event.undone.map({ $0.at > done }) == true {
      switch event.action {
      case .block(let person), .unblock(let person):
        try changed.formUnion(
          transaction.conversations(of: person, account: event.conversation.account))
      case .merge(let thread):
        changed.insert(ConversationID(account: event.conversation.account, thread: thread))
      default: break
      }
    }
    let today = try Beyond(said, in: transaction)
    for (asker, message) in today.answeredPrivately + derivation.beyond.answeredPrivately {
      guard
        let home = try transaction.message(account: asker.conversation.account, id: message)
      else { continue }
      if changed.contains(home.conversation) { changed.insert(asker.conversation) }
    }
    // Merges last: a conversation may have changed for one of the reasons above.
    for merge in today.merges + derivation.beyond.merges
    where changed.contains(merge.source.conversation) {
      changed.insert(merge.target.conversation)
    }
    return changed
  }
}
