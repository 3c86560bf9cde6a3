import InboxModel
import ReplyTracking
import TerminalScreen

/// The explanation of a turn, over the whole screen but header and footer.
func drawWhy(_ why: WhyState, _ state: Interface, on canvas: inout Canvas) {
  let columns = state.size.columns
  let layout = ScreenLayout(state)
  let first = layout.header == nil ? 0 : 1
  guard layout.footer > first else { return }
  for row in first..<layout.footer { canvas.fill(.text, row: row, column: 0, columns: columns) }
  let place = why.explained.map {
    state.wording.turn($0.place + 1, of: $0.ordinals.count)
  }
  drawReportBar(state.wording.whyTitle, right: place ?? "", row: first, state, on: &canvas)
  canvas.frame.cursor = nil
  guard why.explained != nil else {
    canvas.write(
      state.wording.loading, .muted, row: first + 1, column: 2, columns: columns - 2)
    return
  }
  let lines = whyLines(why, state, columns: columns - 2)
  let height = max(layout.footer - first - 1, 0)
  let top = min(why.scroll, max(lines.count - height, 0))
  for (place, line) in lines.dropFirst(top).prefix(height).enumerated() {
    canvas.write(line, row: first + 1 + place, column: 1, columns: columns - 1)
  }
}

/// The explanation's lines in so many columns; what is longer goes on in the next line, indented.
func whyLines(_ why: WhyState, _ state: Interface, columns: Int) -> [Line] {
  guard let explanation = why.explained?.explanation else { return [] }
  let widths = state.preferences.widths.scalars
  func wrapped(_ text: String, _ role: Role, indent: Int) -> [Line] {
    let room = max(columns - indent, 8)
    let lines = wrap(text, columns: room, maxLines: 1, widths: widths)
    guard TerminalScreen.columns(of: text, widths: widths) > room, lines.count == 1 else {
      return lines.map { Line($0, role, indent: indent) }
    }
    return wrap(text, columns: room - 2, maxLines: 20, widths: widths).enumerated().map {
      Line($1, role, indent: $0 == 0 ? indent : indent + 2)
    }
  }
  let text = ExplanationText(
    explanation, zone: state.preferences.zone, wording: state.wording
  ) { wrap($0, columns: $1, maxLines: 1, widths: widths).first ?? "" }
  var lines: [Line] = []
  for (place, line) in text.heading.enumerated() {
    lines += wrapped(line, place == 0 ? role(of: explanation) : .muted, indent: 0)
  }
  for section in text.sections {
    if !section.isJoined { lines.append(.blank) }
    lines.append(Line(section.title, .label))
    for line in section.lines { lines += wrapped(line, .text, indent: 2) }
  }
  return lines
}

private func role(of explanation: TurnExplanation) -> Role {
  switch explanation.verdict.state {
  case .missed: .overdue
  case .met: .ok
  case .pending, .void, .exempt, .unknown: .strong
  }
}
