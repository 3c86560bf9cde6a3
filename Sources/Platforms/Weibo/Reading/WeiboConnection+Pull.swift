package import PlatformContract
import InboxModel

extension WeiboConnection {
  /// One page of the list that is most worth a call, or none.
  package func pull(since cursor: SyncCursor?) async throws(ConnectionProblem) -> SyncPage {
    try checkToken()
    warnOfTokenEnd()
    var state = WeiboCursor(cursor)
    state.keepWithin(surroundings.clock())
    meter.adopt(day: state.day, used: state.used)
    let me = try await ownID()
    try await askCounters(&state, of: me)
    var news = PlatformNews()
    var capabilities: [Capability] = []
    if let list = state.next(budget) {
      state.spend(on: list, budget)
      switch try await page(of: list, state[list]) {
      case .success(let page):
        news = read(page, list, me: me)
        capabilities = accept(page, list, &state)
      case .failure(let refusal):
        capabilities = try await stop(list, refusal, &state)
      }
    }
    news.messages += await namedMessages()
    return finish(state, news, capabilities)
  }

  var budget: WeiboBudget {
    let now = surroundings.clock()
    return WeiboBudget(limit: options.callsPerDay, used: meter.used(at: now), now: now)
  }

  /// The unread counters, which cost no call; without them the lists are asked at a slow rate.
  private func askCounters(
    _ state: inout WeiboCursor, of me: Int64
  ) async throws(ConnectionProblem) {
    let now = surroundings.clock()
    let gap = state.counters == nil ? 900 : WeiboCursor.counterGap - 5
    guard now.seconds - state.countedAt >= gap else { return }
    let call = WebCall.get(
      hosts.plain("remind/unread_count", host: "rm.api"),
      query: [("access_token", keys.token), ("uid", String(me)), ("unread_message", "0")])
    guard case .success(let answer)? = try? await reading(call, counts: false) else {
      // That they are out of order is no reason to stop: the lists say the same at a price. Another
      // call without one tells whether the token and the line are good.
      _ = try await tokenInfo()
      return state.count(nil, now: now)
    }
    state.count(answer, now: now)
  }

  private func page(
    of list: WeiboList, _ progress: WeiboProgress
  ) async throws(ConnectionProblem) -> Result<JSON, WeiboRefusal> {
    let call = WebCall.get(
      hosts.twin(list.path),
      query: [
        ("access_token", keys.token), ("since_id", String(progress.since)),
        ("max_id", String(progress.walk?.next ?? 0)), ("count", "50"),
      ])
    let answer = try await reading(call, counts: true)
    // A list without anything may come without itself, and an error without its code.
    if case .success(let page) = answer, page[list.member].isNull, !page["error"].isNull {
      throw .malformed("Weibo answered with an error that has no code.")
    }
    return answer
  }

  private func read(_ page: JSON, _ list: WeiboList, me: Int64) -> PlatformNews {
    let now = surroundings.clock()
    let messages = WeiboMessages(account: account, me: me, now: now)
    var news = PlatformNews()
    for item in page[list.member].list {
      if list == .statusMentions {
        guard let post = WeiboPost(item) else { continue }
        known.keep(post)
        names.keep(post.user)
        if post.isDeleted {
          news.deletions.append(PlatformNews.Deletion(message: String(post.id), at: now))
        } else if let message = messages.message(post) {
          news.messages.append(message)
        }
      } else if let comment = comment(item),
        let message = messages.message(comment, kind: list == .toMe ? .comment : .mention)
      {
        news.messages.append(message)
      }
    }
    return news
  }

  /// A comment, with what is known of the one that it answers.
  func comment(_ value: JSON) -> WeiboComment? {
    guard var comment = WeiboComment(value) else { return nil }
    if comment.parentUser == nil, let parent = comment.parent {
      comment.parentUser = known[parent]?.user
    }
    known.keep(comment)
    names.keep(comment.user)
    return comment
  }

  private func accept(
    _ page: JSON, _ list: WeiboList, _ state: inout WeiboCursor
  ) -> [Capability] {
    let wasRefused = state[list].refusal != nil
    state[list].refusal = nil
    state[list].take(
      ids: page[list.member].list.compactMap(WeiboComment.id),
      nextCursor: page["next_cursor"].integer, firstPages: options.isBusiness ? 40 : 4,
      now: surroundings.clock())
    let others = WeiboList.allCases.filter { $0.ability == list.ability && $0 != list }
    return wasRefused && others.allSatisfy { state[$0].refusal == nil }
      ? [Capability(list.ability, .able)] : []
  }

  /// A refusal of one list leaves the others going; any other one is thrown.
  private func stop(
    _ list: WeiboList, _ refusal: WeiboRefusal, _ state: inout WeiboCursor
  ) async throws(ConnectionProblem) -> [Capability] {
    let now = surroundings.clock()
    let code = WeiboCode(refusal)
    switch code.meaning {
    case .notGranted:
      // Grants come back as they go, without a word: once a day it is tried again.
      state[list].blockedUntil = now.adding(seconds: 86_400).seconds
      state[list].refusal = refusal.code
      return [
        Capability(list.ability, .unable("\(code.sentence) It is about \(list.name)."))
      ]
    case .limited(.list):
      state[list].blockedUntil = now.adding(seconds: WeiboTime.secondsToHour(now)).seconds
      guard !state.open(at: now).isEmpty else { throw await problem(refusal) }
      return []
    default: throw await problem(refusal)
    }
  }

  private func finish(
    _ state: WeiboCursor, _ news: PlatformNews, _ capabilities: [Capability]
  ) -> SyncPage {
    var state = state
    let budget = budget
    state.day = WeiboTime.day(budget.now)
    state.used = budget.used
    let hasMore = state.next(budget) != nil || names.next != nil
    return SyncPage(
      news: news, next: state.text, hasMore: hasMore,
      pause: hasMore ? nil : state.pause(budget), capabilities: capabilities)
  }
}
