package import InboxModel

/// A reply on its way to a platform.
package struct OutgoingReply: Hashable, Sendable {
  /// The same at every try of one reply.
  package var key: String
  package var conversation: ConversationID
  package var kind: MessageKind
  /// Id of the message it answers.
  package var parent: String?
  /// The post under which the message it answers stands, as that message has it.
  package var post: String?
  package var text: String

  package init(
    key: String, conversation: ConversationID, kind: MessageKind, parent: String?,
    post: String? = nil, text: String
  ) {
    self.key = key
    self.conversation = conversation
    self.kind = kind
    self.parent = parent
    self.post = post
    self.text = text
  }

  package init(_ reply: OutboxReply, kind: MessageKind, post: String?) {
    self.init(
      key: reply.key, conversation: reply.conversation, kind: kind, parent: reply.parent,
      post: post, text: reply.text)
  }
}

/// What became of one try to send.
package enum SendOutcome: Hashable, Sendable {
  /// The platform has it, under this id, since this time.
  case sent(id: String, at: Moment)
  /// The platform does not have it; `reason` is a sentence for people. `retry`: the same reply
  /// may go through later, untouched.
  case failed(reason: String, retry: Bool)
  /// The answer never came: the platform may have it. Read back before anyone sends it again.
  case unknown(reason: String)
}
