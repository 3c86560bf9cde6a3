/// One comment, mention or private message, in or out, with the platform's own id and time.
///
/// The fields are those of the message log (formats.md section 1). A message is a fact: it is
/// stored as it came, and nothing that is judged is kept in it.
package struct Message: Hashable, Sendable {
  package var conversation: ConversationID
  /// The platform's message id, unique within the account.
  package var id: String
  package var direction: Direction
  package var kind: MessageKind
  package var text: String
  /// The time of the record that brought `text`; differs from `at` only after a merge.
  package var textAt: Moment
  /// The platform's own time.
  package var at: Moment
  package var precision: TimePrecision
  /// Id of the message this one answers.
  package var parent: String?
  /// The person's id; for what went out, the seat or `outside`.
  package var author: String?
  package var authorName: String?
  package var authorFollowers: Int?
  package var authorVerified: Bool?
  package var post: String?
  package var postTitle: String?
  package var url: String?
  package var media: Media?
  package var mediaURL: String?
  package var mediaFile: String?
  /// Language code to text, for what came in.
  package var translation: [String: String]
  /// For what went out: what was written before it was translated.
  package var sourceText: String?
  /// How the person came: the scene of a scanned QR code, a campaign.
  package var origin: String?
  /// An automatic reply; it does not count as one.
  package var isAutomatic: Bool
  package var delivery: Delivery
  package var deletedAt: Moment?
  /// History from before the account was connected: measured, never judged.
  package var isBackfill: Bool

  package init(
    conversation: ConversationID, id: String, direction: Direction, text: String, at: Moment,
    kind: MessageKind = .message, author: String? = nil
  ) {
    self.conversation = conversation
    self.id = id
    self.direction = direction
    self.text = text
    self.textAt = at
    self.at = at
    self.kind = kind
    self.author = author
    precision = .second
    translation = [:]
    isAutomatic = false
    delivery = .sent
    isBackfill = false
  }

  package var position: MessagePosition { MessagePosition(at: at, id: id) }
}

/// The order of messages: by the platform's time, then by id (rule B30).
///
/// Within one second the milliseconds decide: they cost nothing and are the truer order.
package struct MessagePosition: Hashable, Comparable, Sendable {
  package var at: Moment
  package var id: String

  package init(at: Moment, id: String) {
    self.at = at
    self.id = id
  }

  package static func < (left: MessagePosition, right: MessagePosition) -> Bool {
    (left.at.milliseconds, left.id) < (right.at.milliseconds, right.id)
  }
}

package enum Direction: String, Sendable, CaseIterable {
  case inbound = "in"
  case outbound = "out"
}

package enum MessageKind: String, Sendable, CaseIterable {
  case message, comment, mention
}

package enum Media: String, Sendable, CaseIterable {
  case image, voice, video, sticker, file, location
}

/// What is known of the way of a message that went out; the order is the rank in a merge.
package enum Delivery: String, Sendable, CaseIterable, Comparable {
  case failed
  /// A person says that it was answered elsewhere; the platform has not confirmed it.
  case claimed
  case sent
  case deleted

  package static func < (left: Delivery, right: Delivery) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .failed: 0
    case .claimed: 1
    case .sent: 2
    case .deleted: 3
    }
  }
}

/// How exact a platform's time is; a turn with an end coarser than a second is not judged.
package enum TimePrecision: String, Sendable, CaseIterable {
  case second, minute, day
  /// The platform gave no time: it is the time at which the message was received.
  case received
}
