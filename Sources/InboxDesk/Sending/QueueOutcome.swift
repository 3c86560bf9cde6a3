package import InboxModel

/// What became of a request to send.
package enum QueueOutcome: Hashable, Sendable {
  /// It is in the outbox under this key, which stays the same at every try.
  case queued(key: String)
  /// Something happened that the seat has not seen: nothing was queued.
  case stale(StaleReply)
  case refused(Refusal)

  package enum Refusal: Hashable, Sendable {
    case empty
    /// The platform's reply window ended then.
    case windowClosed(at: Moment)
    /// The platform takes no more replies until the person writes again.
    case quotaUsedUp(quota: Int)
    /// It can only be given on the phone; why.
    case phoneOnly(String)
    case tooLong(count: Int, limit: Int)
    /// The failed reply whose place it was to take is not failed any more: somebody sent it again
    /// or took it away.
    case replacedReplyMoved(key: String)
  }
}

/// What happened in a conversation since a seat looked.
package struct StaleReply: Hashable, Sendable {
  /// Messages of the person that the seat has not seen.
  package var newMessages = 0
  /// Who answered meanwhile, or has a reply on its way.
  package var answeredBy: [String] = []
  package init() {}
}
