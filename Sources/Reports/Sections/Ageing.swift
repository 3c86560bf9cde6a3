package import InboxModel

/// What of a period's turns still waits at `--as-of`, and for how long.
///
/// History from before an account was connected is counted apart: nobody is asked to answer it.
package struct Ageing: Hashable, Sendable {
  /// Open turns by their wall wait, in the order of `Bucket.ends`.
  package var buckets: [Bucket]
  /// The longest waits, at most `listed`.
  package var oldest: [OpenTurn]
  /// Open turns of history; in no bucket.
  package var history: Int

  package var total: Int { buckets.reduce(0) { $0 + $1.turns } }
  /// Those past their target's deadline: the `open, overdue` of the report's figures.
  package var overdue: Int { buckets.reduce(0) { $0 + $1.overdue } }

  /// How many of the oldest a report lists.
  package static let listed = 20

  /// Open turns that have waited longer than the bucket before it and at most `upTo` wall seconds.
  package struct Bucket: Hashable, Sendable {
    /// Nil: without an end.
    package var upTo: Int64?
    package var turns = 0
    package var overdue = 0

    /// The ends of all buckets but the last: 1 h, 4 h, 24 h, three times and seven times 24 h.
    package static let ends: [Int64] = [3600, 4 * 3600, 86_400, 3 * 86_400, 7 * 86_400]
  }

  /// One turn that still waits.
  package struct OpenTurn: Hashable, Sendable, RankedTurn {
    package var turn: TurnID
    package var openedAt: Moment
    /// The wait up to `--as-of`.
    package var wallSeconds: Int64
    package var workSeconds: Int64
    /// The target's deadline; nil where no target applies.
    package var dueAt: Moment?
    package var isOverdue: Bool
    /// Where the opening message, or what it hangs on, can be seen; nil where there is no such
    /// place.
    package var url: String?
  }
}

/// Counts what still waits while turns go by.
struct AgeingTally {
  private var buckets =
    (Ageing.Bucket.ends.map(Optional.some) + [nil]).map { Ageing.Bucket(upTo: $0) }
  private var oldest = FirstFew<Ageing.OpenTurn>(Ageing.listed)
  private var history = 0

  var ageing: Ageing {
    Ageing(buckets: buckets, oldest: oldest.elements, history: history)
  }

  mutating func add(_ judged: JudgedTurn) {
    guard judged.turn.isOpen else { return }
    guard !judged.turn.isBackfill else {
      history += 1
      return
    }
    let ends = Ageing.Bucket.ends
    let place = ends.firstIndex { judged.wallSeconds <= $0 } ?? ends.count
    let isOverdue = judged.state == .missed
    buckets[place].turns += 1
    if isOverdue { buckets[place].overdue += 1 }
    guard oldest.hasPlace(forWait: judged.wallSeconds) else { return }
    oldest.add(
      Ageing.OpenTurn(
        turn: judged.turn.id, openedAt: judged.turn.openedAt, wallSeconds: judged.wallSeconds,
        workSeconds: judged.workSeconds, dueAt: judged.turn.dueAt, isOverdue: isOverdue))
  }
}
