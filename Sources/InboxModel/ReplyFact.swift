/// One counting reply, as a report counts work: in the period in which it was sent, whether or
/// not it closed a turn (rule B28).
///
/// Automatic, failed and quickly deleted messages are no replies (rule B8), nor is what the brand
/// wrote before the person ever did.
package struct ReplyFact: Hashable, Sendable {
  package var conversation: ConversationID
  package var kind: MessageKind
  package var at: Moment
  /// The seat that wrote it, or `outside`.
  package var author: String?
  package var post: String?
  /// A person says that it was given elsewhere; the platform has not confirmed it.
  package var isClaimed: Bool
  package var isEmojiOnly: Bool
  /// Of the turn it closed or followed: the last one opened before it.
  package var policy: PolicyVersion?
  package var isKOL: Bool
  package var origin: String?

  package init(
    conversation: ConversationID, kind: MessageKind, at: Moment, author: String? = nil,
    post: String? = nil, isClaimed: Bool = false, isEmojiOnly: Bool = false,
    policy: PolicyVersion? = nil, isKOL: Bool = false, origin: String? = nil
  ) {
    self.conversation = conversation
    self.kind = kind
    self.at = at
    self.author = author
    self.post = post
    self.isClaimed = isClaimed
    self.isEmojiOnly = isEmojiOnly
    self.policy = policy
    self.isKOL = isKOL
    self.origin = origin
  }
}

/// A half-open interval in which an account had no good sync: silence in it is not attainment.
package struct CoverageGap: Hashable, Sendable {
  package var account: AccountID
  package var from: Moment
  /// Nil while it lasts.
  package var to: Moment?

  package init(account: AccountID, from: Moment, to: Moment?) {
    self.account = account
    self.from = from
    self.to = to
  }
}
