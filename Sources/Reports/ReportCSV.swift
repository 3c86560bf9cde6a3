extension Report {
  /// One line a row, or one for everything where the report is not split; the names are those of
  /// the JSON, joined with `_` where it nests (`wall_p90`, `first_work_n`, `within_180`).
  ///
  /// A split report has no total line: it would be counted again by whoever adds up a column.
  package var csv: String {
    var buffer = OutputBuffer()
    let figures = csvColumns
    buffer.append(csvLine: keys.map { .text($0.rawValue) } + figures.map { .text($0.name) })
    for row in keys.isEmpty ? [Row(key: [], figures: total)] : rows {
      buffer.append(
        csvLine: row.key.map(\.field) + figures.map { $0.value(row.figures) })
    }
    return buffer.text
  }

  private var csvColumns: [Column<ReportFigures>] {
    ReportFigures.counts
      + nested("wall") { $0.wall } + nested("work") { $0.work }
      + nested("first_wall") { $0.firstWall } + nested("first_work") { $0.firstWork }
      + ReportFigures.work
      + spec.within.indices.map { index in
        Column("within_\(spec.within[index])") { Field($0.within[index].share) }
      } + ReportFigures.later
      + (total.handOffWall.count == 0
        ? []
        : nested("hand_off_wall") { $0.handOffWall } + nested("hand_off_work") { $0.handOffWork })
  }

  private func nested(
    _ name: String, _ part: @escaping @Sendable (ReportFigures) -> Distribution
  ) -> [Column<ReportFigures>] {
    Distribution.columns.map { column in
      Column("\(name)_\(column.name)") { column.value(part($0)) }
    }
  }
}
