import InboxModel

/// Attainment over time: a column a step, met below and missed above; a step in which nothing was
/// judged is a hole.
func attainmentDrawing(_ charts: ReportCharts) -> Drawing {
  let steps = charts.overTime
  var drawing = Drawing(
    id: "chart-time", title: "Attainment by \(charts.stepKey.rawValue)",
    description: attainmentDescription(charts), height: 260)
  let plot = Box(x: 46, y: 48, width: Drawing.width - 46 - 24, height: 150)
  let pitch = plot.width / Double(max(1, steps.count))
  let middle = { (index: Int) in plot.x + (Double(index) + 0.5) * pitch }

  drawing.add(Box(x: plot.x, y: 2, width: 11, height: 11), .solid)
  drawing.add(Label(text: "met", x: plot.x + 16, y: 12))
  drawing.add(Box(x: plot.x + 52, y: 2, width: 11, height: 11), .hatched)
  drawing.add(Label(text: "missed", x: plot.x + 68, y: 12))

  for percent in stride(from: 0, through: 100, by: 25) {
    let y = plot.bottom - plot.height * Double(percent) / 100
    drawing.addLine(plot.x, y, to: plot.right, y)
    drawing.add(
      Label(text: "\(percent) %", x: plot.x - 6, y: y + 4, anchor: .end, tone: .quiet))
  }
  for (index, step) in steps.enumerated() {
    let judged = step.tile.met + step.tile.missed
    guard judged > 0 else { continue }
    let width = min(44, pitch * 0.72)
    let met = plot.height * Double(step.tile.met) / Double(judged)
    let column = Box(x: middle(index) - width / 2, y: plot.y, width: width, height: plot.height)
    let note = "\(step.name): \(step.tile.met) met, \(step.tile.missed) missed"
    var part = column
    part.height = plot.height - met
    if step.tile.missed > 0 { drawing.add(part, .hatched, note: note) }
    part = Box(x: column.x, y: plot.bottom - met, width: width, height: met)
    if step.tile.met > 0 { drawing.add(part, .solid, note: note) }
  }

  var rows = StepLabels(steps: steps.count, pitch: pitch, middle: middle)
  rows.add(steps.map { $0.tile.attainment.map(PlainText.shortPercent) ?? "" }, y: plot.y - 12)
  rows.add(steps.map { $0.shortName(charts.stepKey) }, y: plot.bottom + 18, tone: .quiet)
  rows.addFirstOfEach(steps.map { String($0.name.prefix(4)) }, y: plot.bottom + 32)
  rows.add(steps.map { PageText.count($0.tile.met + $0.tile.missed) }, y: plot.bottom + 52)
  drawing.add(Label(text: "%", x: 2, y: plot.y - 12, tone: .quiet))
  drawing.add(Label(text: "n", x: 2, y: plot.bottom + 52, tone: .quiet))
  for label in rows.labels { drawing.add(label) }
  return drawing
}

private func attainmentDescription(_ charts: ReportCharts) -> String {
  let key = charts.stepKey.rawValue
  let judged = charts.overTime.compactMap { step in
    step.tile.attainment.map { (name: step.name, share: $0) }
  }
  let steps = PageText.count(charts.overTime.count, key, "\(key)s")
  let holes =
    "\(steps), \(charts.overTime.count - judged.count) without a turn that is met or missed."
  guard let worst = judged.min(by: { $0.share < $1.share }) else { return holes }
  return "\(holes) Lowest: \(PlainText.percent(worst.share)) in \(worst.name)."
}
