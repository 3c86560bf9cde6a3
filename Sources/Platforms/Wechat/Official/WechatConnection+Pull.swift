import InboxModel
package import PlatformContract

/// The customer-service log and then comments, an article after the other; nothing is pushed for
/// either.
extension WechatConnection {
  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    let now = surroundings.clock()
    var state = cursor.flatMap { WechatCursor($0) } ?? WechatCursor(startingAt: now)
    state.comments.keepWithin(now)
    state.log.keepWithin(now)
    let known = Set(state.comments.articles.map(\.article))
    state.comments.add(
      (options.articles + lessons.articles).filter { !known.contains($0) }
        .map { CommentCursor.Watched(article: $0, since: now.seconds) })
    let repliesSince = await ledger.since()
    do throws(WechatProblem) {
      var found = Found()
      if !lessons.letsLogRest(now), state.log.wait(now, known: repliesSince) <= 0 {
        found = try await logPage(&state.log, now, known: repliesSince)
      } else if state.comments.isDue(now) {
        found = try await nextComments(&state.comments, now)
      }
      return page(found, state, now, known: repliesSince)
    } catch {
      let problem = error.whileReading(now)
      // Comments may have to wait for midnight, and the log has calls of its own.
      if case .refused = error, case .rateLimited(let sentence, let seconds?) = problem {
        let wait = max(60, state.log.wait(now, known: repliesSince))
        throw .rateLimited(sentence, retryAfter: min(seconds, wait))
      }
      throw problem
    }
  }

  /// What one page brought.
  struct Found {
    var news = PlatformNews()
    var capabilities: [Capability] = []
  }

  private func page(
    _ found: Found, _ state: WechatCursor, _ now: Moment, known: Int64
  ) -> SyncPage {
    let wait =
      lessons.letsLogRest(now)
      ? ChatLogCursor.interval : state.log.wait(now, known: known)
    let hasMore = wait <= 0 || state.comments.isDue(now)
    var page = SyncPage(
      news: found.news, next: state.text, hasMore: hasMore,
      pause: hasMore ? nil : min(wait, state.comments.pause(now)),
      capabilities: found.capabilities)
    if let reason = lessons.phoneOnly ?? settled {
      page.capabilities.append(Capability(.replyToMessages, .unable(reason)))
    }
    return page
  }

  private func nextComments(
    _ state: inout CommentCursor, _ now: Moment
  ) async throws(WechatProblem) -> Found {
    do throws(WechatProblem) {
      if state.reading == nil, try await listMore(&state, now) { return Found() }
      if state.reading == nil {
        state.reading = state.next(now).map { CommentCursor.Reading(article: $0.article) }
      }
      guard let reading = state.reading else { return Found() }
      return Found(news: try await comments(reading, &state, now))
    } catch .refused(let refusal) where [88000, 48001, 48004].contains(refusal.code) {
      // Messages come all the same: this is a limit of the account and no trouble.
      state.reading = nil
      state.restUntil = now.seconds + 6 * 3600
      let reason = Capability.Answer.unable(refusal.sentence(Self.without(refusal)))
      return Found(capabilities: [
        Capability(.readComments, reason), Capability(.replyToComments, reason),
      ])
    }
  }

  static func without(_ refusal: WechatRefusal) -> String {
    switch refusal.code {
    case 88000: "The account has no comments under its articles"
    case 48004: "WeChat has forbidden the account its comments: see the console"
    default: WechatRefusal.notVerified
    }
  }

  /// One page of comments, and where to go on.
  private func comments(
    _ reading: CommentCursor.Reading, _ state: inout CommentCursor, _ now: Moment
  ) async throws(WechatProblem) -> PlatformNews {
    let found: [JSON]
    do throws(WechatProblem) {
      found = try await commentPage(reading.article, begin: reading.begin)
    } catch .refused(let refusal) where [88001, 88002, 88011, 88010].contains(refusal.code) {
      surroundings.log(
        refusal.sentence("The comments of article \(reading.article.post) cannot be read today"))
      state.finish(reading.article, pages: reading.pages, now: now, rest: 86_400)
      return PlatformNews()
    }
    let first = found.first?["user_comment_id"].text
    guard !found.isEmpty, first != reading.first || first == nil,
      reading.pages < CommentCursor.mostPages
    else {
      state.finish(reading.article, pages: reading.pages, now: now)
      return PlatformNews()
    }
    state.reading = CommentCursor.Reading(
      article: reading.article, begin: reading.begin + Int64(found.count),
      pages: reading.pages + 1, first: first)
    let reader = WechatCommentReader(
      account: account, article: reading.article,
      title: state.articles.first { $0.article == reading.article }?.title, now: now)
    return PlatformNews(messages: found.flatMap { reader.messages($0) })
  }

  /// WeChat's own bounds for a page contradict each other: 49 keeps both.
  func commentPage(
    _ article: WechatArticle, begin: Int64
  ) async throws(WechatProblem) -> [JSON] {
    let answer = try await caller.call(
      "/cgi-bin/comment/list",
      [
        "msg_data_id": .integer(article.dataID), "index": .integer(article.index),
        "begin": .integer(begin), "count": 49, "type": 0,
      ])
    let found = answer["comment"].list
    if found.isEmpty, begin == 0, let hidden = answer["comment_cnt"].integer, hidden > 0 {
      surroundings.log("WeChat holds back \(hidden) comments of article \(article.post).")
    }
    return found
  }
}
