/// The floor that a conversation hangs on: Tieba names a floor by its thread and by its own id.
struct TiebaRoot: Hashable {
  var thread: Int64
  /// Id of the floor; of a thread's opening post, it is that one's.
  var floor: Int64

  init(thread: Int64, floor: Int64) {
    self.thread = thread
    self.floor = floor
  }

  /// Of `ConversationID.thread`, `thread_floor:person`.
  init?(_ conversation: String) {
    let root = conversation.prefix { $0 != ":" }
    let parts = root.split(separator: "_").compactMap { Int64($0) }
    guard root.count < conversation.count, parts.count == 2, parts.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    self.init(thread: parts[0], floor: parts[1])
  }

  func conversation(_ person: String) -> String { "\(thread)_\(floor):\(person)" }
}
