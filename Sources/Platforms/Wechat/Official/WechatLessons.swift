import InboxModel
import PlatformContract
import Synchronization

/// What WeChat's answers taught since this process began.
final class WechatLessons: Sendable {
  private let state = Mutex(State())

  private struct State {
    var phoneOnly: String?
    var logRestsUntil = Moment.earliest
    var articles: Set<WechatArticle> = []
  }

  /// Why private messages are answered on the phone, as WeChat has said.
  var phoneOnly: String? { state.withLock { $0.phoneOnly } }

  func learn(phoneOnly reason: String?) { state.withLock { $0.phoneOnly = reason } }

  /// Hears of an article from which somebody wrote.
  func hear(of article: WechatArticle) {
    state.withLock { state in
      guard state.articles.count < CommentCursor.mostArticles else { return }
      state.articles.insert(article)
    }
  }

  var articles: [WechatArticle] {
    state.withLock { $0.articles }.sorted { ($0.dataID, $0.index) < ($1.dataID, $1.index) }
  }

  /// Lets the customer-service log rest after trouble, so that it holds up nothing else.
  func restLog(until moment: Moment) { state.withLock { $0.logRestsUntil = moment } }

  /// Also a clock that once went ahead lets it rest for an hour at most.
  func letsLogRest(_ now: Moment) -> Bool {
    let end = state.withLock { $0.logRestsUntil }
    return now < end && end.seconds(since: now) <= 3600
  }
}
