/// The figures of the period before, judged at the same instant as the report's own.
package struct Comparison: Hashable, Sendable {
  package var period: Period
  /// Rows of the period before by the same keys; empty where a key names a time that only one of
  /// the two periods has (day, week, month): then only the totals can be compared.
  package var rows: [Report.Row]
  package var total: ReportFigures
  /// A key names a time that only one of the two periods has.
  package var isOfTotalsOnly: Bool

  /// What the row of that name came to in the period before; nil when there was none.
  package func figures(of key: [GroupValue]) -> ReportFigures? {
    rows.first { $0.key == key }?.figures
  }
}

extension Comparison {
  /// Of the report on the period before.
  init(_ before: Report) {
    period = before.spec.period
    let keys: Set<ReportKey> = [.day, .week, .month]
    isOfTotalsOnly = !keys.isDisjoint(with: before.keys)
    rows = isOfTotalsOnly ? [] : before.rows
    total = before.total
  }
}
