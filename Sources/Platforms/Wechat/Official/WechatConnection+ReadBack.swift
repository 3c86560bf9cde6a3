package import InboxModel
package import PlatformContract

extension WechatConnection {
  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    let now = surroundings.clock()
    do throws(WechatProblem) {
      if let comment = WechatCommentID(conversation: conversation) {
        return try await comments(of: comment, conversation, now)
      }
      return try await answers(in: conversation, now)
    } catch {
      throw error.whileReading(now)
    }
  }

  private func comments(
    of comment: WechatCommentID, _ conversation: ConversationID, _ now: Moment
  ) async throws(WechatProblem) -> [Message] {
    let reader = WechatCommentReader(
      account: account, article: comment.article, title: nil, now: now)
    var begin: Int64 = 0
    for _ in 0..<400 {
      let found = try await commentPage(comment.article, begin: begin)
      guard !found.isEmpty else { break }
      if let one = found.first(where: { $0["user_comment_id"].integer == comment.number }) {
        return reader.messages(one).filter { $0.conversation == conversation }
      }
      begin += Int64(found.count)
    }
    return []
  }

  /// What the customer-service log shows of our answers in the last 48 hours.
  ///
  /// What the person wrote is left out: the log has no message ids, so that it would be doubled.
  private func answers(
    in conversation: ConversationID, _ now: Moment
  ) async throws(WechatProblem) -> [Message] {
    var records: [JSON] = []
    for day in [Int64(2), 1] {
      let start = now.seconds - day * 86_400
      records += try await ChatLog.records(caller, from: start, to: start + 86_400)
    }
    return ChatLog.answers(records, in: conversation, accepted: accepted.all(in: conversation))
  }
}

/// The log of WeChat's own customer-service tool.
enum ChatLog {
  private static let size: Int64 = 1000

  static func records(
    _ caller: WechatCaller, from start: Int64, to end: Int64
  ) async throws(WechatProblem) -> [JSON] {
    var records: [JSON] = []
    var next: Int64 = 1
    for _ in 0..<50 {
      let answer = try await caller.call(
        "/customservice/msgrecord/getmsglist",
        [
          "starttime": .integer(start), "endtime": .integer(end), "msgid": .integer(next),
          "number": .integer(size),
        ])
      let found = answer["recordlist"].list
      records += found
      guard Int64(found.count) >= size, let last = answer["msgid"].integer, last >= next else {
        break
      }
      next = last + 1
    }
    return records
  }

  /// What an agent sent; one of `accepted` keeps the id under which it was accepted.
  static func answers(
    _ records: [JSON], in conversation: ConversationID, accepted: [Message]
  ) -> [Message] {
    var left = accepted
    var seen: [String: Int] = [:]
    return records.compactMap { record in
      guard record["openid"].text == conversation.thread, record["opercode"].integer == 2002,
        let text = record["text"].text,
        let at = record["time"].integer.flatMap(WechatTime.moment)
      else { return nil }
      let parts = [conversation.thread, "\(at.seconds)", text]
      var id = "log-" + WechatDigest.hex(parts, length: 24)
      let before = seen[id, default: 0]
      seen[id] = before + 1
      if before > 0 { id += "-\(before)" }
      if let match = left.firstIndex(where: {
        words($0.text) == words(text) && abs($0.at.seconds - at.seconds) <= 600
      }) {
        id = left.remove(at: match).id
      }
      return Message(
        conversation: conversation, id: id, direction: .outbound, text: text, at: at,
        author: "outside")
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
