import InboxModel
import Reports
import Testing

/// A report beside that of the period before.
struct ComparisonTests {
  private func before(_ from: String, _ to: String, _ zone: Zone = .shanghai) throws -> [String?] {
    let period = Period(
      from: Period.start(from, zone: zone), to: Period.end(to, zone: zone))
    let before = try #require(period.before(zone: zone))
    #expect(before.to == period.from)
    return [before.from, before.to].map { $0?.rfc3339(offset: zone.offset(at: $0 ?? .earliest)) }
  }

  @Test func wholeMonthsHaveTheSameNumberOfMonthsBefore() throws {
    #expect(
      try before("2026-03-01", "2026-03-31")
        == ["2026-02-01T00:00:00+08:00", "2026-03-01T00:00:00+08:00"])
    #expect(
      try before("2026-01-01", "2026-03-31")
        == ["2025-10-01T00:00:00+08:00", "2026-01-01T00:00:00+08:00"])
  }

  @Test func wholeDaysHaveTheSameNumberOfDaysBeforeAlsoWhereClocksChange() throws {
    #expect(
      try before("2026-09-07", "2026-09-13").first == "2026-08-31T00:00:00+08:00")
    let newYork = try #require(Zone(identifier: "America/New_York"))
    // 2026-11-01 has 25 hours there.
    #expect(
      try before("2026-11-02", "2026-11-02", newYork)
        == ["2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00"])
  }

  @Test func everythingElseHasTheSameNumberOfSecondsBefore() throws {
    #expect(
      try before("2026-09-07T09:00:00+08:00", "2026-09-07T18:30:00+08:00").first
        == "2026-09-06T23:30:00+08:00")
  }

  @Test func whatHasNoEndHasNothingBefore() {
    #expect(Period(from: MadeTurns.asOf).before(zone: .utc) == nil)
    #expect(Period(to: MadeTurns.asOf).before(zone: .utc) == nil)
  }

  private func compared(_ by: [ReportKey], _ turns: [JudgedTurn]) throws -> Report {
    let period = Period(
      from: Period.start("2026-09-07", zone: .utc), to: Period.end("2026-09-07", zone: .utc))
    var spec = MadeTurns.spec(period, by: by)
    spec.compare = true
    return MadeTurns.make(
      spec, turns,
      replies: ["2026-09-06T10:00:00Z", "2026-09-07T10:00:00Z", "2026-09-07T11:00:00Z"].map {
        ReplyFact(
          conversation: MadeTurns.conversation(), kind: .message, at: MadeTurns.time($0),
          author: "lin")
      })
  }

  private let turns = [
    MadeTurns.answered(60), MadeTurns.answered(120, .missed, by: "wu", ordinal: 2),
    MadeTurns.answered(30, at: "2026-09-06T10:00:00Z", ordinal: 3),
    MadeTurns.answered(90, by: "mei", at: "2026-09-06T11:00:00Z", ordinal: 4),
    MadeTurns.answered(5, at: "2026-09-05T10:00:00Z", ordinal: 5),
  ]

  @Test func aRowStandsBesideTheRowOfItsNameInThePeriodBefore() throws {
    let report = try compared([.seat], turns)
    let comparison = try #require(report.comparison)
    #expect(report.total.counts.turns == 2 && comparison.total.counts.turns == 2)
    #expect(report.total.counts.replies == 2 && comparison.total.counts.replies == 1)
    #expect(report.total.attainment?.description == "0.5")
    #expect(comparison.total.attainment?.description == "1")
    #expect(comparison.figures(of: [.text("lin")])?.wall.max == 30)
    #expect(comparison.figures(of: [.text("wu")]) == nil)
    #expect(comparison.rows.map(\.key) == [[.text("lin")], [.text("mei")]])
  }

  @Test func daysWeeksAndMonthsAreComparedByTheirTotals() throws {
    let comparison = try #require(try compared([.day, .seat], turns).comparison)
    #expect(comparison.isOfTotalsOnly && comparison.rows.isEmpty)
    #expect(comparison.total.counts.turns == 2)
    #expect(try compared([.hour], turns).comparison?.rows.isEmpty == false)
  }

  @Test func whoDoesNotAskIsNotCompared() {
    #expect(MadeTurns.make(turns).comparison == nil)
  }

  @Test func textNamesWhatWasAndTheDifference() throws {
    let text = try compared([.seat], turns).text(on: MadeTurns.surface)
    #expect(
      text.contains(
        """
        Compared with the period from 2026-09-06 00:00:00 to before 2026-09-07 00:00:00
        seat   turns  before  attained   before    change  response   before  change
        lin        1       1   100.0 %  100.0 %    0.0 pp   100.0 %  100.0 %  0.0 pp
        wu         1       —     0.0 %        —         —   100.0 %        —       —
        mei        —       1         —  100.0 %         —         —  100.0 %       —
        total      2       2    50.0 %  100.0 %  -50.0 pp   100.0 %  100.0 %  0.0 pp

        Compared: wait, wall time
        seat    median   before    change      p90   before    change
        lin    0:01:00  0:00:30  +0:00:30  0:01:00  0:00:30  +0:00:30
        wu     0:02:00        —         —  0:02:00        —         —
        mei          —  0:01:30         —        —  0:01:30         —
        total  0:01:30  0:01:00  +0:00:30  0:02:00  0:01:30  +0:00:30

        """))
  }

  @Test func jsonHoldsThePeriodItsRowsAndItsTotal() throws {
    let json = try compared([.seat], turns).json
    #expect(
      json.contains(
        #""compare":{"from":"2026-09-06T00:00:00Z","to":"2026-09-07T00:00:00Z","rows":[{"seat":"lin","turns":1,"#
      ))
  }
}
