import InboxModel
package import PlatformContract

extension WechatConnection {
  package func send(_ reply: OutgoingReply) async -> SendOutcome {
    if let outcome = sent[reply.key] { return outcome }
    let outcome: SendOutcome
    if let reason = WechatSetup.fault(of: reply, replyFacts(reply.kind)) {
      outcome = .failed(reason: reason, retry: false)
    } else if reply.kind == .message {
      outcome = await sendMessage(reply)
    } else {
      outcome = await sendCommentReply(reply)
    }
    sent.keep(outcome, for: reply.key)
    return outcome
  }

  /// A customer-service message.
  ///
  /// WeChat gives it neither an id nor a time, and has no key that would keep it from going out
  /// twice.
  private func sendMessage(_ reply: OutgoingReply) async -> SendOutcome {
    let person = reply.conversation.thread
    let id = "sent-" + WechatDigest.hex([reply.key], length: 24)
    // Before it goes out, so that the log is never taken for a colleague's answer.
    await ledger.begin(id, thread: person, text: reply.text)
    let outcome = await sendMessage(reply, id: id, to: person)
    if case .failed = outcome { await ledger.forget(id) }
    return outcome
  }

  private func sendMessage(
    _ reply: OutgoingReply, id: String, to person: String
  ) async -> SendOutcome {
    do throws(WechatProblem) {
      let answer = try await caller.call(
        "/cgi-bin/message/custom/send",
        [
          "touser": .text(person), "msgtype": "text", "text": ["content": .text(reply.text)],
        ])
      guard answer["errcode"].integer == 0 else { throw .unreadable }
    } catch .refused(let refusal) where refusal.code == 45015 {
      return await explained(refusal, person)
    } catch {
      if case .refused(let refusal) = error, refusal.isOfAccountClass {
        lessons.learn(phoneOnly: refusal.sentence(refusal.ofCustomSend.sentence))
      }
      return error.whileSending(\.ofCustomSend)
    }
    lessons.learn(phoneOnly: nil)
    return .sent(id: id, at: surroundings.clock())
  }

  /// One number says that the time is over and that the person has left; their profile parts the
  /// two.
  private func explained(_ refusal: WechatRefusal, _ person: String) async -> SendOutcome {
    var sentence = refusal.ofCustomSend.sentence
    if let profile = try? await caller.get("/cgi-bin/user/info", [("openid", person)]) {
      switch profile["subscribe"].integer {
      case 0:
        sentence =
          "The person does not follow the account any more: they must follow it and write again before you can answer"
      case 1:
        sentence = "The time to answer is over: wait until the person writes again"
      default: break
      }
    }
    return .failed(reason: refusal.sentence(sentence), retry: false)
  }

  /// The one answer that a comment may have through the API.
  private func sendCommentReply(_ reply: OutgoingReply) async -> SendOutcome {
    guard let comment = WechatCommentID(conversation: reply.conversation) else {
      return .failed(reason: "WeChat has no such comment to answer.", retry: false)
    }
    do throws(WechatProblem) {
      let answer = try await caller.call(
        "/cgi-bin/comment/reply/add",
        [
          "msg_data_id": .integer(comment.article.dataID),
          "index": .integer(comment.article.index),
          "user_comment_id": .integer(comment.number), "content": .text(reply.text),
        ])
      guard answer["errcode"].integer == 0 else { throw .unreadable }
    } catch {
      return error.whileSending(\.ofCommentReply)
    }
    return .sent(id: comment.replyID(reply.text), at: surroundings.clock())
  }
}

extension WechatSetup {
  /// Why a reply is not sent at all.
  static func fault(of reply: OutgoingReply, _ facts: ReplyFacts) -> String? {
    if let reason = facts.phoneOnly { return reason }
    if reply.text.allSatisfy(\.isWhitespace) { return "The reply is empty: write a text." }
    guard let limit = facts.limit, limit.count(reply.text) > limit.limit else { return nil }
    let unit = limit.unit == .utf8Bytes ? "bytes" : "characters"
    return
      "The reply has \(limit.count(reply.text)) \(unit), and WeChat takes \(limit.limit): shorten it."
  }
}
