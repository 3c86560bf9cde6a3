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
  private var handOffWall: [Int64] = []
  private var handOffWork: [Int64] = []
  private let within: [Int64]
  private var answeredWithin: [Int64]

  init(within: [Int64]) {
    self.within = within
    answeredWithin = within.map { _ in 0 }
  }

  mutating func add(_ judged: JudgedTurn) {
    counts.turns += 1
    counts.add(judged.state)
    if judged.turn.mendedAt == nil {
      if judged.turn.translation == .untranslated { counts.untranslated += 1 }
      if judged.turn.translation == .partly { counts.partly += 1 }
    }
    // A reply stamped before what it answers took no time (rule B30).
    let wallSeconds = Swift.max(0, judged.wallSeconds)
    if case .answered(let answer) = judged.turn.ending {
      counts.answered += 1
      if !answer.isConfirmed { counts.answeredClaimed += 1 }
      addLatency(judged, wallSeconds: wallSeconds)
    }
    switch judged.state {
    case .met, .missed, .pending: addJudged(judged, wallSeconds: wallSeconds)
    case .void, .exempt, .unknown: break
    }
  }

  private mutating func addLatency(_ judged: JudgedTurn, wallSeconds: Int64) {
    let workSeconds = Swift.max(0, judged.workSeconds)
    wall.append(wallSeconds)
    work.append(workSeconds)
    if judged.turn.isFirst {
      firstWall.append(wallSeconds)
      firstWork.append(workSeconds)
    }
    if let handOff = judged.turn.handOff, let wall = handOff.wallSeconds,
      let work = handOff.workSeconds
    {
      handOffWall.append(wall)
      handOffWork.append(work)
    }
  }

  private mutating func addJudged(_ judged: JudgedTurn, wallSeconds: Int64) {
    self.judged += 1
    switch judged.turn.ending {
    case .answered:
      judgedAnswered += 1
      for index in within.indices where wallSeconds <= within[index] {
        answeredWithin[index] += 1
      }
    case nil:
      if judged.state == .pending { openNotDue += 1 } else { openOverdue += 1 }
    case .void: break
    }
  }

  mutating func add(replies: Int, claimed: Int, emojiOnly: Int) {
    counts.replies += replies
    counts.claimed += claimed
    counts.emojiOnly += emojiOnly
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
    handOffWall += other.handOffWall
    handOffWork += other.handOffWork
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
      handOffWall: Distribution(handOffWall), handOffWork: Distribution(handOffWork),
      within: zip(within, answeredWithin).map {
        ReportFigures.Within(seconds: $0, share: ratio($1, of: Int64(judged)))
      })
  }
}

/// A share to three decimals: a percentage to one (rule B5).
private func ratio(_ part: Int64, of whole: Int64) -> FixedPoint? {
  FixedPoint(part, over: whole, places: 3)
}
