import InboxModel
import PlatformContract

/// A list of Weibo's that is polled.
enum WeiboList: String, Codable, CaseIterable, Sendable {
  case toMe, statusMentions, commentMentions, byMe

  var path: String {
    switch self {
    case .toMe: "comments/to_me"
    case .statusMentions: "statuses/mentions"
    case .commentMentions: "comments/mentions"
    case .byMe: "comments/by_me"
    }
  }

  /// The member of the answer that holds it.
  var member: String { self == .statusMentions ? "statuses" : "comments" }

  /// The member of the unread counters; nothing counts what the account itself wrote.
  var counter: String? {
    switch self {
    case .toMe: "cmt"
    case .statusMentions: "mention_status"
    case .commentMentions: "mention_cmt"
    case .byMe: nil
    }
  }

  var ability: Capability.Ability {
    switch self {
    case .toMe: .readComments
    case .statusMentions, .commentMentions: .readMentions
    case .byMe: .readBack
    }
  }

  /// For sentences.
  var name: String {
    switch self {
    case .toMe: "comments"
    case .statusMentions: "mentions in posts"
    case .commentMentions: "mentions in comments"
    case .byMe: "the account's own comments"
    }
  }
}
