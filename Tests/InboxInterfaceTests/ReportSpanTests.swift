import InboxModel
import Reports
import Testing

@testable import InboxInterface

@Suite struct ReportSpanTests {
  private func days(_ span: ReportSpan?) -> String? {
    span.map { "\($0.first)..\($0.last)" }
  }

  @Test(arguments: [
    ("2026-09-01..2026-09-30", "2026-09-01..2026-09-30"),
    ("2026-09-01 2026-09-30", "2026-09-01..2026-09-30"),
    ("2026-09-01 .. 2026-09-30 ", "2026-09-01..2026-09-30"),
    ("2026-09-01至2026-09-30", "2026-09-01..2026-09-30"), ("2026-02", "2026-02-01..2026-02-28"),
    ("2026-12", "2026-12-01..2026-12-31"), ("2026-09-07", "2026-09-07..2026-09-07"),
    ("2026-09-30..2026-09-01", nil), ("2026-02-30", nil), ("", nil), ("..", nil),
    ("2026-09-01..", nil), ("today", nil),
    ("2026-09-01..2026-09-02..2026-09-03", nil), ("2026-13", nil),
  ])
  func aPeriodIsRead(_ typed: String, _ expected: String?) {
    #expect(days(ReportSpan(typed)) == expected)
  }

  @Test(
    arguments: [
      (.day, 1, "2026-11-25..2026-11-25"), (.day, -24, "2026-10-31..2026-10-31"),
      (.week, -1, "2026-11-16..2026-11-22"), (.week, 6, "2027-01-04..2027-01-10"),
      (.month, 2, "2027-01-01..2027-01-31"), (.month, -9, "2026-02-01..2026-02-28"),
    ] as [(ReportSpan.Unit, Int, String)])
  func itStepsByItsOwnLength(_ unit: ReportSpan.Unit, _ steps: Int, _ expected: String) {
    let span = ReportSpan(unit, at: SampleInbox.now, zone: .shanghai)
    #expect(days(span.stepped(by: steps)) == expected)
    #expect(span.stepped(by: steps).stepped(by: -steps) == span)
  }

  @Test(arguments: [
    ("2026-09-01..2026-09-30", -1, "2026-08-01..2026-08-31"),
    ("2026-09-01..2026-09-10", 1, "2026-09-11..2026-09-20"),
    ("2026-01-01..2026-03-31", 1, "2026-04-01..2026-06-30"),
  ])
  func aChosenPeriodOfWholeMonthsStaysOne(_ typed: String, _ steps: Int, _ expected: String) {
    #expect(days(ReportSpan(typed)?.stepped(by: steps)) == expected)
  }

  @Test func aDayLastsFromMidnightToMidnightAlsoWhereClocksChange() throws {
    let zone = try #require(Zone(identifier: "Europe/Paris"))
    let period = try #require(ReportSpan("2026-10-25")).period(zone: zone)
    #expect(period.from == SampleInbox.moment("2026-10-25T00:00:00+02:00"))
    #expect(period.to == SampleInbox.moment("2026-10-26T00:00:00+01:00"))
  }
}
