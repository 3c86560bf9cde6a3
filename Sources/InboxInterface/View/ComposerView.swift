import InboxModel
import TerminalScreen

/// Where the two text fields of a composer stand.
struct ComposerLayout {
  var reply: Area?
  var source: Area?
  /// The row of the labels, or of the focused label.
  var labels: Int

  /// Side by side from this width on; below it the focused field alone is shown.
  static let besideColumns = 56

  init(_ composer: Composer, in area: Area) {
    labels = area.row
    var body = area
    body.row += 1
    body.rows -= 1
    if body.rows > 2 { body.rows -= 1 }
    guard body.rows > 0 else { return }
    if body.columns > 2 {
      body.column += 1
      body.columns -= 2
    }
    guard body.columns >= ComposerLayout.besideColumns else {
      if composer.field == .reply { reply = body } else { source = body }
      return
    }
    let half = (body.columns - 3) / 2
    var left = body
    left.columns = half
    var right = body
    right.column += half + 3
    right.columns = body.columns - half - 3
    source = left
    reply = right
  }

  /// The focused field's area.
  func area(of field: Composer.Field) -> Area? { field == .reply ? reply : source }
}

/// The composer: source and Mandarin text, what the platform counts, the Mandarin verdict.
func drawComposer(
  _ composer: Composer, _ state: Interface, in area: Area, on canvas: inout Canvas
) {
  let layout = ComposerLayout(composer, in: area)
  let wording = state.wording
  canvas.fill(.bar, row: layout.labels, column: area.column, columns: area.columns)
  if let source = layout.source {
    label(wording.sourceLabel, composer.field == .source, source, layout.labels, &canvas)
    draw(
      composer.source, isFocused: composer.field == .source, state, in: source, on: &canvas)
  }
  if let reply = layout.reply {
    label(wording.replyLabel, composer.field == .reply, reply, layout.labels, &canvas)
    draw(composer.reply, isFocused: composer.field == .reply, state, in: reply, on: &canvas)
  }
  if let source = layout.source, let reply = layout.reply, source != reply {
    for row in source.row..<source.row + source.rows {
      canvas.write("\u{2502}", .muted, row: row, column: reply.column - 2, columns: 1)
    }
  }
  if area.rows > 3 {
    canvas.write(
      facts(composer, state), row: area.row + area.rows - 1, column: area.column,
      columns: area.columns)
  }
}

private func label(
  _ text: String, _ isFocused: Bool, _ area: Area, _ row: Int, _ canvas: inout Canvas
) {
  canvas.write(
    (isFocused ? ">" : " ") + text, .bar, row: row, column: max(area.column - 1, 0),
    columns: area.columns + 1)
}

private func draw(
  _ field: TextField, isFocused: Bool, _ state: Interface, in area: Area,
  on canvas: inout Canvas
) {
  if field.isEmpty {
    if isFocused, state.screen == .composer { canvas.frame.cursor = (area.row, area.column) }
    return
  }
  let layout = field.layout(columns: area.columns, widths: canvas.frame.widths)
  let first = layout.firstLine(height: area.rows)
  for (place, line) in layout.lines.dropFirst(first).prefix(area.rows).enumerated() {
    canvas.write(line, .field, row: area.row + place, column: area.column, columns: area.columns)
  }
  if isFocused, state.screen == .composer {
    canvas.frame.cursor = (
      area.row + layout.caretRow - first,
      area.column + min(layout.caretColumn, area.columns - 1)
    )
  }
}

/// Length in the platform's own count, the window and quota left, the verdict, what is new.
private func facts(_ composer: Composer, _ state: Interface) -> Line {
  let wording = state.wording
  let detail = state.opened?.detail
  let limit = detail?.facts.limit
  let count = limit?.count(composer.reply.text) ?? composer.reply.text.unicodeScalars.count
  let isLong = limit.map { count > $0.limit } ?? false
  var parts: [(String, Role)] = [(wording.length(count, of: limit), isLong ? .failed : .muted)]
  let news = news(since: composer.seen, in: detail, seat: state.preferences.seat)
  if !news.isEmpty { parts.insert((wording.newsSinceOpened(news) + "  ", .window), at: 0) }
  if let verdict = composer.verdict {
    let role: Role =
      switch verdict {
      case .mandarin, .nothingToTranslate: .ok
      case .partly: .dueSoon
      case .untranslated: .overdue
      }
    parts.append(("  " + wording.verdict(verdict), role))
  }
  if let reason = detail.flatMap(state.phoneOnly) {
    return Line(indent: 1, parts + [("  " + wording.phoneOnly(reason), .window)])
  }
  if !state.ways.isConnected(composer.conversation.account) {
    parts.append(("  " + wording.unconnected, .failed))
  }
  if let end = detail?.row.windowEndsAt {
    let left = end.seconds(since: state.now)
    parts.append(
      left < 0
        ? ("  " + wording.windowClosed, .failed)
        : ("  " + wording.windowLeft(wording.span(seconds: left)), .muted))
  }
  if let left = detail?.repliesLeft {
    parts.append(("  " + wording.repliesLeft(left), left == 0 ? .failed : .muted))
  }
  if let facts = detail?.facts {
    parts.append(("  " + (facts.isPublic ? wording.publicReply : wording.privateReply), .muted))
  }
  return Line(indent: 1, parts)
}
