package import InboxModel

/// How far an account has been read; only its platform understands the text.
package struct SyncCursor: Hashable, Sendable {
  package var text: String
  package init(_ text: String) { self.text = text }
}

/// A piece of what a platform has.
package struct SyncPage: Hashable, Sendable {
  package var news: PlatformNews
  /// Where to go on; nil when nothing was ever there.
  package var next: SyncCursor?
  /// More waits behind `next` right now.
  ///
  /// A short or empty page alone never means the end.
  package var hasMore: Bool
  /// Seconds after which reading on is worth a call, when nothing more waits now.
  ///
  /// Nil leaves it to whoever reads. A platform that counts calls spreads its budget with it.
  package var pause: Int64?
  /// What was learnt about what the account may do, such as a list that is not granted any more.
  package var capabilities: [Capability]

  package init(
    news: PlatformNews, next: SyncCursor?, hasMore: Bool, pause: Int64? = nil,
    capabilities: [Capability] = []
  ) {
    self.news = news
    self.next = next
    self.hasMore = hasMore
    self.pause = pause
    self.capabilities = capabilities
  }

  package init(messages: [Message], next: SyncCursor?, hasMore: Bool) {
    self.init(news: PlatformNews(messages: messages), next: next, hasMore: hasMore)
  }

  package var messages: [Message] { news.messages }
}
