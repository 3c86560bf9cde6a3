import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Reports

/// Turns and replies as they stood at one instant, read from one state of the store.
///
/// What the store keeps derived holds for every conversation in which nothing lies after that
/// instant; the others are derived again from what was seen by then. Under other rules than the
/// store's ("what if") nothing that it keeps derived holds.
struct TurnSource {
  let asOf: Moment
  let rules: CompiledRules
  let store: StoreTransaction
  let past: PastInbox
  /// Nothing that the store keeps derived holds: it is judged by other rules than the store's.
  let derivesAll: Bool
  let changedLater: Set<ConversationID>

  /// With `knownAt` what came into the store later is not known, whatever it is stamped.
  init(
    _ desk: Desk, in store: StoreTransaction, asOf: Moment, knownAt: Moment? = nil
  ) throws {
    self.asOf = asOf.wholeSecond
    self.store = store
    past = try PastInbox(desk, in: store, asOf: asOf, knownAt: knownAt)
    rules = past.rules
    let changed = try past.changedSince()
    derivesAll = changed == nil
    changedLater = changed ?? []
  }

  /// As everything would stand had `rules` been in force since ever.
  init(judgedBy rules: CompiledRules, in store: StoreTransaction, asOf: Moment) throws {
    self.asOf = asOf.wholeSecond
    self.store = store
    self.rules = rules
    past = try PastInbox(judgedBy: rules, in: store, asOf: asOf)
    derivesAll = true
    changedLater = []
  }

  /// Whether what the store keeps derived of a conversation does not hold.
  func isDerivedAgain(_ conversation: ConversationID) -> Bool {
    derivesAll || !changedLater.isEmpty && changedLater.contains(conversation)
  }

  /// Hands over the turns that opened in `period`, by the time they opened.
  func turns(in period: Period, _ body: (JudgedTurn) throws -> Void) throws {
    var again = try derivedAgain(period).sorted { $0.openedAt < $1.openedAt }[...]
    if !derivesAll {
      try store.forEachTurn(from: period.from, to: period.to) { turn in
        guard !isDerivedAgain(turn.id.conversation) else { return }
        while let earlier = again.first, earlier.openedAt < turn.openedAt {
          try body(judged(again.removeFirst()))
        }
        try body(judged(turn))
      }
    }
    for turn in again { try body(judged(turn)) }
  }

  /// The turns opened in `period` of all conversations of which nothing holds that the store keeps.
  func derivedAgain(_ period: Period) throws -> [Turn] {
    guard derivesAll else {
      return try changedLater.flatMap { try past.turns(of: $0) }
        .filter { period.contains($0.openedAt) }
    }
    var turns: [Turn] = []
    try forEachConversation { derived, _ in turns += derived.filter { period.contains($0.openedAt) }
    }
    return turns
  }

  func judged(_ turn: Turn) -> JudgedTurn { judge(turn, asOf: asOf, rules: rules) }
}

extension TurnSource {
  /// The turns of one conversation, in order; empty when the store has none.
  func turns(of conversation: ConversationID) throws -> [JudgedTurn] {
    guard !isDerivedAgain(conversation) else {
      return try past.turns(of: conversation).map(judged)
    }
    guard let row = try store.row(of: conversation) else { return [] }
    return try store.turns(of: conversation, row: row).map(judged)
  }

  /// What was said in a conversation; empty when the store has none.
  func messages(of conversation: ConversationID) throws -> [Message] {
    try past.messages(of: conversation)
  }

  /// What seats had done to it.
  func events(of conversation: ConversationID) throws -> [TriageEvent] {
    try past.events(of: conversation)
  }

  /// Replies on their way at that instant, or stuck there.
  func outbox(of conversation: ConversationID) throws -> [OutboxReply] {
    guard let row = try store.row(of: conversation) else { return [] }
    return try store.outbox(of: conversation, row: row)
      .filter { $0.state != .sent && $0.state != .cancelled && $0.queuedAt.seconds <= asOf.seconds }
  }

  /// The Mandarin check's verdicts on a conversation's replies, by message id.
  func verdicts(of conversation: ConversationID) throws -> [String: MandarinVerdict] {
    guard let row = try store.row(of: conversation) else { return [:] }
    return try store.verdicts(row: row)
  }
}

extension Site {
  /// Runs `body` on one state of the store, which must exist, as it stood at `asOf`, or as far as it
  /// was known at `knownAt`.
  func turns<Value>(
    asOf: Moment, knownAt: Moment? = nil, _ body: (TurnSource) throws -> Value
  ) throws -> Value {
    let store = try store()
    let desk = try desk(store)
    return try store.snapshot {
      try body(TurnSource(desk, in: $0, asOf: asOf, knownAt: knownAt))
    }
  }
}
