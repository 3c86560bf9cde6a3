import Crypto
import InboxDesk
import InboxModel
import InboxStore
import Reports

/// Signs a month: its report and its turns are kept as they stand, in one transaction.
struct Closing {
  let site: Site
  let month: Month
  let zone: Zone
  let asOf: Moment

  /// Returns what the report said, in every format.
  func close(_ spec: ReportSpec) throws -> (report: ClosedReport, texts: [ClosedReportText]) {
    let end = month.end(in: zone)
    guard asOf >= end else { throw CommandProblem.monthNotOver(month, until: end, zone) }
    let store = try site.store()
    guard site.mayDecide(on: store) else { throw CommandProblem.onlyAdminCloses(site.seat) }
    let desk = try site.desk(store)
    return try store.write { transaction in
      if let closed = try transaction.closedReport(of: month.description) {
        throw CommandProblem.closedAlready(closed)
      }
      let source = try TurnSource(desk, in: transaction, asOf: asOf)
      let report = try source.report(spec)
      let texts = ReportFormat.allCases.map { format in
        let text = format.text(of: report)
        return ClosedReportText(format: format.rawValue, sha256: digest(of: text), text: text)
      }
      let cutOff = try transaction.cutOff()
      let closed = ClosedReport(
        period: month.description, from: month.start(in: zone), to: end,
        timeZone: zone.identifier, closedAt: SystemClock.now, closedBy: site.seat,
        lastMessage: cutOff.lastMessage, lastEvent: cutOff.lastEvent, rules: desk.ruleVersions())
      try transaction.add(closed, texts: texts)
      try transaction.addClosedTurns(of: closed.period) { add in
        try source.turns(in: month.period(in: zone)) { try add(ClosedTurn($0)) }
      }
      return (closed, texts)
    }
  }
}

/// SHA-256 of a text's UTF-8 bytes, as `sha256sum` prints it.
func digest(of text: String) -> String {
  let hexadecimal = Array("0123456789abcdef")
  return SHA256.hash(data: Array(text.utf8)).reduce(into: "") { digits, byte in
    digits.append(hexadecimal[Int(byte >> 4)])
    digits.append(hexadecimal[Int(byte & 15)])
  }
}
