import Foundation
import GRDB
package import InboxModel

extension StoreTransaction {
  /// Keeps a closed report for good; there must be none of its period yet.
  package func add(_ report: ClosedReport, texts: [ClosedReportText]) throws {
    let statement = try SQLStatement(
      database,
      """
      INSERT INTO closedReport (period, fromAt, toAt, timeZone, closedAt, closedBy, lastMessage,
        lastEvent, rules)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """)
    statement.bind(1, report.period)
    statement.bind(2, report.from.milliseconds)
    statement.bind(3, report.to.milliseconds)
    statement.bind(4, report.timeZone)
    statement.bind(5, report.closedAt.milliseconds)
    statement.bind(6, report.closedBy)
    statement.bind(7, report.lastMessage)
    statement.bind(8, report.lastEvent)
    statement.bind(9, String(decoding: try JSONEncoder().encode(report.rules), as: UTF8.self))
    try statement.run()
    let add = try SQLStatement(
      database,
      "INSERT INTO closedReportText (period, format, sha256, text) VALUES (?1, ?2, ?3, ?4)")
    for text in texts {
      add.bind(1, report.period)
      add.bind(2, text.format)
      add.bind(3, text.sha256)
      add.bind(4, text.text)
      try add.run()
    }
  }

  /// The closed report of a period; nil when it was not closed.
  package func closedReport(of period: String) throws -> ClosedReport? {
    try closedReports().first { $0.period == period }
  }

  /// Every closed report, by its period.
  package func closedReports() throws -> [ClosedReport] {
    let statement = try SQLStatement(
      database,
      """
      SELECT period, fromAt, toAt, timeZone, closedAt, closedBy, lastMessage, lastEvent, rules
      FROM closedReport ORDER BY period
      """)
    var reports: [ClosedReport] = []
    while try statement.step() {
      let rules = try? JSONDecoder().decode([String].self, from: Data(statement.text(8).utf8))
      reports.append(
        ClosedReport(
          period: statement.text(0), from: statement.moment(1), to: statement.moment(2),
          timeZone: statement.text(3), closedAt: statement.moment(4), closedBy: statement.text(5),
          lastMessage: statement.int(6), lastEvent: statement.int(7), rules: rules ?? []))
    }
    return reports
  }

  /// What a closed report said, in every format it was written down in.
  package func closedTexts(of period: String) throws -> [ClosedReportText] {
    let statement = try SQLStatement(
      database,
      "SELECT format, sha256, text FROM closedReportText WHERE period = ?1 ORDER BY format")
    statement.bind(1, period)
    var texts: [ClosedReportText] = []
    while try statement.step() {
      texts.append(
        ClosedReportText(
          format: statement.text(0), sha256: statement.text(1), text: statement.text(2)))
    }
    return texts
  }

  /// The greatest ids of messages and events; 0 where there is none.
  package func cutOff() throws -> (lastMessage: Int64, lastEvent: Int64) {
    let statement = try SQLStatement(
      database, "SELECT (SELECT max(id) FROM message), (SELECT max(id) FROM event)")
    defer { statement.reset() }
    guard try statement.step() else { return (0, 0) }
    return (statement.optionalInt(0) ?? 0, statement.optionalInt(1) ?? 0)
  }
}
