import InboxModel

/// How long people waited: a bar a range of wall time with its turns and their share, and the
/// median and p90 in words where they fall.
func latencyDrawing(_ charts: ReportCharts, _ wall: Distribution) -> Drawing {
  let bars = charts.latency
  let pitch = 22.0
  let answered = bars.reduce(0) { $0 + $1.turns }
  var drawing = Drawing(
    id: "chart-waits", title: "Answered turns by how long they waited",
    description: latencyDescription(wall, answered: answered),
    height: Double(bars.count) * pitch + 2)
  let plot = Box(x: 92, y: 0, width: 250, height: Double(bars.count) * pitch)
  let most = bars.map(\.turns).max() ?? 0
  for (index, bar) in bars.enumerated() {
    let top = plot.y + Double(index) * pitch
    let base = top + 15
    let share = FixedPoint(Int64(bar.turns), over: Int64(answered), places: 3)
    drawing.add(Label(text: bar.name, x: plot.x - 8, y: base, anchor: .end))
    if bar.turns > 0 {
      let width = max(1, plot.width * Double(bar.turns) / Double(most))
      drawing.add(
        Box(x: plot.x, y: top + 3, width: width, height: pitch - 6), .solid,
        note: "\(bar.name): \(PageText.count(bar.turns, "turn", "turns"))")
    }
    drawing.add(
      Label(text: PageText.count(bar.turns), x: plot.right + 62, y: base, anchor: .end))
    drawing.add(
      Label(
        text: PlainText.percent(share), x: plot.right + 114, y: base, anchor: .end, tone: .quiet))
    let marks = marks(of: wall, in: index, of: bars)
    if !marks.isEmpty {
      drawing.add(
        Label(
          text: marks.joined(separator: ", "), x: plot.right + 126, y: base, tone: .strong))
    }
  }
  drawing.addLine(plot.x, plot.y, to: plot.x, plot.bottom)
  return drawing
}

private func latencyDescription(_ wall: Distribution, answered: Int) -> String {
  """
  \(PageText.count(answered, "answered turn", "answered turns")). Median \
  \(PlainText.clock(wall.median)), 90 of a hundred within \(PlainText.clock(wall.p90)), longest \
  \(PlainText.clock(wall.max)).
  """
}

/// Which of the median and the 90th percentile lie in the bar at `index`.
private func marks(
  of wall: Distribution, in index: Int, of bars: [ReportCharts.LatencyBar]
) -> [String] {
  let ends = bars.map { $0.upTo ?? .max }
  // A median may lie half a second past an end.
  let median = wall.median.map { ($0.scaled + 9) / 10 }
  let place = { (seconds: Int64?) in
    seconds.flatMap { seconds in ends.firstIndex { seconds <= $0 } }
  }
  return [
    place(median) == index ? "median \(PlainText.clock(wall.median))" : nil,
    place(wall.p90) == index ? "p90 \(PlainText.clock(wall.p90))" : nil,
  ].compactMap(\.self)
}

extension ReportCharts.LatencyBar {
  /// `up to 3 min`; `longer` for the one without an end.
  var name: String { upTo.map { "up to \(PageText.span($0))" } ?? "longer" }
}
