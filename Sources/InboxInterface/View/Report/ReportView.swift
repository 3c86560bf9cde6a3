import InboxModel
import Reports
import TerminalScreen

/// The report: its bar, the page from where it is scrolled to, and what the selected figure is.
func drawReport(_ report: ReportState, _ state: Interface, on canvas: inout Canvas) {
  let layout = ScreenLayout(state)
  let first = layout.header == nil ? 0 : 1
  guard layout.footer > first else { return }
  let wording = state.wording
  let isCurrent = report.made?.question.span == report.span
  let seen = report.made.map {
    let (asOf, zone) = ($0.report.spec.asOf, $0.report.spec.zone)
    return wording.seen(at: dayAndTime(asOf, zone, now: state.now), zone: wording.city(zone))
  }
  drawReportBar(
    "\(wording.reportTitle)  \(title(of: report.span, state))",
    right: report.asked != nil ? wording.counting : isCurrent ? seen ?? "" : "", row: first, state,
    on: &canvas)
  let body = Area(
    row: first + 1, rows: max(layout.footer - first - 2, 0), column: 0,
    columns: state.size.columns)
  guard isCurrent, let page = state.reportPage, let made = report.made else {
    canvas.write(
      report.asked == nil ? wording.noReport : wording.counting, .muted, row: body.row,
      column: 2, columns: body.columns - 2)
    return
  }
  draw(page, from: min(report.scroll, max(page.height - body.rows, 0)), in: body, on: &canvas)
  if let item = page.item(report.selected) {
    mark(item, scroll: report.scroll, in: body, on: &canvas)
    canvas.write(
      "> " + wording.telling(item.place.figure, of: made.report), .strong, row: layout.footer - 1,
      column: 1, columns: body.columns - 1)
  }
}

private func draw(_ page: ReportPage, from scroll: Int, in body: Area, on canvas: inout Canvas) {
  for (index, pane) in page.panes.enumerated() {
    let left = page.left(ofPane: index)
    for (place, line) in pane.lines.dropFirst(scroll).prefix(body.rows).enumerated() {
      canvas.write(line, row: body.row + place, column: left, columns: body.columns - left)
    }
  }
}

/// The selected figure reversed, with a mark before it for terminals that cannot.
private func mark(_ item: ReportPage.Item, scroll: Int, in body: Area, on canvas: inout Canvas) {
  let line = item.line - scroll
  guard (0..<body.rows).contains(line) else { return }
  canvas.write(">", .marker, row: body.row + line, column: item.column, columns: 1)
  canvas.frame.restyle(
    row: body.row + line, column: item.column + 1, columns: item.columns - 1,
    style: canvas.theme.selected(.text))
}

/// A reversed line with what this is at the left, and at the right what fits beside it.
func drawReportBar(
  _ text: String, right: String, row: Int, _ state: Interface, on canvas: inout Canvas
) {
  let columns = state.size.columns
  canvas.fill(.bar, row: row, column: 0, columns: columns)
  let used = canvas.write(text, .bar, row: row, column: 1, columns: columns - 1)
  let width = canvas.width(right)
  guard width > 0, used + width + 4 <= columns else { return }
  canvas.write(right, .barMuted, row: row, column: columns - width - 1, columns: width)
}

/// `this week 2026-11-23..2026-11-29`: what it is to the reader, if anything, and the days.
func title(of span: ReportSpan, _ state: Interface) -> String {
  let today = state.preferences.zone.local(state.now).date
  let name = state.wording.name(span.unit, isCurrent: span.contains(today))
  let days = span.first == span.last ? "\(span.first)" : "\(span.first)..\(span.last)"
  return [name, days].compactMap(\.self).joined(separator: "  ")
}
