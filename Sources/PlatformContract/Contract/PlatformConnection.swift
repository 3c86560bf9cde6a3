package import InboxModel

/// One brand account on one platform, as dafu talks to it.
///
/// Every platform, the demo's included, keeps this contract, and one test function runs every connection through it.
///
/// What the connection promises:
/// - Every message it gives bears its own account, an id that is unique there, and the platform's
///   time. The same message may come any number of times.
/// - The same `OutgoingReply.key` goes out at most once after it was accepted once.
/// - Nothing is thrown away: a cursor moves only past what a page has given.
/// - A limit of the platform is an answer with a sentence, not a fault.
package protocol PlatformConnection: Sendable {
  var account: AccountID { get }

  /// What the platform says about answering a message of this kind.
  func replyFacts(_ kind: MessageKind) -> ReplyFacts

  /// The messages after `cursor`, the oldest page first; nil begins as far back as the platform
  /// goes. Asked again with the same cursor it gives at least the same messages.
  func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage

  /// What the platform sent to our address: checked first, then read. It asks nobody, so that it can
  /// be done at once, and what it remembers can be had again.
  func decodePush(_ push: PlatformPush) throws(ConnectionProblem) -> PushContent

  /// Sends one reply. It never throws: what is not known is an outcome too.
  func send(_ reply: OutgoingReply) async -> SendOutcome

  /// What the platform now has of the conversation, the newest part if it is long, for replies
  /// whose outcome is unknown.
  func readBack(_ conversation: ConversationID) async throws(ConnectionProblem) -> [Message]

  /// What this account may do, each ability once.
  func probe() async -> [Capability]

  /// The bytes behind a reference that a page or a push gave.
  func media(_ reference: MediaReference) async throws(ConnectionProblem) -> MediaBytes
}

extension PlatformConnection {
  package func replyFacts(_ kind: MessageKind) -> ReplyFacts {
    PlatformFacts.replyFacts(platform: account.platform, kind: kind)
  }

  /// A platform that pushes nothing.
  package func decodePush(_ push: PlatformPush) throws(ConnectionProblem) -> PushContent {
    throw .unable("\(account.platform.name) pushes no messages.")
  }

  /// A platform whose media need no keeping.
  package func media(_ reference: MediaReference) async throws(ConnectionProblem) -> MediaBytes {
    throw .unable("\(account.platform.name) gives no media by reference.")
  }
}
