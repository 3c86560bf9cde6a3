package import InboxModel
import InboxStore
import ReplyTracking

extension Desk {
  /// Makes a conversation's messages belong to another one of the same account (rule B25).
  ///
  /// From then on it counts nowhere, and its turns are those of `target`. Throws
  /// `DeskError.cannotMerge`.
  @discardableResult
  package func merge(
    _ conversation: ConversationID, into target: ConversationID, by seat: String, now: Moment
  ) throws -> Int64 {
    try store.write { transaction in
      let row = try existingRow(of: conversation, in: transaction)
      let targetRow = try existingRow(of: target, in: transaction)
      let merges = try derivation(in: transaction).beyond
      func refuse(_ reason: DeskError.MergeFault) -> DeskError {
        .cannotMerge(conversation, into: target, reason)
      }
      guard row != targetRow else { throw refuse(.sameConversation) }
      guard conversation.account == target.account else { throw refuse(.otherAccount) }
      guard merges.target(of: row) == nil else { throw refuse(.mergedAlready) }
      guard merges.target(of: targetRow) == nil else { throw refuse(.targetIsMerged) }
      return try log(
        .merge(into: target.thread), on: conversation, row: row, by: seat, now: now,
        in: transaction)
    }
  }

  /// Takes a merge apart: both conversations are again what they were.
  @discardableResult
  package func unmerge(
    _ conversation: ConversationID, by seat: String, now: Moment
  ) throws -> Int64 {
    try store.write { transaction in
      let row = try existingRow(of: conversation, in: transaction)
      guard try derivation(in: transaction).beyond.target(of: row) != nil else {
        throw DeskError.notMerged(conversation)
      }
      return try log(.unmerge, on: conversation, row: row, by: seat, now: now, in: transaction)
    }
  }

  /// Says that the open turn of a conversation was answered in private: by `message` of the same
  /// account, or else by the first reply to the same person's private messages after the turn
  /// opened (rule B26).
  ///
  /// Throws `DeskError.noPrivateAnswer`.
  @discardableResult
  package func answerPrivately(
    _ conversation: ConversationID, message: String? = nil, by seat: String, now: Moment
  ) throws -> Int64 {
    try store.write { transaction in
      let row = try existingRow(of: conversation, in: transaction)
      guard
        let id = try message ?? privateAnswer(to: conversation, row: row, transaction),
        let answer = try transaction.trackedMessage(account: conversation.account, id: id),
        answer.message.countsAsReply, answer.message.conversation != conversation
      else { throw DeskError.noPrivateAnswer(conversation) }
      return try log(
        .answerPrivately(message: id), on: conversation, row: row, by: seat, now: now,
        in: transaction)
    }
  }

  private func privateAnswer(
    to conversation: ConversationID, row: Int64, _ transaction: StoreTransaction
  ) throws -> String? {
    guard let turn = try transaction.turns(of: conversation, row: row).last, turn.isOpen,
      let person = try writers(in: conversation, row: row, transaction).first
    else { return nil }
    var answers: [Message] = []
    for other in try transaction.conversations(of: person, account: conversation.account)
    where other != conversation {
      guard let otherRow = try transaction.row(of: other) else { continue }
      let events = try transaction.events(of: other, row: otherRow)
      answers += try transaction.trackedMessages(of: other, row: otherRow).settled(events)
        .map(\.message).filter {
          $0.kind == .message && $0.countsAsReply && $0.at >= turn.openedAt
        }
    }
    return answers.min { $0.position < $1.position }?.id
  }
}
