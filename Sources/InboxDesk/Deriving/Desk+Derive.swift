import InboxModel
import InboxStore
import ReplyTracking

extension Desk {
  /// Name of the setting that says when closed turns were last judged anew, in milliseconds.
  static let closedJudgedAt = "closedJudgedAt"

  /// How conversations are derived, as the store's recorded rules stand.
  ///
  /// With `seen` what seats said later is left out, and with `known` what was recorded later.
  func derivation(
    in transaction: StoreTransaction, seen: Moment? = nil, known: Moment? = nil
  ) throws -> Derivation {
    let judgedAt = try transaction.setting(Desk.closedJudgedAt).flatMap(Int64.init)
      .map(Moment.init(milliseconds:))
    let revisions = try transaction.ruleRevisions()
    var recorded = RecordedRules(revisions)
    var current = rules
    if let known, revisions.contains(where: { $0.recordedAt > known }) {
      let then = RecordedRules(revisions.filter { $0.recordedAt <= known })
      current = CompiledRules(then.replacing(recorded, in: rules.rules))
      recorded = then
    }
    var said = try transaction.eventsBeyond()
    if let seen {
      said = said.compactMap { said in
        [said.event].seen(asOf: seen).first.map { ($0, said.row) }
      }
    }
    return Derivation(
      history: RuleHistory(
        current: current, recorded: recorded,
        closedJudgedAt: judgedAt.flatMap { $0 <= known ?? .latest ? $0 : nil }),
      beyond: try Beyond(said, in: transaction), known: known)
  }

  /// Derives one conversation again and writes what came out.
  @discardableResult
  func derive(
    _ conversation: ConversationID, row: Int64, in transaction: StoreTransaction
  ) throws -> DerivedRows {
    let derivation = try derivation(in: transaction)
    let writer = try DerivedWriter(transaction)
    let rows = try derivation.rows(of: conversation, row: row, in: transaction)
    try writer.write(rows, row: row, isNew: false)
    // What is done to a merged conversation is done to the one it belongs to.
    if let target = derivation.beyond.target(of: row) {
      let rows = try derivation.rows(of: target.conversation, row: target.row, in: transaction)
      try writer.write(rows, row: target.row, isNew: false)
    }
    return rows
  }

  /// Derives the other conversations about which an event decides, or no longer does.
  func deriveBeyond(
    _ action: TriageEvent.Action, _ conversation: ConversationID, row: Int64,
    in transaction: StoreTransaction
  ) throws {
    guard action.reachesBeyond else { return }
    var others: Set<ConversationID> = []
    switch action {
    case .block(let person), .unblock(let person):
      others = try transaction.conversations(of: person, account: conversation.account)
    case .merge(let thread):
      others = [ConversationID(account: conversation.account, thread: thread)]
    case .unmerge:
      // Whatever it was merged into.
      let account = conversation.account
      others = Set(
        try transaction.events(of: conversation, row: row).compactMap { event in
          guard case .merge(let thread) = event.action else { return nil }
          return ConversationID(account: account, thread: thread)
        })
    default: break
    }
    // A chain of merges ends elsewhere now.
    for merge in try derivation(in: transaction).beyond.merges {
      others.formUnion([merge.source.conversation, merge.target.conversation])
    }
    for other in others where other != conversation {
      guard let otherRow = try transaction.row(of: other) else { continue }
      try derive(other, row: otherRow, in: transaction)
    }
  }
}
