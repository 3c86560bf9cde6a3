import InboxModel

/// What speaks against a reply at the moment it is queued.
struct ReplyChecks {
  let request: ReplyRequest
  /// The conversation in order, and what it has in the outbox.
  let messages: [Message]
  let outbox: [OutboxReply]

  /// Nil when the seat has seen everything, or does not ask.
  var staleness: StaleReply? {
    guard let seen = request.seen else { return nil }
    var stale = StaleReply()
    for message in messages where seen < message.position && !message.isAutomatic {
      switch message.direction {
      case .inbound: stale.newMessages += 1
      case .outbound: stale.answeredBy.append(message.author ?? "outside")
      }
    }
    for reply in outbox
    where reply.seat != request.seat && reply.isUnderway && !request.seenReplies.contains(reply.key)
    {
      stale.answeredBy.append(reply.seat)
    }
    return stale == StaleReply() ? nil : stale
  }

  /// What a reply answers decides on which channel it goes out.
  var kind: MessageKind {
    (messages.last { $0.direction == .inbound } ?? messages.last)?.kind ?? .message
  }

  /// Key of the failed reply whose place it takes, when that one is not failed any more.
  var movedReplacement: String? {
    request.replaces.flatMap { replaced in
      outbox.first { $0.key == replaced }?.state == .failed ? nil : replaced
    }
  }

  /// Nil when the platform, as far as its `facts` go, would take it.
  func refusal(_ facts: ReplyFacts, now: Moment) -> QueueOutcome.Refusal? {
    guard request.text.contains(where: { !$0.isWhitespace }) else { return .empty }
    if let reason = facts.phoneOnly { return .phoneOnly(reason) }
    if let moved = movedReplacement { return .replacedReplyMoved(key: moved) }
    if let limit = facts.limit, limit.count(request.text) > limit.limit {
      return .tooLong(count: limit.count(request.text), limit: limit.limit)
    }
    if let window = facts.windowSeconds,
      let end = messages.last(where: { $0.direction == .inbound })?.at.adding(seconds: window),
      now > end
    {
      return .windowClosed(at: end)
    }
    if let quota = facts.quota,
      repliesLeft(quota: quota, messages: messages, outbox: outbox) == 0
    {
      return .quotaUsedUp(quota: quota)
    }
    return nil
  }
}

extension OutboxReply {
  /// It may still reach the person, or may have without our knowing.
  var isUnderway: Bool {
    switch state {
    case .queued, .sending, .unconfirmed: true
    case .sent, .failed, .cancelled: false
    }
  }
}

/// Replies that the platform still allows until the person writes again.
///
/// What went out since their last message and what is on its way is taken off `quota`. Automatic
/// replies are the platform's own affair and cost nothing. `messages` are in order.
func repliesLeft(quota: Int?, messages: [Message], outbox: [OutboxReply]) -> Int? {
  guard let quota else { return nil }
  let lastInbound = messages.lastIndex { $0.direction == .inbound } ?? messages.startIndex
  let sent = messages[lastInbound...].count {
    $0.direction == .outbound && !$0.isAutomatic && $0.delivery != .failed
      && $0.delivery != .claimed
  }
  return max(0, quota - sent - outbox.count { $0.isUnderway })
}
