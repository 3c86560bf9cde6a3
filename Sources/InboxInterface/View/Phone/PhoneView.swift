import InboxModel
import TerminalScreen

/// The phone screen, over everything but header and footer: the address to copy, the codes, the
/// words, and what is in the way.
func drawPhone(_ phone: PhoneState, _ state: Interface, on canvas: inout Canvas) {
  let columns = state.size.columns
  let screen = ScreenLayout(state)
  let first = screen.header == nil ? 0 : 1
  guard screen.footer > first else { return }
  for row in first..<screen.footer { canvas.fill(.text, row: row, column: 0, columns: columns) }
  canvas.frame.cursor = nil
  let link = linkLines(phone, state)
  let layout = phoneLayout(phone, state)
  if let row = layout.bar { drawPhoneBar(phone, state, row: row, on: &canvas) }
  for (place, line) in link.enumerated() {
    guard let row = layout.link, row + place < screen.footer else { continue }
    canvas.write(line, .strong, row: row + place, column: 0, columns: columns)
  }
  for placed in layout.codes {
    guard let code = phone.code(placed.part) else { continue }
    canvas.frame.draw(
      code, row: placed.row, column: placed.column, style: canvas.theme.code)
    if let row = layout.labels {
      canvas.write(
        state.wording.codeLabel(placed.part), .label, row: row, column: placed.column,
        columns: code.columns)
    }
  }
  guard let area = layout.text else { return }
  for (place, line) in phoneLines(phone, state, layout, columns: area.columns, canvas)
    .prefix(area.rows).enumerated()
  {
    canvas.write(line, row: area.row + place, column: area.column, columns: area.columns)
  }
}

/// Where everything stands on the phone screen.
func phoneLayout(_ phone: PhoneState, _ state: Interface) -> PhoneLayout {
  let screen = ScreenLayout(state)
  let first = screen.header == nil ? 0 : 1
  return PhoneLayout(
    phone,
    in: Area(row: first, rows: screen.footer - first, column: 0, columns: state.size.columns),
    linkRows: linkLines(phone, state).count)
}

/// The address, whole, from the left edge on.
private func linkLines(_ phone: PhoneState, _ state: Interface) -> [String] {
  phone.link.map {
    wrap(
      $0, columns: max(state.size.columns - 1, 2), maxLines: 8,
      widths: state.preferences.widths.scalars)
  } ?? []
}

private func drawPhoneBar(
  _ phone: PhoneState, _ state: Interface, row: Int, on canvas: inout Canvas
) {
  let columns = state.size.columns
  let listed = state.opened?.detail?.row ?? state.opened?.row
  canvas.fill(.bar, row: row, column: 0, columns: columns)
  let platform = state.wording.platform(phone.conversation.account.platform)
  let text = ">\(state.wording.phoneTitle)  \(platform) \(phone.conversation.account.name)"
  canvas.write(
    "\(text)  \(listed?.authorName ?? "")", .bar, row: row, column: 0, columns: columns)
}

/// Beside or below the codes: why the phone, what is new, what has no code, and the words.
private func phoneLines(
  _ phone: PhoneState, _ state: Interface, _ layout: PhoneLayout, columns: Int, _ canvas: Canvas
) -> [Line] {
  let wording = state.wording
  let widths = canvas.frame.widths
  var lines: [Line] = []
  func add(_ text: String, _ role: Role, maxLines: Int = 6) {
    lines += wrap(text, columns: max(columns, 2), maxLines: maxLines, widths: widths).map {
      Line($0, role)
    }
  }
  let news = news(since: phone.seen, in: state.opened?.detail, seat: state.preferences.seat)
  if !news.isEmpty { add(wording.newsSinceOpened(news), .window) }
  if layout.labels == nil, let shown = layout.codes.first?.part {
    add(wording.codeLabel(shown), .label)
  }
  if let reason = state.opened?.detail.flatMap(state.phoneOnly) {
    add(wording.phoneOnly(reason), .window)
  }
  if phone.link == nil { add(wording.noLink, .muted) }
  for part in [PhoneState.Part.link, .text] {
    guard let content = phone.content(part), phone.codes[content] == .tooLong else { continue }
    add(wording.noCode(part), .window)
  }
  if let wanted = layout.wanted {
    add(wording.codeNeeds(wanted, phone.shown), .window)
  }
  if !lines.isEmpty { lines.append(.blank) }
  guard phone.content(.text) != nil else {
    add(wording.writeFirst, .strong)
    return lines
  }
  add(phone.text, .field, maxLines: 200)
  if !phone.sourceText.isEmpty {
    lines.append(.blank)
    add("= " + phone.sourceText, .translation, maxLines: 50)
  }
  return lines
}
