import InboxDesk
import InboxModel
import InboxStore
import Reports

/// Looks at a month that was signed.
struct ClosedMonth {
  let site: Site
  let month: Month

  /// What its report said in `format`.
  ///
  /// Throws when the text is not the one that was signed any more.
  func text(in format: ReportFormat) throws -> String {
    try site.store().snapshot { transaction in
      let report = try report(transaction)
      guard
        let text = try transaction.closedTexts(of: report.period).first(where: {
          $0.format == format.rawValue
        })
      else { throw CommandProblem.notClosedIn(format.rawValue, report) }
      guard digest(of: text.text) == text.sha256 else {
        throw CommandProblem.closedReportChanged(report, format: format.rawValue)
      }
      return text.text
    }
  }

  /// What has become of its turns.
  func sinceClose(asOf: Moment) throws -> SinceClose {
    let store = try site.store()
    let desk = try site.desk(store)
    return try store.snapshot { transaction in
      let report = try report(transaction)
      let zone = Zone(identifier: report.timeZone) ?? site.zone
      var then: [ClosedTurn] = []
      try transaction.forEachClosedTurn(of: report.period) { then.append($0) }
      let source = try TurnSource(desk, in: transaction, asOf: asOf)
      var now: [ClosedTurn] = []
      try source.turns(in: Period(from: report.from, to: report.to)) { now.append(ClosedTurn($0)) }
      let decisions = try desk.laterDecisions(after: report, in: transaction)
      let explained = try changes(then: then, now: now).map { change in
        var change = change
        if !change.isOnlyJudgement || decisions.isEmpty,
          let conversation = change.id?.conversation
        {
          change.why = try desk.laterFacts(
            about: conversation, after: report, in: transaction)
        }
        if change.why.isEmpty { change.why = decisions }
        if change.why.isEmpty { change.why = [.timePassed] }
        return change
      }
      return SinceClose(
        report, asOf: asOf, zone: zone, then: then, now: now, changes: explained)
    }
  }

  private func report(_ transaction: StoreTransaction) throws -> ClosedReport {
    let reports = try transaction.closedReports()
    guard let report = reports.first(where: { $0.period == month.description }) else {
      throw CommandProblem.notClosed(month, closed: reports.map(\.period))
    }
    return report
  }
}
