package import InboxModel
import InboxStore
package import PlatformContract

/// What a connection brought in one go.
package struct SyncNews: Hashable, Sendable {
  package var news = PlatformNews()
  package var capabilities: [Capability] = []
  /// How far the account was read with these messages.
  package var cursor: SyncCursor?
  package var health: Health?

  package init() {}

  package init(_ news: PlatformNews) { self.news = news }

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
      let recorded = try record(news.news, of: account, now: now, in: transaction)
      try transaction.keep(news.capabilities, of: account, at: now)
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

  private func record(
    _ news: PlatformNews, of account: AccountID, now: Moment, in transaction: StoreTransaction
  ) throws -> Recorded {
    guard !news.isEmpty else { return Recorded() }
    for origin in news.origins {
      try transaction.keep(
        origin: origin.text, of: origin.person, account: account, at: origin.at)
    }
    var messages = try news.messages.map { try withOrigin($0, in: transaction) }
    for deletion in news.deletions {
      // One that never came in was taken back before anybody could read it.
      guard
        var message = try messages.first(where: { $0.id == deletion.message })
          ?? transaction.message(account: account, id: deletion.message)
      else { continue }
      message.deletedAt = deletion.at
      messages.append(message)
    }
    var recorded = try record(messages, storedAt: now, in: transaction)
    for failure in news.failures {
      recorded = recorded + (try takeBack(failure, of: account, now: now, in: transaction))
    }
    for reference in news.media {
      // A platform may tell the same message any number of times; one copy is enough.
      if try transaction.message(account: account, id: reference.message)?.mediaFile != nil {
        continue
      }
      try transaction.want(
        media: reference.media, reference: reference.text, of: reference.message,
        account: account, at: now)
    }
    // A platform's copy of a reply may be what tells that it went out.
    if !messages.isEmpty { _ = try confirm(now: now, in: transaction) }
    return recorded
  }

  /// The message with what the person was known to have come by.
  private func withOrigin(
    _ message: Message, in transaction: StoreTransaction
  ) throws -> Message {
    guard message.direction == .inbound, message.origin == nil, let person = message.author,
      let origin = try transaction.origin(
        of: person, account: message.conversation.account, at: message.at)
    else { return message }
    var message = message
    message.origin = origin
    return message
  }

  /// Counts a reply as failed that its platform had accepted.
  ///
  /// What was stored as sent cannot become unsent; a message that was deleted the moment it was sent
  /// answers nobody.
  private func takeBack(
    _ failure: PlatformNews.LateFailure, of account: AccountID, now: Moment,
    in transaction: StoreTransaction
  ) throws -> Recorded {
    if let entry = try transaction.outboxEntry(sentAs: failure.message, account: account) {
      try transaction.update(entry.reply.key, state: .failed, failure: failure.reason)
    }
    guard var message = try transaction.message(account: account, id: failure.message) else {
      return Recorded()
    }
    message.delivery = .deleted
    message.deletedAt = message.at
    return try record([message], storedAt: now, in: transaction)
  }
}
