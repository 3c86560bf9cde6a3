import InboxModel

extension Report {
  /// What the charts of a page draw, as tables with a bar in each row.
  var chartSections: [PageSection] {
    guard let charts, total.counts.turns > 0 else { return [] }
    return [
      PageSection("over-time", "Over time", [overTime(charts)]),
      PageSection(
        "how-long", "How long people waited", note: "Answered turns by the clock on the wall.",
        [howLong(charts)]),
      PageSection(
        "hours", "When people write", note: "Turns by the weekday and hour in which they opened.",
        [hours(charts)]),
    ]
  }

  private func overTime(_ charts: ReportCharts) -> PageTable {
    var table = PageTable(
      caption: "Attainment by \(charts.stepKey.rawValue)",
      columns: [
        .words(charts.stepKey.rawValue), .figures("turns"), .figures("met"), .figures("missed"),
        .figures("attained"), .words(""),
      ], keys: 1)
    for step in charts.overTime {
      let tile = step.tile
      table.add([
        .words(step.name), .count(tile.turns), .count(tile.met), .count(tile.missed),
        .percent(tile.attainment), .words(MarkdownText.bar(tile.met, of: tile.met + tile.missed)),
      ])
    }
    return table
  }

  private func howLong(_ charts: ReportCharts) -> PageTable {
    var table = PageTable(
      caption: "Answered turns by how long they waited",
      columns: [.words("waited"), .figures("turns"), .figures("share"), .words("")], keys: 1)
    let answered = charts.latency.reduce(0) { $0 + $1.turns }
    let most = charts.latency.map(\.turns).max() ?? 0
    for bar in charts.latency {
      table.add([
        .words(bar.name), .count(bar.turns),
        .percent(FixedPoint(Int64(bar.turns), over: Int64(answered), places: 3)),
        .words(MarkdownText.bar(bar.turns, of: most)),
      ])
    }
    return table
  }

  private func hours(_ charts: ReportCharts) -> PageTable {
    var table = PageTable(
      caption: "Turns by weekday and hour",
      columns: [.words("")] + (0..<24).map { .figures(padded($0, 2)) }, keys: 1)
    for (day, hours) in charts.week.enumerated() {
      table.add(
        [.words(PageText.weekdays[day])]
          + hours.map { $0.turns == 0 ? .words("") : .count($0.turns) })
    }
    return table
  }
}
