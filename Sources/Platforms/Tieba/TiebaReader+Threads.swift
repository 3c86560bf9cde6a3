import InboxModel
import PlatformContract
import TiebaMessages

/// Reads the lists of forums, and within threads what is new or was answered.
extension TiebaReader {
  func forum(
    _ name: String, _ page: Int, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    let answer = try await wire.threads(of: name, page: page)
    var changed: [TiebaWork] = []
    for thread in answer.threadList where thread.id > 0 {
      let known = cursor.threads[String(thread.id)]
      var mark = known ?? TiebaCursor.ThreadMark()
      let (last, replies) = (Int64(thread.lastTimeInt), Int64(thread.replyNum))
      if known == nil || last > mark.last || replies != mark.replies {
        changed.append(.thread(id: thread.id, page: 1))
        // The answer may be a comment under a floor of an older page.
        if known != nil { mark.unswept = TiebaReader.walkLimit }
      }
      mark.last = last
      mark.replies = replies
      mark.forum = name
      cursor.threads[String(thread.id)] = mark
    }
    cursor.add(changed)
    let mayGoOn = answer.page.hasMore_p == 1 && page < TiebaReader.forumLimit
    if mayGoOn, !changed.isEmpty || !cursor.forums.contains(name) {
      cursor.work.insert(.forum(name: name, page: page + 1), at: 0)
    } else if !cursor.forums.contains(name) {
      cursor.forums.append(name)
    }
    return []
  }

  func thread(
    _ id: Int64, _ page: Int, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    let answer = try await wire.floors(of: id, page: page)
    let (messages, hasNew) = take(answer, id, &cursor)
    if hasNew, answer.page.hasMore_p == 1, page < TiebaReader.walkLimit {
      cursor.work.insert(.thread(id: id, page: page + 1), at: 0)
    } else {
      cursor.threads[String(id)]?.prune()
    }
    return messages
  }

  func sweep(
    _ id: Int64, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    let key = String(id)
    guard let mark = cursor.threads[key], mark.pages >= 2 else {
      cursor.threads[key]?.unswept = nil
      return []
    }
    let page = mark.sweep <= mark.pages ? max(2, mark.sweep) : 2
    let answer = try await wire.floors(of: id, page: page)
    let (messages, _) = take(answer, id, &cursor)
    // An empty page is the end, whatever the number of pages claims.
    cursor.threads[key]?.sweep = answer.posts.isEmpty ? 2 : page + 1
    let left = min(mark.unswept ?? 0, mark.pages - 1) - 1
    cursor.threads[key]?.unswept = left > 0 ? left : nil
    cursor.threads[key]?.prune()
    return messages
  }

  /// The floors of a page that are not known, and steps for those with other comments than before.
  private func take(
    _ answer: TiebaThreadPage, _ id: Int64, _ cursor: inout TiebaCursor
  ) -> (messages: [Message], hasNew: Bool) {
    var mark = cursor.threads[String(id)] ?? TiebaCursor.ThreadMark()
    mark.pages = max(1, Int(answer.page.totalPage))
    var messages: [Message] = []
    var steps: [TiebaWork] = []
    var hasNew = false
    for post in answer.posts where post.id > 0 {
      let key = String(post.id)
      if mark.floors[key] == nil {
        // The opening post stands on every page of some answers.
        if post.floor != 1 { hasNew = true }
        let message = maker.floor(post, by: author(of: post, answer.users), in: answer.thread, id)
        if let message { messages.append(message) }
      }
      let floor = mark.floors[key] ?? TiebaCursor.FloorMark()
      let comments = Int(post.subPostNumber)
      if comments != floor.comments {
        steps.append(
          .floor(thread: id, id: post.id, page: max(1, floor.page - 1), comments: comments))
      }
      mark.floors[key] = floor
    }
    cursor.add(steps)
    cursor.threads[String(id)] = mark
    return (messages, hasNew)
  }

  func floor(
    _ root: TiebaRoot, _ page: Int, _ comments: Int, _ cursor: inout TiebaCursor
  ) async throws(ConnectionProblem) -> [Message] {
    let answer = try await wire.floor(of: root.thread, floor: root.floor, page: page)
    let key = (thread: String(root.thread), floor: String(root.floor))
    let known = cursor.threads[key.thread]?.floors[key.floor]
    if answer.subpostList.isEmpty, page > 1, let known, page < known.page {
      // So many were deleted that what is new stands on an earlier page.
      cursor.threads[key.thread]?.floors[key.floor]?.page = 1
      cursor.work.insert(
        .floor(thread: root.thread, id: root.floor, page: 1, comments: comments), at: 0)
      return []
    }
    let isLast = answer.subpostList.isEmpty || !TiebaReader.hasMore(answer.page, page)
    if !isLast, page < TiebaReader.walkLimit {
      cursor.work.insert(
        .floor(thread: root.thread, id: root.floor, page: page + 1, comments: comments), at: 0)
    } else {
      // A floor that was let go of meanwhile is found again by a sweep.
      cursor.threads[key.thread]?.floors[key.floor] =
        TiebaCursor.FloorMark(comments: comments, page: page)
    }
    return self.comments(answer, root)
  }
}
