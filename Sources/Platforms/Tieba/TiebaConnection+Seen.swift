package import InboxModel
package import PlatformContract
import TiebaMessages

/// What everybody can see of a conversation.
extension TiebaConnection {
  package func readBack(
    _ conversation: ConversationID
  ) async throws(ConnectionProblem) -> [Message] {
    try await seen(conversation.thread, try await reader())
  }

  /// What everybody can read of a conversation: no login travels with these calls.
  func seen(
    _ thread: String, _ reader: TiebaReader
  ) async throws(ConnectionProblem) -> [Message] {
    guard let root = TiebaRoot(thread) else { return [] }
    var messages: [Message] = []
    var newest: TiebaThreadPage?
    do throws(ConnectionProblem) {
      let first = try await wire.floor(of: root.thread, floor: root.floor)
      messages = reader.comments(first, root)
      let last = Int(first.page.totalPage)
      if last >= 2 {
        // The newest comments stand on the last pages.
        for page in max(2, last - 1)...last {
          let answer = try await wire.floor(of: root.thread, floor: root.floor, page: page)
          messages += reader.comments(answer, root)
        }
      }
      if first.post.floor <= 1 { newest = try await wire.floors(of: root.thread, page: 1) }
    } catch .unable(let reason) {
      newest = try await wire.thread(openedBy: root, reason)
    }
    if let newest {
      // Answers to an opening post are new floors.
      messages += newest.posts.compactMap {
        reader.maker.floor(
          $0, by: reader.author(of: $0, newest.users), in: newest.thread, root.thread)
      }
    }
    return messages.filter { $0.conversation.thread == thread }
  }
}
