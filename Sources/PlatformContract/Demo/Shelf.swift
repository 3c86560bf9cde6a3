import InboxModel

/// The stories of one channel of one account.
struct Shelf: Sendable {
  var name: String
  var account: AccountID
  var kind: MessageKind
  var posts: [Post]
  var stories: [Story]
  var spread: Spread

  init(
    _ name: String, _ account: AccountID, _ kind: MessageKind, _ stories: [Story],
    posts: [Post] = [], spread: Spread = .week
  ) {
    self.name = name
    self.account = account
    self.kind = kind
    self.posts = posts
    self.stories = stories
    self.spread = spread
  }

  func post(of story: Story) -> Post? {
    posts.indices.contains(story.post) ? posts[story.post] : posts.first
  }

  /// When a shelf's stories happen.
  enum Spread: Sendable {
    /// Over the last seven days.
    case week
    /// Within the last two hours, most of them soon after the post went out.
    case burst
    /// Weeks ago, before the account was connected.
    case beforeConnection
  }

  /// Everything that has happened when the demo opens.
  static let week: [Shelf] = [
    Shelf(
      "campaign", DemoBrand.weibo, .comment, Corpus.weiboCampaign, posts: Post.weibo,
      spread: .burst),
    Shelf("weibo comments", DemoBrand.weibo, .comment, Corpus.weiboComments, posts: Post.weibo),
    Shelf("mentions", DemoBrand.weibo, .mention, Corpus.weiboMentions),
    Shelf("weibo messages", DemoBrand.weiboCare, .message, Corpus.weiboMessages),
    Shelf("wechat messages", DemoBrand.wechat, .message, Corpus.wechatMessages),
    Shelf("wechat waiting", DemoBrand.wechat, .message, Corpus.wechatWaiting),
    Shelf("wechat club", DemoBrand.wechatClub, .message, Corpus.wechatClub),
    Shelf("wechat articles", DemoBrand.wechat, .comment, Corpus.wechatComments, posts: Post.wechat),
    Shelf("tieba", DemoBrand.tieba, .comment, Corpus.tieba, posts: Post.tieba),
    Shelf("tieba messages", DemoBrand.tieba, .message, Corpus.tiebaMessages),
    Shelf("meipai", DemoBrand.meipai, .comment, Corpus.meipai, posts: Post.meipai),
    Shelf("meipai messages", DemoBrand.meipai, .message, Corpus.meipaiMessages),
    Shelf("qzone", DemoBrand.qzone, .comment, Corpus.qzone, posts: Post.qzone),
    Shelf(
      "weibo backfill", DemoBrand.weibo, .comment, Corpus.weiboBackfill,
      posts: Array(Post.weibo.dropFirst()), spread: .beforeConnection),
    Shelf(
      "tieba backfill", DemoBrand.tieba, .comment, Corpus.tiebaBackfill,
      posts: Array(Post.tieba.dropFirst(2)), spread: .beforeConnection),
    Shelf(
      "meipai backfill", DemoBrand.meipai, .comment, Corpus.meipaiBackfill,
      posts: Array(Post.meipai.dropFirst(2)), spread: .beforeConnection),
    Shelf(
      "qzone backfill", DemoBrand.qzone, .comment, Corpus.qzoneBackfill,
      posts: Array(Post.qzone.dropFirst(2)), spread: .beforeConnection),
  ]

  /// What still comes while the demo is open.
  static let live: [Shelf] = [
    Shelf("live weibo", DemoBrand.weibo, .comment, Corpus.liveWeibo, posts: Post.weibo),
    Shelf("live weibo messages", DemoBrand.weiboCare, .message, Corpus.liveWeiboMessages),
    Shelf("live wechat", DemoBrand.wechat, .message, Corpus.liveWechat),
    Shelf("live tieba", DemoBrand.tieba, .comment, Corpus.liveTieba, posts: Post.tieba),
    Shelf("live meipai", DemoBrand.meipai, .comment, Corpus.liveMeipai, posts: Post.meipai),
    Shelf("live qzone", DemoBrand.qzone, .comment, Corpus.liveQzone, posts: Post.qzone),
  ]
}
