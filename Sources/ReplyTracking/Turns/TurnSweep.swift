internal import InboxModel

/// Walks through a conversation once, from its first entry to its last, and leaves its turns.
struct TurnSweep {
  private(set) var turns: [Turn] = []
  /// What each entry did to which turn; only kept for `explain`.
  private(set) var trace: [TracedStep] = []

  private let conversation: ConversationID
  private let messages: [Message]
  private let events: [TriageEvent]
  private let rules: CompiledRules
  private let entries: [Timeline.Entry]
  private let traces: Bool

  /// Messages that count in the open turn, in order; empty when none is open.
  private var items: [Int] = []
  /// The newest try to reply that does not count, if none that counts came after it.
  private var vainTry: Int?
  /// The last turn is void because the person took everything down, before it was due: their
  /// next message moves the turn instead of opening another (rule B16).
  private var lastTurnMoves = false

  init(
    of conversation: ConversationID, messages: [Message], events: [TriageEvent],
    rules: CompiledRules, traces: Bool
  ) {
    self.conversation = conversation
    self.messages = messages
    self.events = events
    self.rules = rules
    self.traces = traces
    entries = Timeline(messages: messages, events: events).entries
  }

  mutating func run() {
    for index in entries.indices {
      switch entries[index].step {
      case .message(let message):
        if messages[message].direction == .inbound {
          receive(message)
        } else {
          send(message, index)
        }
      case .deletion(let message): takeDown(message)
      case .event(let event): triage(events[event])
      }
    }
    if !items.isEmpty { finish(nil) }
  }

  private mutating func receive(_ index: Int) {
    let message = messages[index]
    guard message.countsAsItem else { return note(.automatic, message) }
    if items.isEmpty, lastTurnMoves {
      turns.removeLast()
      lastTurnMoves = false
    }
    note(items.isEmpty ? .opened : .item, message)
    items.append(index)
  }

  private mutating func send(_ index: Int, _ entry: Int) {
    let message = messages[index]
    guard message.countsAsReply else {
      if !message.isAutomatic { vainTry = index }
      return note(
        message.isAutomatic ? .automatic : message.delivery == .failed ? .failed : .takenBack,
        message)
    }
    lastTurnMoves = false
    vainTry = nil
    guard !items.isEmpty else { return followUp(message) }
    note(.answered, message)
    finish(
      .answered(
        Turn.Answer(
          at: message.at, message: message.id, author: message.author,
          isConfirmed: message.delivery != .claimed)),
      reply: message, sharesStamp: sharesStamp(entry))
  }

  /// A reply while no turn is open: no sample, but it may mend the language of the last one.
  private mutating func followUp(_ reply: Message) {
    guard let last = turns.last, last.answer != nil, last.mendedAt == nil,
      last.translation == .untranslated || last.translation == .partly,
      rules.mandarin.check(reply.text).verdict == .mandarin
    else { return note(.extraReply, reply, ofLastTurn: true) }
    turns[turns.count - 1].mendedAt = reply.at
    note(.mended, reply, ofLastTurn: true)
  }

  private mutating func takeDown(_ index: Int) {
    guard let place = items.firstIndex(of: index) else { return }
    let message = messages[index]
    note(.takenDown, message, at: message.deletedAt)
    guard items.count == 1 else {
      items.remove(at: place)
      return
    }
    let at = max(message.deletedAt ?? message.at, message.at)
    finish(.void(Turn.Void(at: at, reason: .deleted, by: nil)))
    lastTurnMoves = turns.last.map { !$0.endedLate } ?? false
  }

  private mutating func triage(_ event: TriageEvent) {
    guard case .noReplyNeeded(let through) = event.action, let opener = items.first,
      messages[opener].position <= through
    else { return note(event) }
    let rest = items.drop { messages[$0].position <= through }
    items.removeLast(rest.count)
    note(event, voids: true)
    finish(
      .void(
        Turn.Void(
          at: max(event.at, messages[opener].at), reason: .noReplyNeeded, by: event.seat)))
    for (place, index) in rest.enumerated() { note(place == 0 ? .opened : .item, messages[index]) }
    items = Array(rest)
  }

  /// Three or more replies with one and the same stamp, to questions of different times, bear
  /// the time at which somebody fetched them (rule B24).
  private func sharesStamp(_ entry: Int) -> Bool {
    guard items.count >= 2 else { return false }
    var count = 0
    for other in entries[entry...] {
      guard other.milliseconds == entries[entry].milliseconds else { break }
      if case .message(let index) = other.step, messages[index].countsAsReply,
        messages[index].at.milliseconds == other.milliseconds
      {
        count += 1
      }
    }
    return count >= 3
  }

  /// Makes the open turn a turn of the list; nil: it stays open.
  private mutating func finish(
    _ ending: Turn.Ending?, reply: Message? = nil, sharesStamp: Bool = false
  ) {
    guard let first = items.first, let last = items.last else { return }
    let opener = messages[first]
    var turn = Turn(
      id: TurnID(conversation: conversation, ordinal: turns.count + 1), kind: opener.kind,
      isFirst: isFirst(opening: opener.at), openedAt: opener.at, openedBy: opener.id)
    turn.items = items.count
    turn.isKOL = rules.isKOL(opener)
    turn.isBackfill = opener.isBackfill
    turn.isUntrusted =
      opener.precision != .second || (reply.map { $0.precision != .second } ?? false)
      || sharesStamp
    turn.post = opener.post
    turn.origin = opener.origin
    turn.sendFailed = ending == nil && hasFailed(since: opener)
    rules.setTerms(of: &turn, lastItemAt: messages[last].at)
    if let ending { rules.close(&turn, ending, reply: reply) }
    turns.append(turn)
    items.removeAll(keepingCapacity: true)
  }

  /// The last reply tried after `opener` did not go out.
  private func hasFailed(since opener: Message) -> Bool {
    guard let vainTry else { return false }
    return messages[vainTry].delivery == .failed && opener.position < messages[vainTry].position
  }

  /// The first turn of a conversation, or the first after `episodeGap` of peace (rule B1).
  private func isFirst(opening: Moment) -> Bool {
    guard let last = turns.last?.endedAt else { return true }
    return opening.seconds(since: last) >= rules.rules.episodeGap
  }
}

extension TurnSweep {
  private mutating func note(
    _ role: TracedStep.Role, _ message: Message, at: Moment? = nil, ofLastTurn: Bool = false
  ) {
    guard traces else { return }
    trace.append(
      TracedStep(
        ordinal: max(turns.count + (ofLastTurn ? 0 : 1), 1), at: at ?? message.at, role: role,
        message: message.id, seat: message.direction == .outbound ? message.author : nil))
  }

  private mutating func note(_ event: TriageEvent, voids: Bool = false) {
    guard traces else { return }
    trace.append(
      TracedStep(
        ordinal: turns.count + 1, at: event.at,
        role: voids ? .setAside : .triaged(event.action), message: nil, seat: event.seat))
  }
}
