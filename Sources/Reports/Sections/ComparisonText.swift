import InboxModel

extension Report {
  /// What was, what is, and the difference, under the names of the rows.
  func comparedPromises(with comparison: Comparison) -> TextTable {
    compared(
      comparison,
      columns: ["turns", "before"] + changing("attained") + changing("response")
    ) { now, before in
      [now, before].map { $0.map { "\($0.counts.turns)" } ?? PlainText.nothing }
        + change(of: \.attainment, now, before) + change(of: \.responseRate, now, before)
    }
  }

  func comparedWaits(
    with comparison: Comparison, _ part: KeyPath<ReportFigures, Distribution>
  ) -> TextTable {
    compared(comparison, columns: changing("median") + changing("p90")) { now, before in
      let now = now?[keyPath: part]
      let before = before?[keyPath: part]
      return change(now?.median, before?.median) + change(now?.p90.tenths, before?.p90.tenths)
    }
  }

  private func changing(_ name: String) -> [String] { [name, "before", "change"] }

  /// Rows that only the period before had come last.
  private func compared(
    _ comparison: Comparison, columns: [String],
    cells: (_ now: ReportFigures?, _ before: ReportFigures?) -> [String]
  ) -> TextTable {
    var table = rowTable(columns)
    let before = Dictionary(
      comparison.rows.map { ($0.key, $0.figures) }, uniquingKeysWith: { first, _ in first })
    if !comparison.isOfTotalsOnly {
      for row in rows {
        table.add(row.key.map(\.words) + cells(row.figures, before[row.key]))
      }
      let now = Set(rows.map(\.key))
      for row in comparison.rows where !now.contains(row.key) {
        table.add(row.key.map(\.words) + cells(nil, row.figures))
      }
    }
    table.add(totalName + cells(total, comparison.total))
    return table
  }

  private func change(
    of rate: KeyPath<ReportFigures, FixedPoint?>, _ now: ReportFigures?, _ before: ReportFigures?
  ) -> [String] {
    let now = now?[keyPath: rate]
    let before = before?[keyPath: rate]
    var points = PlainText.nothing
    if let now, let before, let change = FixedPoint(now.scaled - before.scaled, over: 10, places: 1)
    {
      points = "\(change.scaled > 0 ? "+" : "")\(change.text(places: 1)) pp"
    }
    return [PlainText.percent(now), PlainText.percent(before), points]
  }

  private func change(_ now: FixedPoint?, _ before: FixedPoint?) -> [String] {
    var change = PlainText.nothing
    if let now, let before {
      let difference = FixedPoint(abs(now.scaled - before.scaled), over: 10, places: 1)
      let sign = now == before ? "" : now > before ? "+" : "-"
      change = sign + PlainText.clock(difference)
    }
    return [PlainText.clock(now), PlainText.clock(before), change]
  }
}

extension Int64? {
  /// The same number with one decimal, as means and medians have it.
  fileprivate var tenths: FixedPoint? { flatMap { FixedPoint($0, over: 1, places: 1) } }
}
