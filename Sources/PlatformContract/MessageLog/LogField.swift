/// The fields of a message log (formats.md section 1).
enum LogField: UInt32, CaseIterable, Sendable {
  case platform, account, conversation, id, direction, text, at
  case kind, parent, author, authorName, authorFollowers, authorVerified
  case post, postTitle, url, media, mediaURL, mediaFile, translation, sourceText, origin
  case auto, delivery, deletedAt, precision, backfill

  /// The field's name in the file.
  var name: String {
    switch self {
    case .platform: "platform"
    case .account: "account"
    case .conversation: "conversation"
    case .id: "id"
    case .direction: "direction"
    case .text: "text"
    case .at: "at"
    case .kind: "kind"
    case .parent: "parent"
    case .author: "author"
    case .authorName: "author_name"
    case .authorFollowers: "author_followers"
    case .authorVerified: "author_verified"
    case .post: "post"
    case .postTitle: "post_title"
    case .url: "url"
    case .media: "media"
    case .mediaURL: "media_url"
    case .mediaFile: "media_file"
    case .translation: "translation"
    case .sourceText: "source_text"
    case .origin: "origin"
    case .auto: "auto"
    case .delivery: "delivery"
    case .deletedAt: "deleted_at"
    case .precision: "time_precision"
    case .backfill: "backfill"
    }
  }

  static let required: [LogField] = [
    .platform, .account, .conversation, .id, .direction, .text, .at,
  ]

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// A set of fields in one word.
struct LogFieldSet {
  private var bits: UInt32 = 0

  func contains(_ field: LogField) -> Bool { bits & (1 << field.rawValue) != 0 }

  /// False when the field was already there.
  mutating func insert(_ field: LogField) -> Bool {
    guard !contains(field) else { return false }
    bits |= 1 << field.rawValue
    return true
  }
}
