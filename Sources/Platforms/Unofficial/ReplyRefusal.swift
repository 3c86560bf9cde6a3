import InboxModel
import PlatformContract

extension PlatformConnection {
  /// Why a reply is not even tried; nil: nothing that is known by heart speaks against it.
  func refusal(of reply: OutgoingReply, at platform: String) -> SendOutcome? {
    let facts = replyFacts(reply.kind)
    if let reason = facts.phoneOnly { return .failed(reason: reason, retry: false) }
    guard let limit = facts.limit, limit.count(reply.text) > limit.limit else { return nil }
    return .failed(
      reason: "The reply is longer than \(platform)'s \(limit.limit) characters.", retry: false)
  }
}
