package import InboxModel

extension JudgedTurn {
  /// The fields of formats.md section 2, in its order.
  package static let columns: [Column<JudgedTurn>] = identity + waiting + promise + outcome

  /// The same with the second latency of accounts where a bot answers first (rule B12).
  package static let columnsWithHandOff: [Column<JudgedTurn>] =
    columns + [
      Column("hand_off_at") { Field($0.turn.handOff?.at) },
      Column("hand_off_wall_s") { Field($0.turn.handOff?.wallSeconds) },
      Column("hand_off_work_s") { Field($0.turn.handOff?.workSeconds) },
    ]

  /// Which of the two, for a store where a bot answers first in some account or in none.
  package static func columns(handOff: Bool) -> [Column<JudgedTurn>] {
    handOff ? columnsWithHandOff : columns
  }

  private static let identity: [Column<JudgedTurn>] = [
    Column("turn") { .text($0.turn.id.description) },
    Column("platform") { .text($0.turn.id.conversation.account.platform.name) },
    Column("account") { .text($0.turn.id.conversation.account.name) },
    Column("conversation") { .text($0.turn.id.conversation.thread) },
    Column("kind") { .text($0.turn.kind.rawValue) },
    Column("ordinal") { Field($0.turn.id.ordinal) },
    Column("first") { .truth($0.turn.isFirst) },
    Column("opened_at") { .time($0.turn.openedAt) },
    Column("opened_by") { .text($0.turn.openedBy) },
    Column("items") { Field($0.turn.items) },
  ]

  private static let waiting: [Column<JudgedTurn>] = [
    Column("answered_at") { Field($0.turn.answer?.at) },
    Column("answered_by") { Field($0.turn.answer?.message) },
    Column("replied_by") { Field($0.turn.answer?.author) },
    Column("wall_s") { .integer($0.wallSeconds) },
    Column("work_s") { .integer($0.workSeconds) },
  ]

  private static let promise: [Column<JudgedTurn>] = [
    Column("policy") { Field($0.turn.policy?.description) },
    Column("clock") { Field($0.turn.target?.clock.rawValue) },
    Column("target_s") { Field($0.turn.target?.seconds) },
    Column("due_at") { Field($0.turn.dueAt) },
    Column("window_ends_at") { Field($0.turn.windowEndsAt) },
    Column("state") { .text($0.state.rawValue) },
    Column("late_s") { Field($0.lateSeconds) },
    Column("provisional") { .truth($0.turn.isProvisional) },
  ]

  private static let outcome: [Column<JudgedTurn>] = [
    Column("translation") { .text($0.turn.translation.rawValue) },
    Column("mended_at") { Field($0.turn.mendedAt) },
    Column("confirmed") { $0.turn.answer.map { .truth($0.isConfirmed) } ?? .none },
    Column("void_reason") { Field($0.turn.void?.reason.rawValue) },
    Column("voided_by") { Field($0.turn.void?.by) },
    Column("calendar") { Field($0.turn.calendar) },
    Column("kol") { .truth($0.turn.isKOL) },
    Column("post") { Field($0.turn.post) },
    Column("origin") { Field($0.turn.origin) },
    Column("flags") { .list($0.flags.sorted().map(\.rawValue)) },
    Column("format") { _ in .integer(1) },
  ]
}

/// Puts turns that come by the time they opened into the order of the file: by `opened_at` as it
/// is printed, in whole seconds, then by the bytes of `turn` (formats.md section 2).
///
/// Only turns of one second wait for each other, so that a million can stream through.
package struct TurnOrder {
  private var second: [JudgedTurn] = []

  package init() {}

  /// Takes the next turn and gives those that nothing can come before any more.
  package mutating func next(_ turn: JudgedTurn) -> [JudgedTurn] {
    defer { second.append(turn) }
    guard let last = second.last, last.turn.openedAt.seconds != turn.turn.openedAt.seconds else {
      return []
    }
    return finish()
  }

  /// Gives what is left.
  package mutating func finish() -> [JudgedTurn] {
    defer { second = [] }
    guard second.count > 1 else { return second }
    return second.map { ($0, Array($0.turn.id.description.utf8)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
