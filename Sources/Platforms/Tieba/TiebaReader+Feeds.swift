import InboxModel
import PlatformContract
import TiebaMessages

/// Reads what is the account's own, with its login: the counters, and the two feeds behind them.
extension TiebaReader {
  /// Seconds after which the feeds are read although no counter says so.
  private static let feedsAfter: Int64 = 3600

  func counters(_ cursor: inout TiebaCursor) async throws(ConnectionProblem) -> [Message] {
    guard let bduss else { return [] }
    let now = wire.surroundings.clock().seconds
    let answer = try await wire.own(
      "/c/s/msg", [("bookmark", "1")], bduss: bduss, reading: "the unread counters")
    let isDue = cursor.feedsReadAt.map { now - $0 >= TiebaReader.feedsAfter } ?? true
    if isDue { cursor.feedsReadAt = now }
    let counters = answer["message"]
    if isDue || (counters["replyme"].integer ?? 1) > 0 { cursor.add([.replies(page: 1)]) }
    if isDue || (counters["atme"].integer ?? 1) > 0 { cursor.add([.mentions(page: 1)]) }
    return []
  }

  func replies(
    _ page: Int, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    guard let bduss else { return [] }
    let answer = try await wire.replies(page: page, bduss: bduss)
    let items = answer.replyList.compactMap { reply -> TiebaFeedItem? in
      guard let thread = Int64(exactly: reply.threadID), let id = Int64(exactly: reply.postID)
      else { return nil }
      return TiebaFeedItem(
        thread: thread, id: id, isComment: reply.isFloor != 0, kind: .comment,
        text: reply.content, time: Int64(reply.time), author: reply.replyer,
        floor: Int64(exactly: reply.quotePid))
    }
    let (messages, hasNew) = try await take(items, &cursor.replies)
    if hasNew, answer.page.hasMore_p == 1, page < TiebaReader.walkLimit {
      cursor.work.insert(.replies(page: page + 1), at: 0)
    }
    return messages
  }

  func mentions(
    _ page: Int, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    guard let bduss else { return [] }
    let answer = try await wire.own(
      "/c/u/feed/atme", [("pn", String(page))], bduss: bduss, reading: "the mentions")
    let items = answer["at_list"].list.compactMap { TiebaFeedItem(mention: $0) }
    let (messages, hasNew) = try await take(items, &cursor.mentions)
    if hasNew, answer["page"]["has_more"].integer == 1, page < TiebaReader.walkLimit {
      cursor.work.insert(.mentions(page: page + 1), at: 0)
    }
    return messages
  }

  private func take(
    _ items: [TiebaFeedItem], _ mark: inout TiebaCursor.FeedMark
  ) async throws(ConnectionProblem) -> (messages: [Message], hasNew: Bool) {
    let given = Set(mark.given)
    var messages: [Message] = []
    var ids: [Int64] = []
    for item in items where item.id > 0 && !given.contains(item.id) && !ids.contains(item.id) {
      messages.append(try await whole(item))
      ids.append(item.id)
    }
    mark.add(ids)
    return (messages, !ids.isEmpty)
  }

  /// The message behind an item: the feed has a short text, and does not say which floor it is in.
  ///
  /// What is gone by now is told as the feed has it.
  private func whole(_ item: TiebaFeedItem) async throws(ConnectionProblem) -> Message {
    var found: Message?
    do throws(ConnectionProblem) {
      let answer = try await wire.floor(
        of: item.thread, floor: item.isComment ? nil : item.id,
        comment: item.isComment ? item.id : nil)
      found = message(item, in: answer)
    } catch .unable {
      found = nil
    }
    var message = found ?? short(item, floor: item.floor)
    if message.kind != item.kind { message.kind = item.kind }
    return message
  }

  private func message(
    _ item: TiebaFeedItem, in answer: TiebaFloorResponse.DataMessage
  ) -> Message? {
    guard answer.post.id > 0 else { return nil }
    let root = TiebaRoot(thread: item.thread, floor: answer.post.id)
    if !item.isComment {
      var author = author(of: answer.post, [:])
      if author.name.isEmpty, author.nameShow.isEmpty { author = item.author }
      return maker.floor(answer.post, by: author, in: answer.thread, item.thread)
    }
    // A comment on another page than the first: the floor is known now, the text is the feed's.
    return comments(answer, root).first { $0.id == String(item.id) }
      ?? short(item, floor: answer.post.id)
  }

  private func short(_ item: TiebaFeedItem, floor: Int64?) -> Message {
    let root = TiebaRoot(
      thread: item.thread, floor: item.isComment ? floor ?? item.id : item.id)
    var piece = TiebaContent()
    piece.text = item.text
    var post = TiebaSubPost()
    post.id = item.id
    post.time = UInt32(clamping: item.time)
    post.content = [piece]
    post.author = item.author
    let made = maker.comment(
      post, in: root, floorAuthor: TiebaUser(), among: [], TiebaThread())
    var message =
      made
      ?? Message(
        conversation: ConversationID(account: maker.account, thread: root.conversation("unknown")),
        id: String(item.id), direction: .inbound, text: item.text,
        at: TiebaMessageMaker.moment(item.time), kind: .comment)
    if !item.isComment { message.parent = nil }
    return message
  }
}

/// One item of a feed.
struct TiebaFeedItem {
  var thread: Int64
  var id: Int64
  /// Within a floor; else it is a floor, or the thread itself.
  var isComment: Bool
  var kind: MessageKind
  var text: String
  /// Seconds since 1970.
  var time: Int64
  var author: TiebaUser
  /// A floor that may be the one it is in.
  var floor: Int64?

  init(
    thread: Int64, id: Int64, isComment: Bool, kind: MessageKind, text: String, time: Int64,
    author: TiebaUser, floor: Int64?
  ) {
    self.thread = thread
    self.id = id
    self.isComment = isComment
    self.kind = kind
    self.text = text
    self.time = time
    self.author = author
    self.floor = floor.flatMap { $0 > 0 ? $0 : nil }
  }

  init?(mention: JSON) {
    guard let thread = mention["thread_id"].integer, thread > 0,
      let id = mention["post_id"].integer, let time = mention["time"].integer
    else { return nil }
    var author = TiebaUser()
    author.id = mention["replyer"]["id"].integer ?? 0
    author.name = mention["replyer"]["name"].text ?? ""
    author.nameShow = mention["replyer"]["name_show"].text ?? ""
    author.portrait = mention["replyer"]["portrait"].text ?? ""
    // 1 a thread, 2 a floor, 3 a comment.
    let isComment = mention["type"].integer == 3 || mention["is_floor"].integer == 1
    self.init(
      thread: thread, id: id, isComment: isComment, kind: .mention,
      text: mention["content"].text ?? "[…]", time: time, author: author,
      floor: mention["quote_pid"].integer)
  }
}
