import InboxModel
import Reports
import Testing

struct ChartTests {
  private func charts(_ turns: [JudgedTurn], zone: Zone = .shanghai) throws -> ReportCharts {
    var spec = ReportSpec(period: Period(), zone: zone, asOf: MadeTurns.asOf)
    spec.charts = true
    return try #require(MadeTurns.make(spec, turns).charts)
  }

  @Test func onlyAReportThatIsDrawnCountsForCharts() {
    #expect(MadeTurns.make([MadeTurns.answered(30)]).charts == nil)
  }

  @Test func daysWithoutATurnStandInTheLineAsEmptyOnes() throws {
    let charts = try charts([
      MadeTurns.answered(30, at: "2026-09-07T15:59:59Z"),
      MadeTurns.answered(90, .missed, at: "2026-09-09T16:00:00Z"),
    ])
    #expect(charts.stepKey == .day)
    #expect(
      charts.overTime.map(\.name) == ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10"])
    #expect(charts.overTime.map(\.tile.turns) == [1, 0, 0, 1])
    #expect(charts.overTime.map { $0.tile.attainment?.description } == ["1", nil, nil, "0"])
  }

  @Test func aLongTimeIsDrawnByWeeksAndAVeryLongOneByMonths() throws {
    let start = MadeTurns.answered(30, at: "2026-01-05T10:00:00Z")
    let weeks = try charts([start, MadeTurns.answered(30, at: "2026-03-20T10:00:00Z")])
    #expect(weeks.stepKey == .week && weeks.overTime.count == 11)
    #expect(weeks.overTime.first?.name == "2026-W02")
    let months = try charts([start, MadeTurns.answered(30, at: "2026-12-20T10:00:00Z")])
    #expect(months.stepKey == .month && months.overTime.last?.name == "2026-12")
    #expect(months.overTime.count == 12)
  }

  @Test func anAnsweredTurnStandsInTheFirstBarThatIsLongEnough() throws {
    let charts = try charts([30, 31, 700_000].map { MadeTurns.answered($0) } + [MadeTurns.open()])
    #expect(charts.latency.map(\.turns) == [1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(charts.latency.last?.upTo == nil && charts.latency.first?.upTo == 30)
  }

  @Test func theWeekIsThatOfTheReportsZoneAlsoWhereClocksChange() throws {
    // New York: 2026-11-01 is the Sunday on which the hour from 1 to 2 is had twice.
    let zone = try #require(Zone(identifier: "America/New_York"))
    let charts = try charts(
      ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z"].map {
        MadeTurns.answered(30, at: $0)
      }, zone: zone)
    #expect(charts.week[6][1].turns == 2 && charts.week[6][2].turns == 1)
    #expect(charts.week.joined().map(\.turns).reduce(0, +) == 3)
  }
}
