package import InboxModel
import InboxStore
package import PlatformContract

extension Desk {
  /// The next reply to hand to a platform, of these accounts or, with nil, of all.
  ///
  /// Before it is returned it is durably marked as being sent: from here on a crash leaves it
  /// doubtful, never sent twice. Within a conversation replies go out in the order in which they
  /// were queued.
  package func nextToSend(
    accounts: Set<AccountID>? = nil, now: Moment
  ) throws -> OutgoingReply? {
    try store.write { transaction in
      let busy = Set(try transaction.outboxEntries(in: .sending).map(\.conversation))
      let ready = try transaction.outboxReady(now: now).first {
        !busy.contains($0.conversation)
          && accounts?.contains($0.reply.conversation.account) ?? true
      }
      guard let entry = ready else { return nil }
      try transaction.update(
        entry.reply.key, state: .sending, attempts: entry.reply.attempts + 1, triedAt: now)
      let parent = try entry.reply.parent.flatMap {
        try transaction.message(account: entry.reply.conversation.account, id: $0)
      }
      return OutgoingReply(
        entry.reply, kind: try transaction.kind(ofConversation: entry.conversation),
        post: parent?.post)
    }
  }

  /// When the next queued reply may go out; nil when none waits.
  package func nextSendTime() throws -> Moment? {
    try store.outbox(in: .queued).map(\.sendAfter).min()
  }

  /// Keeps what the platform said to a reply.
  ///
  /// A sent one becomes a message with the platform's id and time and closes the turn; when the
  /// platform's own copy comes in later it is the same message. A failed one that may be tried
  /// again waits longer each time and is given up after `maximumAttempts`. An answer that comes
  /// after a person decided about the reply counts only when it says that it is out.
  package func finish(_ key: String, _ outcome: SendOutcome, now: Moment) throws {
    try store.write { transaction in
      guard let entry = try transaction.outboxEntry(key) else {
        throw DeskError.noSuchReply(key: key)
      }
      let state = entry.reply.state
      guard state != .sent else { return }
      switch outcome {
      case .sent(let id, let at):
        try settle(entry, id: id, at: at, now: now, in: transaction)
      case _ where state != .sending && state != .unconfirmed: return
      case .failed(let reason, retry: true) where entry.reply.attempts < Desk.maximumAttempts:
        try transaction.update(
          key, state: .queued, failure: reason,
          sendAfter: now.adding(seconds: Desk.pause(after: entry.reply.attempts)))
      case .failed(let reason, _):
        try transaction.update(key, state: .failed, failure: reason)
      case .unknown(let reason):
        try transaction.update(key, state: .unconfirmed, failure: reason)
      }
      try derive(entry.reply.conversation, row: entry.conversation, in: transaction)
    }
  }

  /// Marks replies as unconfirmed that a sender took up at or before `before` and never finished.
  ///
  /// Returns how many. A starting sender passes the present moment.
  @discardableResult
  package func recoverAfterCrash(before: Moment) throws -> Int {
    try store.write { transaction in
      let stale = try transaction.outboxEntries(in: .sending)
        .filter { $0.triedAt.map { $0 <= before } ?? true }
      for entry in stale {
        try transaction.update(
          entry.reply.key, state: .unconfirmed,
          failure: "The sender stopped before the platform answered.")
      }
      return stale.count
    }
  }

  /// How often a reply is tried before it counts as failed.
  package static let maximumAttempts = 6

  /// Seconds to wait after so many tries: 15, 30, 60, 120, 240.
  private static func pause(after attempts: Int) -> Int64 { 15 << Int64(max(0, attempts - 1)) }

  /// Records the reply as a message and closes its outbox row.
  func settle(
    _ entry: OutboxEntry, id: String, at: Moment, now: Moment, in transaction: StoreTransaction
  ) throws {
    let reply = entry.reply
    var message = Message(
      conversation: reply.conversation, id: id, direction: .outbound, text: reply.text, at: at,
      kind: try transaction.kind(ofConversation: entry.conversation), author: reply.seat)
    message.parent = reply.parent
    message.sourceText = reply.sourceText
    try transaction.update(reply.key, state: .sent, sentID: id)
    _ = try record([message], storedAt: now, in: transaction)
  }
}
