package import InboxModel
import InboxStore

extension Desk {
  /// A conversation opened by `seat`, with its last `limit` messages, what the platform says about
  /// answering it, and how many replies it still allows; nil when there is no such conversation.
  package func detail(
    of conversation: ConversationID, seat: String, limit: Int
  ) throws -> ConversationDetail? {
    guard var detail = try store.detail(of: conversation, seat: seat, limit: limit) else {
      return nil
    }
    detail.facts = facts(conversation.account.platform, detail.row.kind)
    detail.repliesLeft = repliesLeft(
      quota: detail.facts.quota, messages: detail.messages, outbox: detail.outbox)
    return detail
  }
}
