/// One chart of a page, or the sentence that stands where there is nothing to draw.
struct ChartFigure {
  var title: String
  var note: String
  var drawing: Drawing?
}

extension Report {
  /// The three charts, the week's hours twice; empty unless the report counted what they draw.
  var chartFigures: [ChartFigure] {
    guard let charts, total.counts.turns > 0 else { return [] }
    let week = WeekDrawing(charts.week)
    let isJudged = total.attainment != nil
    return [
      ChartFigure(
        title: "Attainment by \(charts.stepKey.rawValue)",
        note: isJudged
          ? """
          The share of promises kept, by the \(charts.stepKey.rawValue) in which turns opened; n \
          counts those met or missed. Where n is 0 there is no column.
          """ : "No turn of the period is met or missed yet.",
        drawing: isJudged ? attainmentDrawing(charts) : nil),
      ChartFigure(
        title: "How long people waited",
        note: total.wall.count > 0
          ? "Answered turns by the clock on the wall, and their share of all answered turns."
          : "No turn of the period is answered.",
        drawing: total.wall.count > 0 ? latencyDrawing(charts, total.wall) : nil),
      ChartFigure(
        title: "When people write",
        note: "Turns by the weekday and hour in which they opened; the darker, the more.",
        drawing: week.turns),
      ChartFigure(
        title: "When promises are kept",
        note: isJudged
          ? """
          Attainment in percent, rounded down, by the weekday and hour in which turns opened; the \
          darker, the lower. A dot: turns, but none met or missed.
          """ : "No turn of the period is met or missed yet.",
        drawing: isJudged ? week.attainment : nil),
    ]
  }
}
