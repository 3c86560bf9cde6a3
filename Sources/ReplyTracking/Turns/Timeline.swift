internal import InboxModel

/// What happened in a conversation, in the order in which it is looked at (rule B30): by the
/// platform's time, then by message id.
///
/// Two things stand later than they are stamped, because clocks differ: a reply never stands
/// before the message it answers, and an event never before the last message it covers.
struct Timeline {
  struct Entry {
    var milliseconds: Int64
    var step: Step
    /// The message whose id orders entries of one instant: itself, or for a reply that was
    /// moved the message it answers.
    fileprivate var anchor: Int
  }

  enum Step {
    case message(Int)
    /// The person takes down their message.
    case deletion(Int)
    case event(Int)
  }

  private(set) var entries: [Entry] = []

  init(messages: [Message], events: [TriageEvent]) {
    entries.reserveCapacity(messages.count + events.count)
    let parents = ParentSearch(messages)
    // By index: a message is a large value, and copying it costs more than all else here.
    for index in messages.indices {
      var anchor = index
      if messages[index].countsAsReply, let parent = parents.laterParent(ofReply: index) {
        anchor = parent
      }
      entries.append(
        Entry(
          milliseconds: messages[anchor].at.milliseconds, step: .message(index), anchor: anchor))
      if let deletedAt = messages[index].deletedAt, messages[index].countsAsItem {
        entries.append(
          Entry(
            milliseconds: max(deletedAt, messages[index].at).milliseconds, step: .deletion(index),
            anchor: index))
      }
    }
    for (index, event) in events.enumerated() where event.undone == nil {
      var at = event.at
      if case .noReplyNeeded(let through) = event.action { at = max(at, through.at) }
      entries.append(Entry(milliseconds: at.milliseconds, step: .event(index), anchor: index))
    }
    sort(messages, events)
  }

  private mutating func sort(_ messages: [Message], _ events: [TriageEvent]) {
    func precedes(_ left: Entry, _ right: Entry) -> Bool {
      if left.milliseconds != right.milliseconds { return left.milliseconds < right.milliseconds }
      switch (left.step, right.step) {
      case (.message(let one), .message(let other)):
        if left.anchor != right.anchor {
          return messages[left.anchor].id < messages[right.anchor].id
        }
        // A reply and what it answers, or several replies to it.
        if one == left.anchor || other == left.anchor { return one == left.anchor }
        return messages[one].position < messages[other].position
      case (.deletion(let one), .deletion(let other)): return messages[one].id < messages[other].id
      case (.event(let one), .event(let other)): return events[one].id < events[other].id
      default: return left.step.rank < right.step.rank
      }
    }
    // Messages mostly come in order, and then sorting would be the dearest step.
    let isSorted = entries.indices.dropFirst().allSatisfy { place in
      !precedes(entries[place], entries[place - 1])
    }
    if !isSorted { entries.sort(by: precedes) }
  }
}

extension Timeline.Step {
  /// Within one instant a reply still finds the message that is taken down, and a deletion
  /// happens before a seat sets the rest aside.
  fileprivate var rank: Int {
    switch self {
    case .message: 0
    case .deletion: 1
    case .event: 2
    }
  }
}

/// Finds the message a reply answers when it bears a later stamp than the reply.
private struct ParentSearch {
  /// Inbound messages by id; nil until a conversation is so long that looking through it for
  /// each reply would take too long.
  private let byID: [String: Int]?
  private let messages: [Message]

  init(_ messages: [Message]) {
    self.messages = messages
    let isLong = messages.count > 16
    byID =
      isLong
        && messages.indices.contains {
          messages[$0].direction == .outbound && messages[$0].parent != nil
        }
      ? Dictionary(
        messages.indices.lazy.filter { messages[$0].countsAsItem }.map { (messages[$0].id, $0) },
        uniquingKeysWith: { first, _ in first })
      : nil
  }

  func laterParent(ofReply reply: Int) -> Int? {
    guard let parent = messages[reply].parent else { return nil }
    let found =
      messages.count > 16
      ? byID?[parent]
      : messages.indices.first { messages[$0].id == parent && messages[$0].countsAsItem }
    guard let found, messages[reply].at <= messages[found].at,
      messages[reply].position < messages[found].position
    else { return nil }
    return found
  }
}
