import InboxModel

/// The rules of turns a second time, so plainly that they can be read off.
///
/// How each message ends, by itself; then who ended together. It knows the simple part only: no
/// clocks that disagree, no flags, no history, and nothing that is due.
struct PlainTurns {
  struct Turn: Hashable {
    var openedBy: String
    var openedAt: Moment
    var items: Int
    var end: End
    var endedAt: Moment?
    var isFirst = true
  }

  enum End: Hashable {
    case open
    case reply(String)
    case setAside(Int64)
    /// The last of a turn was taken down.
    case deleted(String)
  }

  let messages: [Message]
  let events: [TriageEvent]
  let episodeGap: Int64

  private var items: [Message] { messages.filter { $0.direction == .inbound && !$0.isAutomatic } }

  private var replies: [Message] {
    messages.filter { message in
      let life = message.deletedAt.map { $0.milliseconds - message.at.milliseconds }
      return message.direction == .outbound && !message.isAutomatic
        && message.delivery != .failed && life.map { $0 > 60_999 } ?? true
    }
  }

  /// How the wait for an answer to one message ended, whatever became of the others.
  private func end(of item: Message) -> (at: Moment, end: End)? {
    var ends: [(at: Moment, end: End)] = []
    if let at = item.deletedAt { ends.append((at, .deleted(item.id))) }
    for reply in replies where reply.at > item.at { ends.append((reply.at, .reply(reply.id))) }
    for event in events where event.undone == nil && event.at > item.at {
      guard case .noReplyNeeded(let through) = event.action, item.position <= through else {
        continue
      }
      ends.append((event.at, .setAside(event.id)))
    }
    return ends.min { $0.at < $1.at }
  }

  /// Others wait when a message is taken down, or somebody writes next: then it is as if the
  /// message had never been.
  private func leavesNothing(_ item: Message, at deletion: Moment) -> Bool {
    let others = items.filter { other in
      other.id != item.id && other.at < deletion && end(of: other).map { $0.at > deletion } ?? true
    }
    guard others.isEmpty else { return true }
    let next = items.map(\.at).filter { $0 > deletion }.min()
    let reply = replies.map(\.at).filter { $0 > deletion }.min()
    guard let next else { return false }
    return reply.map { next < $0 } ?? true
  }

  var turns: [Turn] {
    var byEnd: [End: Turn] = [:]
    for item in items.sorted(by: { $0.position < $1.position }) {
      let ended = end(of: item)
      if let ended, case .deleted = ended.end, leavesNothing(item, at: ended.at) { continue }
      let end = ended?.end ?? .open
      byEnd[
        end,
        default: Turn(
          openedBy: item.id, openedAt: item.at, items: 0, end: end, endedAt: ended?.at)
      ].items += 1
    }
    var turns = byEnd.values.sorted {
      ($0.endedAt ?? .latest, $0.openedAt) < ($1.endedAt ?? .latest, $1.openedAt)
    }
    for (place, turn) in turns.enumerated().dropFirst() {
      guard let before = turns[place - 1].endedAt else { continue }
      turns[place].isFirst =
        turn.openedAt.milliseconds - before.milliseconds >= episodeGap * 1000
    }
    return turns
  }
}
