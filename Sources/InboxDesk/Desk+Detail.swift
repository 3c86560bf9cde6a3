package import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking

extension Desk {
  /// A conversation opened by `seat`, with its last `limit` messages, what the platform says about
  /// answering it, and how many replies it still allows; nil when there is no such conversation.
  package func detail(
    of conversation: ConversationID, seat: String, limit: Int
  ) throws -> ConversationDetail? {
    let found = try store.snapshot { transaction -> ConversationDetail? in
      var detail = try transaction.detail(of: conversation, seat: seat, limit: limit)
      // A claim that the platform confirmed is shown as the platform's copy.
      if let messages = detail?.messages, messages.contains(where: { $0.delivery == .claimed }) {
        detail?.messages = try claims(of: conversation, in: transaction).settled(messages)
      }
      return detail
    }
    guard var detail = found else { return nil }
    detail.link = detail.messages.last { $0.direction == .inbound }
      .flatMap(PlatformFacts.permalink)
    detail.facts = facts(conversation.account, detail.row.kind)
    detail.repliesLeft = repliesLeft(
      quota: detail.facts.quota, messages: detail.messages, outbox: detail.outbox)
    return detail
  }

  /// What is claimed of a conversation, by all that is known of it.
  private func claims(
    of conversation: ConversationID, in transaction: StoreTransaction
  ) throws -> Claims {
    guard let row = try transaction.row(of: conversation) else { return Claims([], events: []) }
    let derivation = try derivation(in: transaction)
    let facts = try derivation.facts(of: conversation, row: row, in: transaction)
    return Claims(facts.messages.map(\.message), events: facts.events)
  }
}
