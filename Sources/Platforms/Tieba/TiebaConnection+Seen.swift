package import InboxModel
package import PlatformContract
import TiebaMessages

/// What everybody can see of a conversation.
extension TiebaConnection {
  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    try await seen(conversation.thread, try await reader()).messages
  }

  /// Whether everybody can read a reply; nil: too much was written since to look so far back.
  func isShown(
    _ reply: AcceptedReply, _ reader: TiebaReader
  ) async throws(ConnectionProblem) -> Bool? {
    let seen = try await seen(reply.thread, reader, downTo: Int64(reply.id) ?? .max)
    if seen.messages.contains(where: { $0.id == reply.id }) { return true }
    return seen.isWhole ? false : nil
  }

  private struct Seen {
    var messages: [Message] = []
    /// All that was written since the asked post is among them.
    var isWhole = true
  }

  /// Pages that are looked through for one reply.
  private static let seenPages = 30

  /// The newest part of what everybody can read of a conversation, back to a post.
  ///
  /// Ids grow. No login travels with these calls.
  private func seen(
    _ thread: String, _ reader: TiebaReader, downTo id: Int64 = .max
  ) async throws(ConnectionProblem) -> Seen {
    guard let root = TiebaRoot(thread) else { return Seen() }
    var seen = Seen()
    var newest: TiebaThreadPage?
    do throws(ConnectionProblem) {
      let first = try await wire.floor(of: root.thread, floor: root.floor)
      seen.messages = reader.comments(first, root)
      // The newest comments stand on the last pages.
      var page = Int(first.page.totalPage)
      for count in 1...TiebaConnection.seenPages where page >= 2 {
        let answer = try await wire.floor(of: root.thread, floor: root.floor, page: page)
        seen.messages += reader.comments(answer, root)
        seen.isWhole = page == 2 || TiebaConnection.isReached(id, answer.subpostList.map(\.id))
        page = count >= 2 && seen.isWhole ? 0 : page - 1
      }
      if first.post.floor <= 1 { newest = try await wire.floors(of: root.thread, page: 1) }
    } catch .unable(let reason) {
      newest = try await wire.thread(openedBy: root, reason)
    }
    // Answers to an opening post are new floors.
    var page = 1
    while let floors = newest {
      seen.messages += floors.posts.compactMap {
        reader.maker.floor(
          $0, by: reader.author(of: $0, floors.users), in: floors.thread, root.thread)
      }
      let isReached =
        floors.page.hasMore_p != 1 || TiebaConnection.isReached(id, floors.posts.map(\.id))
      seen.isWhole = seen.isWhole && (isReached || page < TiebaConnection.seenPages)
      page += 1
      newest =
        isReached || page > TiebaConnection.seenPages
        ? nil : try await wire.floors(of: root.thread, page: page)
    }
    seen.messages = seen.messages.filter { $0.conversation.thread == thread }
    return seen
  }

  private static func isReached(_ id: Int64, _ ids: [Int64]) -> Bool {
    ids.contains { $0 > 0 && $0 < id }
  }
}
