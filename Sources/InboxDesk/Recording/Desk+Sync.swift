package import InboxModel
import InboxStore
package import PlatformContract

/// What a connection brought in one go.
package struct SyncNews: Hashable, Sendable {
  package var messages: [Message] = []
  /// How far the account was read with these messages.
  package var cursor: SyncCursor?
  package var health: Health?

  package init() {}

  package enum Health: Hashable, Sendable {
    case good
    /// A sentence for people.
    case bad(String)
  }
}

extension Desk {
  /// Puts what a connection brought into the store, all of it or nothing: a cursor is never kept
  /// without the messages before it.
  @discardableResult
  package func record(_ news: SyncNews, of account: AccountID, now: Moment) throws -> Recorded {
    try store.write { transaction in
      let recorded = try record(news.messages, storedAt: now, in: transaction)
      if !news.messages.isEmpty { _ = try confirm(now: now, in: transaction) }
      if let cursor = news.cursor {
        try transaction.keep(cursor: cursor.text, of: account, at: now)
      }
      switch news.health {
      case .good?: try transaction.noteGoodSync(of: account, at: now)
      case .bad(let failure)?:
        try transaction.noteBadSync(of: account, at: now, failure: failure)
      case nil: break
      }
      return recorded
    }
  }
}
