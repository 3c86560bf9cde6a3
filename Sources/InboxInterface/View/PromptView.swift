import InboxModel
import TerminalScreen

/// The prompt on the row above the footer, its candidates above it: an input method's window has
/// room below.
func drawPrompt(_ prompt: Prompt, _ state: Interface, on canvas: inout Canvas) {
  let columns = state.size.columns
  let row = max(state.size.rows - 2, 0)
  drawCandidates(prompt, state, above: row, on: &canvas)
  canvas.fill(.text, row: row, column: 0, columns: columns)
  let label = state.wording.prompt(prompt.purpose)
  let start = canvas.write(label, .strong, row: row, column: 0, columns: max(columns - 4, 0)) + 1
  let room = max(columns - start - 1, 1)
  let caret = TerminalScreen.columns(
    of: String(decoding: prompt.field.text.utf8.prefix(prompt.field.caret), as: UTF8.self),
    widths: canvas.frame.widths)
  if caret < room {
    canvas.write(prompt.field.text, .field, row: row, column: start, columns: room)
    canvas.frame.cursor = (row, min(start + caret, columns - 1))
  } else {
    let tail = tail(of: prompt.field, columns: room - 1, widths: canvas.frame.widths)
    let used = canvas.write(tail, .field, row: row, column: start, columns: room)
    canvas.frame.cursor = (row, min(start + used, columns - 1))
  }
}

/// The end of what stands before the caret, in so many columns.
private func tail(of field: TextField, columns: Int, widths: ScalarWidths) -> String {
  let before = String(decoding: field.text.utf8.prefix(field.caret), as: UTF8.self)
  var tail = ""
  var used = 0
  for character in before.reversed() {
    used += TerminalScreen.columns(of: String(character), widths: widths)
    if used > columns { break }
    tail = String(character) + tail
  }
  return tail
}

private func drawCandidates(
  _ prompt: Prompt, _ state: Interface, above row: Int, on canvas: inout Canvas
) {
  let height = min(prompt.candidates.count, 8, max(row - 1, 0))
  guard height > 0 else { return }
  let highlighted = prompt.highlighted ?? 0
  let first = min(max(highlighted - height + 1, 0), prompt.candidates.count - height)
  let columns = state.size.columns
  for place in 0..<height {
    let index = first + place
    let line = row - height + place
    let isHighlighted = index == prompt.highlighted
    let role: Role = isHighlighted ? .bar : .text
    canvas.fill(role, row: line, column: 0, columns: columns)
    canvas.write(isHighlighted ? ">" : " ", role, row: line, column: 0, columns: 1)
    let (name, keys, text) = describe(prompt.candidates[index], state)
    canvas.write(name, role, row: line, column: 2, columns: min(24, columns - 2))
    canvas.write(
      keys, isHighlighted ? .bar : .hintKey, row: line, column: 26, columns: min(12, columns - 26))
    canvas.write(text, role, row: line, column: 39, columns: columns - 39)
  }
}

/// Name, keys and explanation of a candidate.
private func describe(
  _ candidate: Prompt.Candidate, _ state: Interface
) -> (name: String, keys: String, text: String) {
  switch candidate {
  case .action(let action):
    let screen: KeyScreen = state.pane == .conversation ? .conversation : .inbox
    let keys = state.preferences.keymap.keys(for: action, on: screen).first
    return (action.rawValue, keys.map { notation(of: $0) } ?? "", state.wording.help(action))
  case .conversation(let id):
    let row = state.list.rows.first { $0.conversation == id }
    return (row?.authorName ?? "", "", "\(id.thread)  \(row?.text ?? "")")
  case .snooze(let preset):
    let zone = state.preferences.zone
    let until = preset.moment(now: state.now, zone: zone)
    return (
      state.wording.preset(preset), "",
      "\(zone.local(until).date) \(hourAndMinute(until, zone)) \(state.wording.city(zone))"
    )
  }
}
