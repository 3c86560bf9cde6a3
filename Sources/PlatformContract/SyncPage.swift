package import InboxModel

/// How far an account has been read; only its platform understands the text.
package struct SyncCursor: Hashable, Sendable {
  package var text: String
  package init(_ text: String) { self.text = text }
}

/// A piece of what a platform has.
package struct SyncPage: Hashable, Sendable {
  package var messages: [Message]
  /// Where to go on; nil when nothing was ever there.
  package var next: SyncCursor?
  /// More waits behind `next` right now.
  ///
  /// A short or empty page alone never means the end.
  package var hasMore: Bool

  package init(messages: [Message], next: SyncCursor?, hasMore: Bool) {
    self.messages = messages
    self.next = next
    self.hasMore = hasMore
  }
}

/// One request that a platform made to our address, as it came.
package struct PlatformPush: Hashable, Sendable {
  package var query: [String: String]
  /// Names in lower case.
  package var headers: [String: String]
  package var body: [UInt8]

  package init(query: [String: String], headers: [String: String], body: [UInt8]) {
    self.query = query
    self.headers = headers
    self.body = body
  }
}

/// What a push said, and what the platform waits to hear.
package struct PushContent: Hashable, Sendable {
  package var messages: [Message]
  /// The body of the answer; empty is "received, no reply".
  package var answer: [UInt8]

  package init(messages: [Message], answer: [UInt8] = []) {
    self.messages = messages
    self.answer = answer
  }
}
