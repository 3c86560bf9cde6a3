package import InboxModel

/// A turn that is not what it was when its period was closed.
package struct TurnChange: Hashable, Sendable {
  /// Nil: it was not there.
  package var then: ClosedTurn?
  /// Nil: it is not there any more.
  package var now: ClosedTurn?
  /// What came in since and decides about it.
  package var why: [LaterFact]

  /// One thing about it that is otherwise.
  package struct Difference: Hashable, Sendable {
    package var name: String
    package var then: Field
    package var now: Field
  }

  /// The turn's name now, or then.
  package var id: TurnID? { (now ?? then)?.id }

  package var openedAt: Moment? { (now ?? then)?.openedAt }

  /// It opened and ended as it did, and is counted or promised otherwise: that takes other rules,
  /// whatever else has come in since.
  package var isOnlyJudgement: Bool {
    let names = Set(differences.map(\.name))
    return then != nil && now != nil && names.isSubset(of: ["work_s", "policy", "state"])
      && !names.isDisjoint(with: ["work_s", "policy"])
  }

  /// In the order of formats.md section 2.
  package var differences: [Difference] {
    ClosedTurn.columns.compactMap { column in
      let old = then.map(column.value) ?? .none
      let new = now.map(column.value) ?? .none
      return old == new ? nil : Difference(name: column.name, then: old, now: new)
    }
  }
}

extension ClosedTurn {
  /// What a signature stands for; names are those of `dafu turns`.
  ///
  /// Of an open turn the wait is left out: it only says how late it was asked.
  static let columns: [Column<ClosedTurn>] = [
    Column("opened_at") { .time($0.openedAt) },
    Column("answered_at") { $0.voidReason == nil ? Field($0.endedAt) : .none },
    Column("answered_by") { Field($0.answer) },
    Column("replied_by") { $0.voidReason == nil ? Field($0.endedBy) : .none },
    Column("wall_s") { $0.isOpen ? .none : .integer($0.wallSeconds) },
    Column("work_s") { $0.isOpen ? .none : .integer($0.workSeconds) },
    Column("policy") { Field($0.policy) },
    Column("state") { .text($0.state.rawValue) },
    Column("translation") { .text($0.translation.rawValue) },
    Column("confirmed") { $0.isConfirmed.map(Field.truth) ?? .none },
    Column("void_reason") { Field($0.voidReason?.rawValue) },
    Column("voided_by") { $0.voidReason == nil ? .none : Field($0.endedBy) },
  ]
}

/// The turns that differ, by their opening, then by name; `why` is to be filled in.
package func changes(then: [ClosedTurn], now: [ClosedTurn]) -> [TurnChange] {
  struct Key: Hashable {
    var conversation: ConversationID
    var openedBy: String
    init(_ turn: ClosedTurn) {
      conversation = turn.conversation
      openedBy = turn.openedBy
    }
  }
  var pairs: [Key: TurnChange] = [:]
  for turn in then { pairs[Key(turn)] = TurnChange(then: turn, now: nil, why: []) }
  for turn in now { pairs[Key(turn), default: TurnChange(then: nil, now: nil, why: [])].now = turn }
  return pairs.values.filter { !$0.differences.isEmpty }.sorted { left, right in
    guard let one = left.id, let other = right.id, let first = left.openedAt,
      let second = right.openedAt
    else { return false }
    return (first.milliseconds, one) < (second.milliseconds, other)
  }
}
