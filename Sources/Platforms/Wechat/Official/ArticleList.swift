import InboxModel
import PlatformContract

/// Which articles there are: WeChat lists them nowhere, but its statistics of a day name those that
/// were published on it, from the day after on.
enum ArticleList {
  static func isDue(_ state: CommentCursor, _ now: Moment) -> Bool {
    state.listAgainAt <= now.seconds && state.listedDay < yesterday(now)
  }

  static func yesterday(_ now: Moment) -> CivilDate { WechatTime.day(now).adding(days: -1) }

  /// The articles of one answer; `msgid` counts places from 1, the comment calls from 0.
  static func articles(_ answer: JSON, day: CivilDate) -> [CommentCursor.Watched] {
    // Midnight in China.
    let since = Int64(day.dayNumber) * 86_400 - 8 * 3600
    return answer["list"].list.compactMap { entry in
      guard let parts = entry["msgid"].text?.split(separator: "_"), parts.count == 2,
        let dataID = Int64(parts[0]), dataID > 0, let place = Int64(parts[1]),
        (1...100).contains(place)
      else { return nil }
      return CommentCursor.Watched(
        article: WechatArticle(dataID: dataID, index: place - 1), title: entry["title"].text,
        since: since)
    }
  }
}

extension WechatConnection {
  /// Reads the statistics of the next day that is not known yet; false when there is none.
  func listMore(_ state: inout CommentCursor, _ now: Moment) async throws(WechatProblem) -> Bool {
    guard ArticleList.isDue(state, now) else { return false }
    let day = state.listedDay.adding(days: 1)
    let answer: JSON
    do throws(WechatProblem) {
      answer = try await caller.call(
        "/datacube/getarticletotaldetail",
        ["begin_date": .text("\(day)"), "end_date": .text("\(day)")])
    } catch .refused(let refusal) {
      // The comments of the articles that are known are read all the same.
      surroundings.log(refusal.sentence("Today's list of articles is read later"))
      state.listAgainAt = now.seconds + 6 * 3600
      return true
    }
    state.add(ArticleList.articles(answer, day: day))
    // Statistics that are late come within a day or two.
    if answer["is_delay"].bool == true, day.adding(days: 3) > WechatTime.day(now) {
      state.listAgainAt = now.seconds + 3600
    } else {
      state.listedDay = day
    }
    return true
  }
}
