import InboxModel
import PlatformContract

/// How far the comments of an account have been read: which articles there are, when each is worth
/// another look, and where in one the reading stopped.
struct CommentCursor: Hashable, Sendable {
  var articles: [Watched] = []
  /// The last day, in China, whose articles are known.
  var listedDay: CivilDate
  /// Not before this, in Unix seconds, are the statistics asked again.
  var listAgainAt: Int64 = 0
  /// Until then WeChat's refusal of all comments stands, in Unix seconds.
  var restUntil: Int64 = 0
  var reading: Reading?

  struct Watched: Hashable, Sendable {
    var article: WechatArticle
    var title: String?
    /// When it was published or first heard of, in Unix seconds.
    var since: Int64
    /// When to look again, in Unix seconds.
    var due: Int64 = 0
  }

  struct Reading: Hashable, Sendable {
    var article: WechatArticle
    /// How many comments have been given.
    var begin: Int64 = 0
    var pages: Int64 = 0
    /// The first comment of the page before: WeChat goes in circles where it comes again.
    var first: String?
  }

  /// Bounds the size of the cursor and the number of calls.
  static let mostArticles = 100
  /// Pages of an article; comments behind them are not read.
  static let mostPages: Int64 = 400
  /// Where the statistics are read from at first, in days.
  static let reach = 30

  init(startingAt now: Moment) {
    listedDay = WechatTime.day(now).adding(days: -CommentCursor.reach - 1)
  }

  init(listedDay: CivilDate) { self.listedDay = listedDay }

  /// Takes in articles; of those known already only a missing title.
  mutating func add(_ found: [Watched]) {
    for one in found {
      if let known = articles.firstIndex(where: { $0.article == one.article }) {
        articles[known].title = articles[known].title ?? one.title
      } else {
        articles.append(one)
      }
    }
    articles.sort {
      ($1.since, $1.article.dataID, $0.article.index)
        < ($0.since, $0.article.dataID, $1.article.index)
    }
    articles = Array(articles.prefix(CommentCursor.mostArticles))
  }

  /// The newest article that is worth a look.
  func next(_ now: Moment) -> Watched? { articles.first { $0.due <= now.seconds } }

  /// Whether there is something to read now.
  func isDue(_ now: Moment) -> Bool {
    restUntil <= now.seconds
      && (reading != nil || next(now) != nil || ArticleList.isDue(self, now))
  }

  /// Brings times of the future down: a clock that once went ahead must not stop reading.
  mutating func keepWithin(_ now: Moment) {
    listAgainAt = min(max(listAgainAt, 0), now.seconds + 86_400)
    restUntil = min(max(restUntil, 0), now.seconds + 86_400)
    listedDay = min(listedDay, WechatTime.day(now))
    for place in articles.indices {
      articles[place].since = min(max(articles[place].since, 0), now.seconds)
      articles[place].due = min(max(articles[place].due, 0), now.seconds + 86_400)
    }
  }

  /// Ends reading an article; the older it is, and the longer, the later it is read again.
  mutating func finish(_ article: WechatArticle, pages: Int64, now: Moment, rest: Int64? = nil) {
    reading = nil
    guard let place = articles.firstIndex(where: { $0.article == article }) else { return }
    let age = now.seconds - articles[place].since
    let interval = max(min(max(age / 500, 120), 21_600), pages * 20)
    articles[place].due = now.seconds + (rest ?? interval)
  }

  /// Seconds until there is something to do.
  func pause(_ now: Moment) -> Int64 {
    guard restUntil <= now.seconds else { return restUntil - now.seconds }
    let due = articles.map(\.due).min().map { $0 - now.seconds } ?? 3600
    return min(max(due, 10), 3600)
  }
}

extension CommentCursor {
  /// Nil for anything but what `members` gave.
  init?(_ value: JSON) {
    guard let day = value["listed"].text.flatMap({ CivilDate($0) }) else { return nil }
    self.init(listedDay: day)
    listAgainAt = value["again"].integer ?? 0
    restUntil = value["rest"].integer ?? 0
    articles = value["articles"].list.compactMap { one in
      guard let article = one["article"].text.flatMap({ WechatArticle($0) }),
        let since = one["since"].integer, let due = one["due"].integer
      else { return nil }
      return Watched(article: article, title: one["title"].text, since: since, due: due)
    }
    let one = value["reading"]
    if let article = one["article"].text.flatMap({ WechatArticle($0) }),
      let begin = one["begin"].integer, (0...1_000_000_000_000).contains(begin),
      let pages = one["pages"].integer, (0...CommentCursor.mostPages).contains(pages)
    {
      reading = Reading(article: article, begin: begin, pages: pages, first: one["first"].text)
    }
  }

  var members: [String: JSON] {
    var value: [String: JSON] = [
      "listed": .text("\(listedDay)"), "again": .integer(listAgainAt),
      "rest": .integer(restUntil),
    ]
    value["articles"] = .list(
      articles.map { one in
        [
          "article": .text(CommentCursor.name(one.article)), "since": .integer(one.since),
          "due": .integer(one.due), "title": one.title.map { .text($0) } ?? .null,
        ]
      })
    if let reading {
      value["reading"] = [
        "article": .text(CommentCursor.name(reading.article)), "begin": .integer(reading.begin),
        "pages": .integer(reading.pages), "first": reading.first.map { .text($0) } ?? .null,
      ]
    }
    return value
  }

  private static func name(_ article: WechatArticle) -> String {
    "\(article.dataID):\(article.index)"
  }
}
