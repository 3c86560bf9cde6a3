import InboxModel
import Reports

/// The rows of the report, by whatever they are split.
extension ReportBlocks {
  func addRows(to pane: inout ReportPane) {
    let key = report.spec.by.first ?? .platform
    pane.title(wording.split(by: key))
    var parts: [ReportFigure.Part] =
      [.turns] + [.met, .missed, .pending, .void, .exempt, .unknown].map { .state($0) }
    if pane.columns >= 100 { parts += [.openOverdue, .untranslated] }
    let rows =
      report.rows.map { (name(of: $0), $0.figures, $0.key as [GroupValue]?) }
      + [(wording.total, report.total, nil)]
    let widths = parts.map { part in
      max(
        pane.width(wording.column(part)) + 1,
        (rows.map { String($0.1.turns(behind: part) ?? 0).utf8.count }.max() ?? 1) + 2)
    }
    // On a narrow screen the last ones give way; the total has them all further up.
    while parts.count > 3, 9 + widths.prefix(parts.count).reduce(0, +) + 12 > pane.columns {
      parts.removeLast()
    }
    let needed = 9 + widths.prefix(parts.count).reduce(0, +)
    let names = min(max(rows.map { pane.width($0.0) }.max() ?? 0, 5), pane.columns - needed - 4, 28)
    let bar = min(max(pane.columns - needed - names - 3, 0), 24)
    pane.put(" ")
    pane.put("", .muted, left: max(names, 1))
    pane.put(wording.part(.attainment), .muted, right: 8)
    pane.put("", .muted, left: bar + 2)
    for (part, width) in zip(parts, widths) {
      pane.put(wording.column(part), .muted, right: width)
    }
    pane.end()
    for (text, figures, row) in rows {
      let isTotal = row == nil
      pane.put(" ")
      pane.put(text, isTotal ? .strong : .text, left: max(names, 1))
      pane.put(
        PlainText.percent(figures.attainment), .text, figure: .count(.attainment, row: row),
        right: 8)
      pane.put("  ")
      pane.bar(figures.attainment, columns: bar, .ok)
      for (part, width) in zip(parts, widths) {
        pane.put(
          "\(figures.turns(behind: part) ?? 0)", role(part, figures),
          figure: .count(part, row: row), right: width)
      }
      pane.end()
    }
  }

  /// An account's name says little without its platform.
  private func name(of row: Report.Row) -> String {
    zip(report.keys, row.key).map { wording.value($1, of: $0) }.joined(separator: "/")
  }

  func addVoids(to pane: inout ReportPane) {
    guard !report.voids.isEmpty else { return }
    pane.title(wording.voidsTitle)
    let texts = report.voids.map { wording.voids(by: $0.by, $0.reason) }
    let width = min(texts.map { pane.width($0) }.max() ?? 0, pane.columns - 12)
    for (void, text) in zip(report.voids, texts) {
      pane.put(" ")
      pane.put(text, .text, left: width)
      pane.put("\(void.turns)", .text, figure: .voids(by: void.by, void.reason), right: 8)
      pane.end()
    }
  }

  /// When an account had no good sync: silence is not attainment.
  func addCoverage(to pane: inout ReportPane) {
    guard !report.coverage.isEmpty else { return }
    pane.title(wording.coverageTitle)
    let zone = report.spec.zone
    for gap in report.coverage {
      let account = "\(wording.platform(gap.account.platform))/\(gap.account.name)"
      pane.put(" ")
      pane.put(account, .text, left: 20)
      pane.put(" ")
      pane.put(
        wording.gap(
          from: PlainText.time(gap.from, zone: zone),
          to: gap.to.map { PlainText.time($0, zone: zone) }), .dueSoon)
      pane.end()
    }
  }
}
