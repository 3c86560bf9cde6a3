import InboxModel

/// What a platform's own rules have against a reply.
enum DemoRefusal: Hashable, Sendable {
  case phoneOnly(String)
  case empty
  case tooLong(limit: Int)
  case windowClosed(hours: Int64)
  case quotaUsedUp(Int)

  /// Nil when the platform takes the reply; `thread` is all that the conversation holds.
  init?(_ reply: OutgoingReply, to thread: [Message], at now: Moment) {
    let facts = PlatformFacts.replyFacts(
      platform: reply.conversation.account.platform, kind: reply.kind)
    let lastInbound = thread.last { $0.direction == .inbound }
    let answers = thread.reversed().prefix { $0.direction == .outbound }
      .filter { $0.delivery == .sent && !$0.isAutomatic }.count
    if let reason = facts.phoneOnly {
      self = .phoneOnly(reason)
    } else if reply.text.isEmpty {
      self = .empty
    } else if let limit = facts.limit, limit.count(reply.text) > limit.limit {
      self = .tooLong(limit: limit.limit)
    } else if let window = facts.windowSeconds, let lastInbound,
      now.seconds(since: lastInbound.at) > window
    {
      self = .windowClosed(hours: window / 3600)
    } else if let quota = facts.quota, answers >= quota {
      self = .quotaUsedUp(quota)
    } else {
      return nil
    }
  }

  /// What the platform says, in a sentence for people.
  var sentence: String {
    switch self {
    case .phoneOnly(let reason): reason
    case .empty: "The platform takes no empty reply."
    case .tooLong(let limit): "The reply is longer than the platform's limit of \(limit)."
    case .windowClosed(let hours):
      "The platform takes no reply more than \(hours) hours after the person's last message."
    case .quotaUsedUp(let quota):
      "The platform takes no more than \(quota) replies until the person writes again."
    }
  }
}
