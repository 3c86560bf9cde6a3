import InboxModel

/// A message as the `message` table holds it.
enum MessageRow {
  /// What the engine looks at, by position.
  static let trackedColumns = """
    m.platformId, m.at, m.direction, m.kind, m.precision, m.delivery, m.isAutomatic, \
    m.isBackfill, m.deletedAt, m.parent, m.author, m.authorFollowers, m.authorVerified, m.post, \
    m.origin, m.media
    """
  /// How many columns `trackedColumns` names.
  static let trackedCount: CInt = 16
  /// Every field of a message but its translations, by position.
  static let allColumns =
    trackedColumns
    + ", m.authorName, m.textAt, m.text, m.postTitle, m.url, m.mediaURL, m.mediaFile, m.sourceText"

  /// Reads `trackedColumns` from `first` on; what people read is left empty.
  static func tracked(
    _ row: SQLStatement, _ conversation: ConversationID, from first: CInt = 0
  ) -> Message {
    var message = Message(
      conversation: conversation, id: row.text(first),
      direction: row.int(first + 2) == 0 ? .inbound : .outbound, text: "",
      at: row.moment(first + 1), kind: kind(row.int(first + 3)),
      author: row.optionalText(first + 10))
    switch row.int(first + 4) {
    case 0: message.precision = .second
    case 1: message.precision = .minute
    case 2: message.precision = .day
    // A coarser precision than this program knows is one that it must not judge.
    default: message.precision = .received
    }
    message.delivery = Delivery(code: row.int(first + 5)) ?? .failed
    message.isAutomatic = row.bool(first + 6)
    message.isBackfill = row.bool(first + 7)
    message.deletedAt = row.optionalMoment(first + 8)
    message.parent = row.optionalText(first + 9)
    message.authorFollowers = row.optionalInt(first + 11).map(Int.init)
    message.authorVerified = row.optionalInt(first + 12).map { $0 != 0 }
    message.post = row.optionalText(first + 13)
    message.origin = row.optionalText(first + 14)
    message.media = row.optionalInt(first + 15).flatMap(Media.init(code:))
    return message
  }

  /// Reads `allColumns` from `first` on.
  static func whole(
    _ row: SQLStatement, _ conversation: ConversationID, from first: CInt = 0
  ) -> Message {
    var message = tracked(row, conversation, from: first)
    let rest = first + trackedCount
    message.authorName = row.optionalText(rest)
    message.textAt = row.optionalMoment(rest + 1) ?? message.at
    message.text = row.text(rest + 2)
    message.postTitle = row.optionalText(rest + 3)
    message.url = row.optionalText(rest + 4)
    message.mediaURL = row.optionalText(rest + 5)
    message.mediaFile = row.optionalText(rest + 6)
    message.sourceText = row.optionalText(rest + 7)
    return message
  }

  static func kind(_ code: Int64) -> MessageKind {
    switch code {
    case 1: .comment
    case 2: .mention
    default: .message
    }
  }

  /// Binds every column from `conversation` to `sourceText`, 24 of them, from `first` on.
  static func bind(
    _ message: Message, conversation: Int64, to row: SQLStatement, from first: CInt
  ) {
    row.bind(first, conversation)
    row.bind(first + 1, message.at.milliseconds)
    row.bind(first + 2, message.direction.code)
    row.bind(first + 3, message.kind.code)
    row.bind(first + 4, message.precision.code)
    row.bind(first + 5, message.delivery.code)
    row.bind(first + 6, message.isAutomatic)
    row.bind(first + 7, message.isBackfill)
    row.bind(first + 8, message.deletedAt?.milliseconds)
    row.bind(first + 9, message.parent)
    row.bind(first + 10, message.author)
    row.bind(first + 11, message.authorFollowers.map(Int64.init))
    row.bind(first + 12, message.authorVerified.map { $0 ? 1 : 0 } as Int64?)
    row.bind(first + 13, message.post)
    row.bind(first + 14, message.origin)
    row.bind(first + 15, message.media?.code)
    row.bind(first + 16, message.authorName)
    row.bind(first + 17, message.textAt == message.at ? nil : message.textAt.milliseconds)
    row.bind(first + 18, message.text)
    row.bind(first + 19, message.postTitle)
    row.bind(first + 20, message.url)
    row.bind(first + 21, message.mediaURL)
    row.bind(first + 22, message.mediaFile)
    row.bind(first + 23, message.sourceText)
  }

  static let insertSQL = """
    INSERT INTO message (conversation, at, direction, kind, precision, delivery, isAutomatic,
      isBackfill, deletedAt, parent, author, authorFollowers, authorVerified, post, origin, media,
      authorName, textAt, text, postTitle, url, mediaURL, mediaFile, sourceText,
      account, platformId, storedAt)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
      ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)
    ON CONFLICT (account, platformId) DO NOTHING
    """

  static let updateSQL = """
    UPDATE message SET conversation = ?1, at = ?2, direction = ?3, kind = ?4, precision = ?5,
      delivery = ?6, isAutomatic = ?7, isBackfill = ?8, deletedAt = ?9, parent = ?10, author = ?11,
      authorFollowers = ?12, authorVerified = ?13, post = ?14, origin = ?15, media = ?16,
      authorName = ?17, textAt = ?18, text = ?19, postTitle = ?20, url = ?21, mediaURL = ?22,
      mediaFile = ?23, sourceText = ?24
    WHERE id = ?25
    """
}
