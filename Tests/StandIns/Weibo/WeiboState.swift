/// What Weibo knows: people, posts, comments, messages, tokens, and how it misbehaves.
struct WeiboState: Sendable {
  struct Person: Sendable {
    var name: String
    var followers: Int
    var verifiedType: Int
  }

  struct Post: Sendable {
    var id: Int64
    var author: Int64
    var text: String
    var at: Int64
    var mentionsBrand = false
    var isDeleted = false
  }

  struct Comment: Sendable {
    var id: Int64
    var author: Int64
    var post: Int64
    /// Without the server's prefix.
    var text: String
    var at: Int64
    var parent: Int64?
    var root: Int64
    var hasPrefix: Bool
    var mentionsBrand = false
    /// Not shown before, in seconds since 1970.
    var visibleAt: Int64
  }

  var now: Int64
  let brand: Int64
  var token = "2.00TESTTOKEN"
  /// Codes that were given and not yet used.
  var codes: Set<String> = ["code1"]
  let appKey = "1234567890"
  let appSecret = "a1b2c3d4e5f60718293a4b5c6d7e8f90"
  var people: [Int64: Person]
  var posts: [Int64: Post] = [:]
  var comments: [Comment] = []
  var lastMessage: [Int64: Int64] = [:]
  var unfollowed: Set<Int64> = []
  var unread: [String: Int] = ["cmt": 0, "mention_cmt": 0, "mention_status": 0]
  var replies: [WeiboStandIn.Reply] = []
  var calls: [String: Int] = [:]
  /// Calls that count against the day's limit.
  var counted = 0
  var habits = WeiboStandIn.Habits()
  private var serial: Int64 = 0

  init(now: Int64, brand: Int64) {
    self.now = now
    self.brand = brand
    people = [brand: Person(name: "品牌账号", followers: 5000, verifiedType: 2)]
  }

  /// An id of this second: seconds stand above bit 22.
  mutating func newID() -> Int64 {
    serial += 1
    return ((now - 515_483_463) << 22) + serial
  }

  func comment(_ id: Int64) -> Comment? { comments.first { $0.id == id } }
}
