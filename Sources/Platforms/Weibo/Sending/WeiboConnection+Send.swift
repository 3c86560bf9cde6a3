import InboxModel
package import PlatformContract

extension WeiboConnection {
  package func send(_ reply: OutgoingReply) async -> SendOutcome {
    if let outcome = sent[reply.key] { return outcome }
    if let refusal = obstacle(reply) { return .failed(reason: refusal, retry: false) }
    let outcome =
      reply.kind == .message ? await sendMessage(reply) : await sendComment(reply)
    sent.keep(outcome, for: reply.key)
    return outcome
  }

  /// Why a reply cannot go out, without asking.
  private func obstacle(_ reply: OutgoingReply) -> String? {
    if reply.text.allSatisfy(\.isWhitespace) {
      return "Weibo takes no empty reply; write something."
    }
    if let limit = replyFacts(reply.kind).limit {
      let count = limit.count(reply.text)
      if count > limit.limit {
        return
          "The reply has \(count) characters as Weibo counts, and Weibo takes \(limit.limit); shorten it."
      }
    }
    // The fans service may have a token of its own, with a date of its own.
    if reply.kind == .message, keys.messageTokenRefused != nil { return nil }
    do { try checkToken() } catch { return error.sentence }
    return nil
  }

  private func sendComment(_ reply: OutgoingReply) async -> SendOutcome {
    let place: WeiboKnown.Place
    switch await target(of: reply) {
    case .success(let found): place = found
    case .failure(let failure): return failure.outcome
    }
    let started = surroundings.clock()
    let call = commentCall(reply.text, place)
    switch await submit(call, counts: true, learning: ability(reply.kind)) {
    case .done(let value): return created(value)
    case .accepted(let sentence): return await delayed(reply, since: started, sentence)
    case .over(let outcome): return outcome
    }
  }

  private func ability(_ kind: MessageKind) -> Capability.Ability {
    switch kind {
    case .comment: .replyToComments
    case .mention: .replyToMentions
    case .message: .replyToMessages
    }
  }

  private func commentCall(_ text: String, _ place: WeiboKnown.Place) -> WebCall {
    var fields = [("access_token", keys.token), ("id", String(place.post)), ("comment", text)]
    fields.append(("comment_ori", "0"))
    if let rip = options.rip { fields.append(("rip", rip)) }
    guard let comment = place.comment else {
      // Of this call no business twin is documented.
      return .form(hosts.plain("comments/create"), fields)
    }
    fields.append(("cid", String(comment)))
    fields.append(("without_mention", withoutMention(text, place) ? "1" : "0"))
    return .form(hosts.twin("comments/reply"), fields)
  }

  /// Whether the server shall leave out `回复@name:`: where it is so set, and where the reply would
  /// only fit without it, since nobody knows whether Weibo counts it.
  private func withoutMention(_ text: String, _ place: WeiboKnown.Place) -> Bool {
    guard !options.withoutMention, let limit = replyFacts(.comment).limit else { return true }
    // A name that is not known may be as long as names can be.
    let name = place.user?.name ?? String(repeating: "名", count: 30)
    return limit.count(WeiboText.replyPrefix(to: name) + text) > limit.limit
  }

  private func created(_ value: JSON) -> SendOutcome {
    guard let id = WeiboComment.id(value) else {
      return .unknown(reason: "Weibo answered without saying which comment it made.")
    }
    if let comment = WeiboComment(value) { known.keep(comment) }
    let at = value["created_at"].text.flatMap(WeiboTime.moment)
    return .sent(id: String(id), at: at ?? surroundings.clock())
  }

  /// An accepted reply that shows later: waits for it, so that it is known by its own id.
  private func delayed(
    _ reply: OutgoingReply, since started: Moment, _ sentence: String
  ) async -> SendOutcome {
    let wanted = reply.text.split(whereSeparator: \.isWhitespace)
    for seconds: Int64 in [20, 40, 60] where !Task.isCancelled {
      await surroundings.pause(seconds * 1000)
      let there = (try? await readBack(reply.conversation)) ?? []
      let found = there.first {
        $0.at >= started.adding(seconds: -60)
          && $0.text.split(whereSeparator: \.isWhitespace) == wanted
      }
      if let found { return .sent(id: found.id, at: found.at) }
    }
    return .unknown(reason: sentence)
  }
}
