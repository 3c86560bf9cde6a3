import InboxModel

/// Spam, blocked people, answers given in private, conversations that are one; all of them can be
/// taken back.
extension Interface {
  mutating func mark(_ action: Action) -> [Effect] {
    guard let row = subject else {
      notice = .nothingSelected
      return []
    }
    let id = row.conversation
    let reason = row.lastTurn?.void?.reason
    switch action {
    case .spam: return mark(id, .spam(reason != .spam))
    case .block: return mark(id, .blocked(reason != .blocked))
    case .answeredPrivately where !row.isWaiting:
      notice = .nobodyWaits
      return []
    case .answeredPrivately: return mark(id, .answeredPrivately)
    case .unmerge: return mark(id, .unmerged)
    case .merge:
      prompt = Prompt(.merge(id))
      return promptChanged()
    default: return []
    }
  }

  private mutating func mark(_ id: ConversationID, _ mark: ConversationMark) -> [Effect] {
    notice = .marked(mark)
    return [.mark(id, mark)]
  }

  /// The other conversations of the account that stand in the list, those of the same person first.
  func mergeTargets(of id: ConversationID, typed: String) -> [ConversationID] {
    let name = list.rows.first { $0.conversation == id }?.authorName
    let others = list.rows.filter {
      $0.conversation != id && $0.conversation.account == id.account
        && (typed.isEmpty || $0.conversation.thread.contains(typed)
          || $0.authorName.contains(typed))
    }
    return (others.filter { $0.authorName == name } + others.filter { $0.authorName != name })
      .map(\.conversation)
  }

  /// Takes a whole name, or a thread of the same account.
  mutating func merge(_ id: ConversationID, typed: String) -> [Effect] {
    let text = typed.split(whereSeparator: \.isWhitespace).joined()
    guard !text.isEmpty else {
      notice = .notAConversation(typed)
      return []
    }
    prompt = nil
    let target =
      ConversationID(text).flatMap { $0.account == id.account ? $0 : nil }
      ?? ConversationID(account: id.account, thread: text)
    return mark(id, .merged(into: target))
  }

  mutating func merge(_ id: ConversationID, into target: ConversationID) -> [Effect] {
    prompt = nil
    return mark(id, .merged(into: target))
  }
}
