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
  /// Nil where nobody flagged anything, which is nearly everywhere.
  private let exclusions: Exclusions?

  /// Messages that count in the open turn, in order; empty when none is open.
  private var items: [Int] = []
  /// The newest try to reply that does not count, if none that counts came after it.
  private var vainTry: Int?
  /// The last turn is void because the person took everything down, before it was due: their
  /// next message moves the turn instead of opening another (rule B16).
  private var lastTurnMoves = false
  /// When the last turn ended and the one before it, as if no seat had flagged anything: a block
  /// takes turns out of the numbers and changes no other turn.
  private var ends: (last: Moment?, before: Moment?) = (nil, nil)
  /// Who has the open turn, where a bot answers first.
  private var handOff = HandOffWatch()

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
    exclusions = events.isEmpty ? nil : Exclusions(events)
  }

  mutating func run() {
    for place in entries.indices {
      switch entries[place].step {
      case .message(let message) where messages[message].direction == .inbound: receive(message)
      case .message(let message): send(message, place)
      case .deletion(let message): takeDown(message)
      case .event(let event): triage(events[event])
      }
    }
    if !items.isEmpty { finish(nil) }
  }

  // Messages go by their index: copying such large values would cost more than the sweep.
  private mutating func receive(_ message: Int) {
    guard messages[message].countsAsItem else { return note(.automatic, message) }
    leaveWhatDoesNotCount(before: message)
    handOff.receive(at: messages[message].at)
    if items.isEmpty, lastTurnMoves {
      turns.removeLast()
      ends.last = ends.before
      lastTurnMoves = false
    }
    note(items.isEmpty ? .opened : .item, message)
    items.append(message)
  }

  /// An open turn that counts nowhere does not swallow the message of somebody who waits: neither
  /// one that a blocked person opened, nor one of history that nobody had answered.
  private mutating func leaveWhatDoesNotCount(before message: Int) {
    guard let opener = items.first, let last = items.last else { return }
    if let exclusions, exclusions.void(openedBy: messages[opener]) != nil,
      exclusions.void(openedBy: messages[message]) == nil
    {
      finish(nil)
    } else if messages[last].isBackfill, !messages[message].isBackfill,
      items.allSatisfy({ messages[$0].isBackfill })
    {
      items.removeAll(keepingCapacity: true)
      handOff = HandOffWatch()
    }
  }

  private mutating func send(_ message: Int, _ place: Int) {
    guard messages[message].countsAsReply else { return sendInVain(message) }
    lastTurnMoves = false
    vainTry = nil
    guard !items.isEmpty else { return followUp(message) }
    note(.answered, message)
    let answer = Turn.Answer(
      at: messages[message].at, message: messages[message].id, author: messages[message].author,
      isConfirmed: messages[message].delivery != .claimed)
    finish(.answered(answer), reply: message, sharesStamp: sharesStamp(place))
  }

  private mutating func sendInVain(_ message: Int) {
    if messages[message].isAutomatic {
      if !items.isEmpty { handOff.botAnswered() }
      return note(.automatic, message)
    }
    vainTry = message
    note(messages[message].delivery == .failed ? .failed : .takenBack, message)
  }

  /// A reply while no turn is open: no sample, but it may mend the language of the last one.
  private mutating func followUp(_ reply: Int) {
    guard let last = turns.indices.last, turns[last].needsMending,
      rules.mandarin.check(messages[reply].text).verdict == .mandarin
    else { return note(.extraReply, reply, ofLastTurn: true) }
    turns[last].mendedAt = messages[reply].at
    note(.mended, reply, ofLastTurn: true)
  }

  private mutating func takeDown(_ message: Int) {
    guard let place = items.firstIndex(of: message) else { return }
    let deletedAt = messages[message].deletedAt ?? messages[message].at
    note(.takenDown, message, at: deletedAt)
    guard items.count == 1 else {
      items.remove(at: place)
      if place == 0 { note(.opensInstead, items[0]) }
      return
    }
    finish(.void(Turn.Void(at: max(deletedAt, messages[message].at), reason: .deleted, by: nil)))
    lastTurnMoves = turns.last.map { !$0.endedLate } ?? false
  }

  private mutating func triage(_ event: TriageEvent) {
    if event.action == .handOff, !items.isEmpty { handOff.given(at: event.at) }
    guard case .noReplyNeeded(let through) = event.action, let opener = items.first,
      messages[opener].position <= through
    else { return note(event) }
    let rest = Array(items.drop { messages[$0].position <= through })
    items.removeLast(rest.count)
    note(event, voids: true)
    let at = max(event.at, messages[opener].at)
    finish(.void(Turn.Void(at: at, reason: .noReplyNeeded, by: event.seat)))
    for (place, message) in rest.enumerated() { note(place == 0 ? .opened : .item, message) }
    items = rest
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
    _ ending: Turn.Ending?, reply: Int? = nil, sharesStamp: Bool = false
  ) {
    guard let opener = items.first, let last = items.last else { return }
    defer { if let end = ending?.at { ends = (end, ends.last) } }
    let exclusion = exclusions?.void(openedBy: messages[opener])
    let ending = exclusion.map(Turn.Ending.void) ?? ending
    let reply = exclusion == nil ? reply : nil
    var turn = Turn(
      id: TurnID(conversation: conversation, ordinal: turns.count + 1),
      kind: messages[opener].kind, isFirst: isFirst(opening: messages[opener].at),
      openedAt: messages[opener].at, openedBy: messages[opener].id)
    turn.items = items.count
    turn.isKOL = rules.isKOL(messages[opener])
    turn.isBackfill = messages[opener].isBackfill
    turn.isUntrusted =
      messages[opener].precision != .second || sharesStamp
      || reply.map { messages[$0].precision != .second } ?? false
    turn.post = messages[opener].post
    turn.origin = messages[opener].origin
    turn.sendFailed = ending == nil && hasFailed(since: opener)
    rules.setTerms(of: &turn, lastItemAt: messages[last].at)
    if let ending { rules.close(&turn, ending, replyText: reply.map { messages[$0].text }) }
    if rules.rules.botFirst.contains(conversation.account) {
      rules.setHandOff(of: &turn, at: handOff.at(opening: turn.openedAt))
    }
    turns.append(turn)
    items.removeAll(keepingCapacity: true)
    handOff = HandOffWatch()
  }

  /// The last reply tried after `opener` did not go out.
  private func hasFailed(since opener: Int) -> Bool {
    guard let vainTry, messages[vainTry].delivery == .failed else { return false }
    return messages[opener].position < messages[vainTry].position
  }

  /// The first turn of a conversation, or the first after `episodeGap` of peace (rule B1).
  private func isFirst(opening: Moment) -> Bool {
    guard let last = ends.last else { return true }
    return opening.seconds(since: last) >= rules.rules.episodeGap
  }
}

extension TurnSweep {
  private mutating func note(
    _ role: TracedStep.Role, _ message: Int, at: Moment? = nil, ofLastTurn: Bool = false
  ) {
    guard traces else { return }
    let isOurs = messages[message].direction == .outbound
    trace.append(
      TracedStep(
        ordinal: max(turns.count + (ofLastTurn ? 0 : 1), 1), at: at ?? messages[message].at,
        role: role, message: messages[message].id, seat: isOurs ? messages[message].author : nil))
  }

  private mutating func note(_ event: TriageEvent, voids: Bool = false) {
    guard traces else { return }
    trace.append(
      TracedStep(
        ordinal: turns.count + 1, at: event.at,
        role: voids ? .setAside : .triaged(event.action), message: nil, seat: event.seat))
  }
}
