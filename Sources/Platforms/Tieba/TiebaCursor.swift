import InboxModel
import PlatformContract

/// How far Tieba has been read, and what is still to read in this round.
struct TiebaCursor: CursorState {
  var work: [TiebaWork] = []
  /// By thread id.
  var threads: [String: ThreadMark] = [:]
  /// Forums of which every page in reach was read once.
  var forums: [String] = []
  var replies = FeedMark()
  var mentions = FeedMark()
  /// Seconds since 1970; the feeds are read now and then, whatever the counters say.
  var feedsReadAt: Int64?
  var accepted: [AcceptedReply] = []

  struct ThreadMark: Codable {
    /// By floor id, the newest ones.
    var floors: [String: FloorMark] = [:]
    /// The older page that is looked through next for new comments under old floors.
    var sweep = 2
    var pages = 1
    /// From the forum's list: when it was answered last, and how often, and which forum it is.
    var last: Int64 = 0
    var replies: Int64 = 0
    var forum: String?
    /// Older pages that are still to look through since somebody answered last; of a thread that
    /// only a forum's list names.
    var unswept: Int?

    /// Three pages of floors: a walk back ends at a page on which all is known.
    static let floorLimit = 90

    mutating func prune() {
      guard floors.count > ThreadMark.floorLimit else { return }
      let newest = floors.keys.sorted { (Int64($0) ?? 0) > (Int64($1) ?? 0) }
      for old in newest.dropFirst(ThreadMark.floorLimit) { floors[old] = nil }
    }
  }

  struct FloorMark: Codable {
    /// The number of comments that the thread's list gave when they were read.
    var comments = 0
    /// The last page of comments that had any.
    var page = 1

    enum CodingKeys: String, CodingKey {
      case comments = "c"
      case page = "p"
    }
  }

  struct FeedMark: Codable {
    /// Ids that were given, the greatest ones, in their order.
    ///
    /// A set and not a greatest id alone: what was under review appears late and with an old one. The
    /// greatest and not those given last: a walk back gives the oldest last.
    var given: [Int64] = []
    static let limit = 1000

    mutating func add(_ ids: [Int64]) {
      given = Array((given + ids).sorted().suffix(FeedMark.limit))
    }
  }

  /// Threads of each forum that are remembered, beside those that the site file names: more than a
  /// page of its list, else a page would look new for ever.
  static let threadLimit = 100

  mutating func prune(keeping named: [String]) {
    let others = threads.filter { !named.contains($0.key) }
    guard others.count > TiebaCursor.threadLimit else { return }
    for ofForum in Dictionary(grouping: others, by: { $0.value.forum }).values {
      let newest = ofForum.sorted { ($0.value.last, $0.key) > ($1.value.last, $1.key) }
      for (old, _) in newest.dropFirst(TiebaCursor.threadLimit) { threads[old] = nil }
    }
  }
}

/// One step of reading: a page, each with the one or few calls it takes.
enum TiebaWork: Codable, Hashable {
  case counters
  case replies(page: Int)
  case mentions(page: Int)
  case forum(name: String, page: Int)
  /// Floors, the newest first, back to those that are known.
  case thread(id: Int64, page: Int)
  /// One older page, for comments under old floors.
  case sweep(id: Int64)
  case floor(thread: Int64, id: Int64, page: Int, comments: Int)
}
