import GRDB
package import InboxModel

/// A counting reply (rule B8), to be kept beside the turn it closed or followed.
package struct DerivedReply: Hashable, Sendable {
  /// Row of the message.
  package var message: Int64
  package var kind: MessageKind
  package var at: Moment
  /// Ordinal of the last turn opened before it.
  package var turn: Int
  package var author: String?
  package var post: String?
  package var isClaimed: Bool
  package var isEmojiOnly: Bool
  package var verdict: MandarinVerdict

  package init(
    message: Int64, kind: MessageKind, at: Moment, turn: Int, author: String?, post: String?,
    isClaimed: Bool, isEmojiOnly: Bool, verdict: MandarinVerdict
  ) {
    self.message = message
    self.kind = kind
    self.at = at
    self.turn = turn
    self.author = author
    self.post = post
    self.isClaimed = isClaimed
    self.isEmojiOnly = isEmojiOnly
    self.verdict = verdict
  }

  /// Bits of the `marks` column.
  static let claimedMark: Int64 = 1
  static let emojiOnlyMark: Int64 = 2

  var marks: Int64 {
    (isClaimed ? DerivedReply.claimedMark : 0) | (isEmojiOnly ? DerivedReply.emojiOnlyMark : 0)
  }
}

extension DerivedReply {
  /// By position.
  static let columns = "r.message, r.at, r.turn, r.kind, r.marks, r.verdict, r.author, r.post"

  init(_ row: SQLStatement, from first: CInt) {
    let marks = row.int(first + 4)
    self.init(
      message: row.int(first), kind: MessageRow.kind(row.int(first + 3)),
      at: row.moment(first + 1), turn: Int(row.int(first + 2)),
      author: row.optionalText(first + 6), post: row.optionalText(first + 7),
      isClaimed: marks & DerivedReply.claimedMark != 0,
      isEmojiOnly: marks & DerivedReply.emojiOnlyMark != 0,
      verdict: MandarinVerdict(code: row.int(first + 5)) ?? .nothingToTranslate)
  }
}

/// Everything that is derived of one conversation.
package struct DerivedRows: Hashable, Sendable {
  package var turns: [Turn]
  package var replies: [DerivedReply]
  package var place: QueuePlace

  package init(turns: [Turn], replies: [DerivedReply], place: QueuePlace) {
    self.turns = turns
    self.replies = replies
    self.place = place
  }
}
