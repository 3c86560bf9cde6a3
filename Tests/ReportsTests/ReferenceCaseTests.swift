import InboxModel
import Reports
import Testing

/// E48–E51, E56, E57 of the reply-tracking reference: the expected values are its data file's.
struct ReferenceCaseTests {
  let cases: ReportCases

  init() throws { cases = try ReportCases() }

  let ten: [Int64] = [30, 45, 60, 120, 180, 240, 475, 600, 1200, 3600]

  @Test func bareDatesNameAWholeDayOfTheReportsZone() throws {
    let chicago = try #require(Zone(identifier: "America/Chicago"))
    let from = try #require(Period.start("2026-09-07", zone: chicago))
    let to = try #require(Period.end("2026-09-07", zone: chicago))
    #expect(try from.rfc3339 == cases.text("E48a"))
    #expect(try to.rfc3339 == cases.text("E48b"))
    let evening = MadeTurns.answered(60, at: "2026-09-08T02:23:34Z")
    let report = MadeTurns.make(
      MadeTurns.spec(Period(from: from, to: to), by: [.day], zone: chicago), [evening])
    #expect(try report.rows.map(\.key) == [[.text(cases.text("E48c"))]])
  }

  @Test func aDayInShanghaiBeginsAtItsOwnMidnight() throws {
    let from = try #require(Period.start("2026-11-24", zone: .shanghai))
    #expect(try from.rfc3339 == cases.text("E49b"))
    let included = MadeTurns.time("2026-11-23T16:30:00Z")
    #expect(try included.rfc3339(offset: Zone.shanghai.offset(at: included)) == cases.text("E49"))
    let period = Period(from: from, to: Period.end("2026-11-24", zone: .shanghai))
    #expect(period.contains(included))
    #expect(!period.contains(MadeTurns.time("2026-11-23T15:59:59Z")))
    #expect(!period.contains(MadeTurns.time("2026-11-24T16:00:00Z")))
  }

  @Test func percentilesAreNearestRankAndTheMedianIsTheMeanOfTheMiddleTwo() throws {
    let wall = Distribution(ten.shuffled())
    #expect(try wall.mean?.description == String(Int(cases.number("E50a"))))
    #expect(try wall.median?.description == String(Int(cases.number("E50b"))))
    #expect(try wall.p90.map(Double.init) == cases.number("E50c"))
    #expect(try wall.p95.map(Double.init) == cases.number("E50e"))
    #expect(try wall.p90.map(Double.init) != cases.number("E50d"))
    #expect(wall.max == 3600)
  }

  @Test func withinIsTheShareOfJudgedTurnsAnsweredInSoManySeconds() throws {
    let report = MadeTurns.make(ten.map { MadeTurns.answered($0) })
    let parts = try cases.text("E50g").split(separator: "/").compactMap { Int64($0) }
    let within = try #require(report.total.within.first)
    #expect(within.seconds == 180)
    #expect(within.share == FixedPoint(parts[0], over: parts[1], places: 3))
  }

  @Test func theMeanIsOverTurnsNeverOverMeans() throws {
    let turns = ten.enumerated().map { MadeTurns.answered($1, by: $0 < 3 ? "lin" : "wu") }
    let report = MadeTurns.make(MadeTurns.spec(by: [.seat]), turns)
    #expect(report.rows.map(\.figures.wall.mean?.description) == ["45", "916.4"])
    #expect(try report.total.wall.mean?.description == String(Int(cases.number("E50a"))))
  }

  @Test func theMeanIsOfAnsweredTurnsOnly() throws {
    let turns = [
      MadeTurns.answered(475), MadeTurns.answered(30), MadeTurns.open(.missed, waited: 9999),
      MadeTurns.answered(900),
    ]
    let mean = try #require(MadeTurns.make(turns).total.wall.mean)
    #expect(mean.text(places: 1) == "468.3")
    #expect(try cases.number("E51b") == 468.33)
  }

  @Test func voidTurnsLeaveBothSidesOfAttainment() throws {
    let met = (0..<7).map { _ in MadeTurns.answered(60) }
    let missed = (0..<3).map { _ in MadeTurns.answered(4000, .missed) }
    let blocked = [missed[0]] + (0..<2).map { _ in MadeTurns.void(by: nil) }
    let without = MadeTurns.make(met + blocked).total.attainment
    let with = MadeTurns.make(met + missed).total.attainment
    #expect(try without?.description == ratio(ofPercent: cases.number("E56")))
    #expect(try with?.description == ratio(ofPercent: cases.number("E56b")))
  }

  @Test func responseSettledAndAttainmentEachHaveTheirOwnDenominator() throws {
    let turns =
      (0..<28).map { _ in MadeTurns.answered(60) }
      + (0..<3).map { _ in MadeTurns.answered(4000, .missed) }
      + (0..<4).map { _ in MadeTurns.open(.pending) } + (0..<5).map { _ in MadeTurns.open(.missed) }
    let total = MadeTurns.make(turns).total
    #expect(try total.responseRate?.description == ratio(ofPercent: cases.number("E57a")))
    #expect(try total.settledRate?.description == ratio(ofPercent: cases.number("E57b")))
    #expect(try total.attainment?.description == ratio(ofPercent: cases.number("E57c")))
    #expect(total.counts[.missed] == 8 && total.openNotDue == 4 && total.openOverdue == 5)
  }
}

/// The ratio, as it is printed, that a percentage with one decimal stands for.
private func ratio(ofPercent percent: Double) -> String? {
  FixedPoint(Int64((percent * 10).rounded()), over: 1000, places: 3)?.description
}
