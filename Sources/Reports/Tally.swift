import InboxModel

/// What is added up for one row while turns and replies go by.
///
/// Latencies are kept, since exact percentiles need them all; they are sorted once, at the end.
struct Tally {
  private var counts = ReportCounts()
  /// Judged turns: those with a target that nothing excludes.
  private var judged = 0
  private var judgedAnswered = 0
  private var openNotDue = 0
  private var openOverdue = 0
  private var wall: [Int64] = []
  private var work: [Int64] = []
  private var firstWall: [Int64] = []
  private var firstWork: [Int64] = []
  private let within: [Int64]
  private var answeredWithin: [Int64]

  init(within: [Int64]) {
    self.within = within
    answeredWithin = within.map { _ in 0 }
  }

  mutating func add(_ judgedTurn: JudgedTurn) {
    let turn = judgedTurn.turn
    counts.turns += 1
    counts.add(judgedTurn.state)
    if turn.mendedAt == nil {
      if turn.translation == .untranslated { counts.untranslated += 1 }
      if turn.translation == .partly { counts.partly += 1 }
    }
    // A reply stamped before what it answers took no time (rule B30).
    let wallSeconds = Swift.max(0, judgedTurn.wallSeconds)
    if let answer = turn.answer {
      counts.answered += 1
      if !answer.isConfirmed { counts.answeredClaimed += 1 }
      wall.append(wallSeconds)
      work.append(Swift.max(0, judgedTurn.workSeconds))
      if turn.isFirst {
        firstWall.append(wallSeconds)
        firstWork.append(Swift.max(0, judgedTurn.workSeconds))
      }
    }
    switch judgedTurn.state {
    case .met, .missed, .pending: addJudged(judgedTurn, wallSeconds: wallSeconds)
    case .void, .exempt, .unknown: break
    }
  }

  private mutating func addJudged(_ judgedTurn: JudgedTurn, wallSeconds: Int64) {
    judged += 1
    if judgedTurn.turn.answer != nil {
      judgedAnswered += 1
      for index in within.indices where wallSeconds <= within[index] {
        answeredWithin[index] += 1
      }
    } else if judgedTurn.turn.isOpen {
      if judgedTurn.state == .pending { openNotDue += 1 } else { openOverdue += 1 }
    }
  }

  mutating func add(_ reply: ReplyFact) {
    counts.replies += 1
    if reply.isClaimed { counts.claimed += 1 }
    if reply.isEmojiOnly { counts.emojiOnly += 1 }
  }

  /// Adds all that `other` has seen; a turn is in one row and in the total.
  mutating func add(_ other: Tally) {
    counts.add(other.counts)
    judged += other.judged
    judgedAnswered += other.judgedAnswered
    openNotDue += other.openNotDue
    openOverdue += other.openOverdue
    wall += other.wall
    work += other.work
    firstWall += other.firstWall
    firstWork += other.firstWork
    for index in within.indices { answeredWithin[index] += other.answeredWithin[index] }
  }

  var figures: ReportFigures {
    let answered = Int64(judgedAnswered)
    let met = Int64(counts[.met])
    return ReportFigures(
      counts: counts,
      openNotDue: openNotDue,
      openOverdue: openOverdue,
      attainment: ratio(met, of: met + Int64(counts[.missed])),
      responseRate: ratio(answered, of: answered + Int64(openNotDue + openOverdue)),
      settledRate: ratio(answered, of: answered + Int64(openOverdue)),
      wall: Distribution(wall), work: Distribution(work),
      firstWall: Distribution(firstWall), firstWork: Distribution(firstWork),
      within: zip(within, answeredWithin).map {
        ReportFigures.Within(seconds: $0, share: ratio($1, of: Int64(judged)))
      })
  }
}

/// A share to three decimals: a percentage to one (rule B5).
private func ratio(_ part: Int64, of whole: Int64) -> FixedPoint? {
  FixedPoint(part, over: whole, places: 3)
}
