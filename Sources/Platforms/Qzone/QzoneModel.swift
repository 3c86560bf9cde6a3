import InboxModel
import PlatformContract

/// A post (说说) of a space, by its owner's QQ number and its own id.
struct QzonePostID: Hashable {
  var owner: String
  var tid: String

  /// Nil when one of them could be anything else; some lists put `.1` or `.311` behind the id.
  init?(owner: String, tid: String) {
    let tid = String(tid.prefix { $0 != "." }).lowercased()
    guard owner.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !owner.isEmpty, !tid.isEmpty,
      tid.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    self.owner = owner
    self.tid = tid
  }

  var text: String { "\(owner)_\(tid)" }
}

/// A post with the comments that came with it.
struct QzonePost {
  var id: QzonePostID
  var text: String
  /// Comments as QZone counts them; hidden and deleted ones may be among them.
  ///
  /// Nil where nothing is said, and the post has to be read to know.
  var count: Int?
  var comments: [QzoneComment]
}

/// A comment, a reply to one, or an entry of the message board.
struct QzoneComment {
  /// Unique within its post or comment; empty where QZone gives none.
  var id: String
  /// The writer's QQ number; nil where it is secret.
  var uin: String?
  var name: String?
  /// As QZone has it, with its markup.
  var text: String
  var time: BeijingTime
  var hasPicture = false
  /// Where the first picture is.
  var picture: String?
  /// The QQ number of whom it answers, where that does not stand in the text.
  var answers: String?
  /// Only its writer and the space's owner see it.
  var isPrivate = false
  /// Nothing but replies is known of it.
  var isMissing = false
  /// Replies as QZone counts them.
  var replyCount = 0
  var replies: [QzoneComment] = []
}

/// Comments of a post, as one call gave them.
struct QzoneComments {
  var list: [QzoneComment]
  /// As QZone counts them, hidden and deleted ones among them; nil where nothing is said.
  var total: Int?

  /// Whether more may stand behind the `start` comments before these and these.
  ///
  /// A page may be empty because all on it was deleted.
  func goesOn(from start: Int) -> Bool {
    start < QzoneReader.walkLimit
      && (!list.isEmpty || start + QzoneWire.pageSize < total ?? 0)
  }
}

/// Where a reply goes.
struct QzoneTarget {
  var post: QzonePostID
  /// The comment at the root, and who wrote it.
  var comment: String
  /// Only its writer and the space's owner see the comment, and so the reply.
  var isPrivate: Bool
  var commentUin: String
  /// Whom the text addresses: the writer of a reply to the comment.
  var person: String?
  var personName: String
}

/// What became of a reply, as far as its own answer says.
enum QzoneAcceptance {
  case accepted
  case refused(String, retry: Bool, stop: Int64)
  case unknown(String)
}

/// A way to read a space and to answer in it.
protocol QzoneSource: Sendable {
  /// Whether it may not answer for one post although it answers for others.
  var failsByPost: Bool { get }
  /// The brand's QQ number.
  func own() async throws(ConnectionProblem) -> String
  /// Posts from the newest on, beginning behind `start` of them.
  func posts(from start: Int) async throws(ConnectionProblem) -> [QzonePost]
  /// Comments of a post, beginning behind `start` of them.
  func comments(
    of post: QzonePostID, from start: Int
  ) async throws(ConnectionProblem) -> QzoneComments
  /// Entries of the message board; nil where this way does not show it.
  func board(from start: Int) async throws(ConnectionProblem) -> [QzoneComment]?
  func reply(_ text: String, to target: QzoneTarget) async -> QzoneAcceptance
}
