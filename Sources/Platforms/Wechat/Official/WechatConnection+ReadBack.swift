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
    } catch .refused(let refusal) where refusal.hasNoChatLog {
      guard WechatCommentID(conversation: conversation) == nil else {
        throw refusal.whileReading(now)
      }
      throw .unable(refusal.sentence(ChatLog.none))
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
    for _ in 0..<CommentCursor.mostPages {
      let found = try await commentPage(comment.article, begin: begin)
      guard !found.isEmpty else { break }
      if let one = found.first(where: { $0["user_comment_id"].integer == comment.number }) {
        return reader.messages(one).filter { $0.conversation == conversation }
      }
      begin += Int64(found.count)
    }
    return []
  }

  /// What the customer-service log shows of the answers of the last 48 hours.
  private func answers(
    in conversation: ConversationID, _ now: Moment
  ) async throws(WechatProblem) -> [Message] {
    var records: [ChatRecord] = []
    for day in [Int64(2), 1] {
      let start = now.seconds - day * 86_400
      var next: Int64? = 1
      var pages = 0
      while let msgid = next, pages < 50 {
        let page = try await ChatLog.page(
          caller, from: start, to: start + 86_400, msgid: msgid)
        records += page.records.filter { $0.person == conversation.thread }
        (next, pages) = (page.next, pages + 1)
      }
    }
    return await ledger.messages(records, account: account)
  }
}
