import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Reports

/// Turns and replies as they stood at one instant, read from one state of the store.
///
/// What the store keeps derived holds for every conversation in which nothing lies after that
/// instant; the others are derived again from what was seen by then.
struct TurnSource {
  let asOf: Moment
  let rules: CompiledRules
  private let store: StoreTransaction
  private let past: PastInbox
  private let changedLater: Set<ConversationID>

  init(_ desk: Desk, in store: StoreTransaction, asOf: Moment) throws {
    self.asOf = asOf.wholeSecond
    self.store = store
    rules = desk.rules
    past = try PastInbox(desk, in: store, asOf: asOf)
    changedLater = try past.changedSince() ?? []
  }

  /// Hands over the turns that opened in `period`, by the time they opened.
  func turns(in period: Period, _ body: (JudgedTurn) throws -> Void) throws {
    var again = try derivedAgain(period).sorted { $0.openedAt < $1.openedAt }[...]
    try store.forEachTurn(from: period.from, to: period.to) { turn in
      guard !changedLater.contains(turn.id.conversation) else { return }
      while let earlier = again.first, earlier.openedAt < turn.openedAt {
        try body(judged(again.removeFirst()))
      }
      try body(judged(turn))
    }
    for turn in again { try body(judged(turn)) }
  }

  /// Collects what a report counts.
  func report(_ spec: ReportSpec) throws -> Report {
    var collector = ReportCollector(spec)
    let period = spec.period
    let by = Set(spec.by)
    try store.forEachTurnOfReport(
      from: period.from, to: period.to, origins: !by.isDisjoint(with: [.post, .origin])
    ) { turn in
      guard changedLater.isEmpty || !changedLater.contains(turn.id.conversation) else { return }
      collector.add(judged(turn))
    }
    for turn in try derivedAgain(period) { collector.add(judged(turn)) }
    let seen = asOf.adding(seconds: 1)
    try store.forEachReply(
      from: period.from, to: period.to.map { min($0, seen) } ?? seen,
      turns: !by.isDisjoint(with: [.policy, .kol, .origin]), posts: by.contains(.post)
    ) { collector.add($0) }
    return try collector.report(coverage: store.coverageGaps().filter { $0.from <= asOf })
  }

  private func derivedAgain(_ period: Period) throws -> [Turn] {
    try changedLater.flatMap { try past.turns(of: $0) }.filter { period.contains($0.openedAt) }
  }

  private func judged(_ turn: Turn) -> JudgedTurn { judge(turn, asOf: asOf, rules: rules) }
}

extension TurnSource {
  /// The turns of one conversation, in order; empty when the store has none.
  func turns(of conversation: ConversationID) throws -> [JudgedTurn] {
    guard !changedLater.contains(conversation) else {
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
  /// Runs `body` on one state of the store, which must exist, as it stood at `asOf`.
  func turns<Value>(asOf: Moment, _ body: (TurnSource) throws -> Value) throws -> Value {
    let store = try store()
    let desk = try desk(store)
    return try store.snapshot { try body(TurnSource(desk, in: $0, asOf: asOf)) }
  }
}
