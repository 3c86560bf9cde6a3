import InboxModel
import Reports
import TestSupport
import Testing

/// What a figure counts and what the list behind it holds are the same turns.
struct SelectionTests {
  /// Turns of every state, language, seat and place, with what contradicts itself among them.
  private static func turns(seed: UInt64) -> [JudgedTurn] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<400).map { ordinal in
      let start = MadeTurns.time("2026-08-30T00:00:00Z")
      let at = start.adding(seconds: Int64(numbers.below(12 * 86_400)))
      let conversation = MadeTurns.conversation(
        platform: numbers.pick([.weibo, .wechat, .tieba]), account: numbers.pick(["a", "b"]))
      var turn = MadeTurns.answered(
        Int64(numbers.pick([0, 30, 31, 180, 3600, 90_000, 700_000])) + Int64(numbers.below(3)),
        numbers.pick(TurnState.allCases), by: numbers.pick(["lin", "wu", nil]),
        work: Int64(numbers.below(9000)), in: conversation, ordinal: ordinal)
      turn.turn.openedAt = at
      turn.turn.kind = numbers.pick(MessageKind.allCases)
      turn.turn.isFirst = numbers.below(2) == 0
      turn.turn.translation = numbers.pick(TurnTranslation.allCases)
      turn.turn.mendedAt = numbers.below(4) == 0 ? at : nil
      turn.turn.policy = numbers.pick([turn.turn.policy, nil])
      switch numbers.below(4) {
      case 0: turn.turn.ending = nil
      case 1:
        turn.turn.ending = .void(
          Turn.Void(
            at: at, reason: numbers.pick([.noReplyNeeded, .deleted]),
            by: numbers.pick(["lin", nil])))
      case 2 where numbers.below(5) == 0: turn.wallSeconds = -40
      default: break
      }
      return turn
    }
  }

  private static let parts: [ReportFigure.Part] =
    [.turns, .answered, .openNotDue, .openOverdue, .untranslated, .partly, .attainment]
    + TurnState.allCases.map { .state($0) }

  private static func spec(by key: ReportKey) throws -> ReportSpec {
    let zone = try #require(Zone(identifier: "America/New_York"))
    var spec = ReportSpec(
      period: Period(
        from: MadeTurns.time("2026-09-01T04:00:00Z"), to: MadeTurns.time("2026-09-09T04:00:00Z")),
      zone: zone, by: [key], asOf: MadeTurns.asOf, within: [30, 180, 3600])
    spec.charts = true
    return spec
  }

  @Test(arguments: ReportKey.allCases, [1, 2, 3] as [UInt64])
  func aListIsAsLongAsItsFigureSays(key: ReportKey, seed: UInt64) throws {
    let turns = Self.turns(seed: seed)
    let spec = try Self.spec(by: key)
    let report = MadeTurns.make(spec, turns)
    #expect(report.total.counts.turns > 100)
    var figures = Self.parts.map { ReportFigure.count($0, row: nil) }
    for row in report.rows { figures += Self.parts.map { .count($0, row: row.key) } }
    for weekday in 0..<7 {
      for hour in 0..<24 { figures.append(.tile(weekday: weekday, hour: hour)) }
    }
    figures += try #require(report.charts).latency.indices.map { .bar($0) }
    figures += report.voids.map { .voids(by: $0.by, $0.reason) }
    for figure in figures {
      let selection = TurnSelection(spec: spec, figure: figure)
      #expect(turns.count { selection.contains($0) } == report.turns(behind: figure), "\(figure)")
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func aShareIsThatOfTheTurnsBehindIt(seed: UInt64) throws {
    let turns = Self.turns(seed: seed)
    let spec = try Self.spec(by: .platform)
    let report = MadeTurns.make(spec, turns)
    func list(_ part: ReportFigure.Part) -> [JudgedTurn] {
      turns.filter { TurnSelection(spec: spec, figure: .count(part, row: nil)).contains($0) }
    }
    func share(_ part: Int, of whole: Int) -> FixedPoint? {
      FixedPoint(Int64(part), over: Int64(whole), places: 3)
    }
    let attainment = list(.attainment)
    #expect(
      report.total.attainment
        == share(attainment.count { $0.state == .met }, of: attainment.count))
    for (part, rate) in [
      (ReportFigure.Part.response, report.total.responseRate),
      (.settled, report.total.settledRate),
    ] {
      let whole = list(part)
      #expect(rate == share(whole.count { $0.turn.answer != nil }, of: whole.count), "\(part)")
    }
    let judged =
      list(.state(.met)).count + list(.state(.missed)).count
      + list(.state(.pending)).count
    for within in report.total.within {
      #expect(within.share == share(list(.within(within.seconds)).count, of: judged))
    }
  }

  @Test func aPercentileOpensTheTurnsThatWaitedAtLeastSoLong() throws {
    let spec = MadeTurns.spec()
    let turns = (1...10).map { MadeTurns.answered(Int64($0) * 10, ordinal: $0) }
    let wall = MadeTurns.make(spec, turns).total.wall
    func waits(atLeast seconds: Int64?) throws -> [Int64] {
      let part = ReportFigure.Part.waited(.wall, atLeast: try #require(seconds))
      let selection = TurnSelection(spec: spec, figure: .count(part, row: nil))
      return turns.filter { selection.contains($0) }.map(\.wallSeconds)
    }
    #expect(try waits(atLeast: wall.max) == [100])
    #expect(try waits(atLeast: wall.p90) == [90, 100])
    #expect(try waits(atLeast: wall.medianAtLeast) == [60, 70, 80, 90, 100])
    #expect(try waits(atLeast: 0).count == wall.count)
  }

  @Test func aTurnOutsideThePeriodIsInNoList() throws {
    let spec = try Self.spec(by: .platform)
    let turn = MadeTurns.answered(30, at: "2026-09-09T04:00:00Z")
    #expect(!TurnSelection(spec: spec, figure: .count(.turns, row: nil)).contains(turn))
  }
}
