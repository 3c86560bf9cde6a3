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
    let items = answer.replyList.compactMap { TiebaFeedItem(reply: $0) }
    let taken = try await take(items, &cursor.replies)
    if !taken.isWhole {
      cursor.work.insert(.replies(page: page), at: 0)
    } else if taken.hasNew, answer.page.hasMore_p == 1, page < TiebaReader.walkLimit {
      cursor.work.insert(.replies(page: page + 1), at: 0)
    }
    return taken.messages
  }

  func mentions(
    _ page: Int, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    guard let bduss else { return [] }
    let answer = try await wire.own(
      "/c/u/feed/atme", [("pn", String(page))], bduss: bduss, reading: "the mentions")
    let items = answer["at_list"].list.compactMap { TiebaFeedItem(mention: $0) }
    let taken = try await take(items, &cursor.mentions)
    if !taken.isWhole {
      cursor.work.insert(.mentions(page: page), at: 0)
    } else if taken.hasNew, answer["page"]["has_more"].integer == 1, page < TiebaReader.walkLimit {
      cursor.work.insert(.mentions(page: page + 1), at: 0)
    }
    return taken.messages
  }

  private struct Taken {
    var messages: [Message] = []
    var hasNew = false
    /// False when the rest of the page is still to read.
    var isWhole = true
  }

  private func take(
    _ items: [TiebaFeedItem], _ mark: inout TiebaCursor.FeedMark
  ) async throws(ConnectionProblem) -> Taken {
    var given = Set(mark.given)
    var taken = Taken()
    var ids: [Int64] = []
    for item in items where item.id > 0 && given.insert(item.id).inserted {
      if !ids.isEmpty { await wire.surroundings.pause(300) }
      do throws(ConnectionProblem) {
        taken.messages.append(try await whole(item))
      } catch {
        // Each takes a call: what was reached before Tieba asked for patience is not asked again.
        guard !ids.isEmpty else { throw error }
        taken.isWhole = false
        break
      }
      ids.append(item.id)
    }
    mark.add(ids)
    taken.hasNew = !ids.isEmpty
    return taken
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
    var post = TiebaSubPost()
    post.id = item.id
    post.time = UInt32(clamping: item.time)
    post.content = item.pieces
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
