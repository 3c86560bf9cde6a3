import InboxModel
import ReplyTracking
import TerminalScreen

/// Sending: what is refused, what is asked once, and what then is queued.
extension Interface {
  mutating func send() -> [Effect] {
    guard var composer, !composer.isQueueing, let detail = opened?.detail else { return [] }
    let text = composer.reply.text
    guard text.contains(where: { !$0.isWhitespace }) else {
      notice = .nothingToSend
      return []
    }
    if let limit = detail.facts.limit, limit.count(text) > limit.limit {
      notice = .tooLong(count: limit.count(text), limit: limit)
      return []
    }
    // On the phone the platform itself says what it allows.
    let isForPhone = phoneOnly(detail) != nil
    if !isForPhone, let end = detail.row.windowEndsAt, now.seconds > end.seconds {
      notice = .windowClosed
      return []
    }
    if !isForPhone, let left = detail.repliesLeft, left <= 0 {
      notice = .quotaUsed
      return []
    }
    let news = news(since: composer.seen, in: detail, seat: preferences.seat)
    if !news.isEmpty {
      question = .send(.stale, news)
      return []
    }
    if let verdict = composer.verdict, verdict == .untranslated || verdict == .partly,
      !composer.confirmed.contains(.notMandarin(verdict))
    {
      question = .send(.notMandarin(verdict))
      return []
    }
    if isForPhone { return openPhone() }
    composer.isQueueing = true
    self.composer = composer
    return [
      .queueReply(
        ReplyRequest(
          conversation: composer.conversation, parent: composer.parent, text: text,
          sourceText: composer.source.isEmpty ? nil : composer.source.text,
          seat: preferences.seat, seen: detail.messages.map(\.position).max(),
          seenReplies: Set(detail.outbox.map(\.key)), replaces: composer.replaces,
          hold: preferences.sendDelay))
    ]
  }

  mutating func answer(_ isYes: Bool) -> [Effect] {
    guard let asked = question else { return [] }
    question = nil
    guard isYes else { return [] }
    switch asked {
    case .send(.stale, let told):
      // What came since the question was asked has not been seen yet, and is asked about again.
      if let composer,
        told == news(since: composer.seen, in: opened?.detail, seat: preferences.seat)
      {
        self.composer?.seen = Composer.Seen(opened?.detail)
      }
      return send()
    case .claim(let told):
      guard let detail = opened?.detail, let seen = phone?.seen else { return [] }
      if told == news(since: seen, in: detail, seat: preferences.seat) {
        phone?.seen = Composer.Seen(detail)
      }
      return markAnswered()
    case .send(let topic, _):
      composer?.confirmed.insert(topic)
      return send()
    case .discardDraft:
      guard let id = composer?.conversation else { return [] }
      composer?.reply.deleteAll()
      composer?.source.deleteAll()
      opened?.detail?.draft = nil
      let effects = closeComposer()
      notice = .draftDiscarded
      return [.discardDraft(id)] + effects
    }
  }

  /// The reply is in the outbox, and the draft was put away with it: the composer's work is done.
  mutating func replyQueued(_ request: ReplyRequest) -> [Effect] {
    if composer?.conversation == request.conversation { composer = nil }
    opened?.detail?.draft = nil
    opened?.scroll = 0
    notice =
      !ways.isConnected(request.conversation.account)
      ? .replyUnconnected
      : gateway == .absent ? .replyWaits : .replyHeld(seconds: request.hold)
    heldUntil = now.adding(seconds: request.hold)
    layOutConversation()
    list.follow(height: listHeight)
    return refresh()
  }

  /// What the reader would get of `text`; nil while there is nothing to judge.
  func verdict(on text: String) -> MandarinVerdict? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    return MandarinCheck(preferences.mandarin).check(text).verdict
  }
}

/// What happened in a conversation since `seen`, other than by `seat` itself.
func news(
  since seen: Composer.Seen, in detail: ConversationDetail?, seat: String
) -> [Question.News] {
  guard let detail else { return [] }
  var news: [Question.News] = []
  let fresh = detail.messages.filter { message in
    seen.last.map { message.position > $0 } ?? true
  }
  let written = fresh.count { $0.direction == .inbound }
  if written > 0 { news.append(.wrote(written)) }
  if let reply = fresh.first(where: {
    $0.direction == .outbound && !$0.isAutomatic && $0.author != seat
  }) {
    news.append(.answered(by: reply.author))
  }
  if let queued = detail.outbox.first(where: {
    $0.seat != seat && !seen.outbox.contains($0.key) && [.queued, .sending].contains($0.state)
  }) {
    news.append(.queued(by: queued.seat))
  }
  return news
}
