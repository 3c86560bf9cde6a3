import InboxModel
import TerminalScreen

/// The help overlay: the keys of every screen, and what the signs mean.
func drawHelp(_ help: HelpState, _ state: Interface, on canvas: inout Canvas) {
  let columns = state.size.columns
  let layout = ScreenLayout(state)
  let first = layout.header == nil ? 0 : 1
  let rows = max(layout.footer - first, 0)
  guard rows > 0 else { return }
  for row in first..<first + rows { canvas.fill(.text, row: row, column: 0, columns: columns) }
  canvas.fill(.bar, row: first, column: 0, columns: columns)
  let filter = help.filter.isEmpty ? "" : "  /\(help.filter)"
  canvas.write(
    state.wording.helpTitle + filter, .bar, row: first, column: 1, columns: columns - 1)
  let lines = helpLines(help, state)
  let height = rows - 1
  let top = min(help.scroll, max(lines.count - height, 0))
  for (place, line) in lines.dropFirst(top).prefix(max(height, 0)).enumerated() {
    canvas.write(line, row: first + 1 + place, column: 1, columns: columns - 1)
  }
  canvas.frame.cursor = nil
}

/// The overlay's lines: the screen it was opened on comes first.
func helpLines(_ help: HelpState, _ state: Interface) -> [Line] {
  let wording = state.wording
  let filter = help.filter.lowercased()
  func matches(_ texts: String...) -> Bool {
    filter.isEmpty || texts.contains { $0.lowercased().contains(filter) }
  }
  // The names are for the command line and keymap files; where there is little room, the meaning
  // counts more.
  let showsNames = state.size.columns >= 110
  let reference = keyReference(state.preferences.keymap, state.preferences.interface)
  // The longest meanings have 57 columns, and 79 are there.
  let keyColumns = min((reference.map { $0.keys.utf8.count }.max() ?? 0) + 2, 22)
  var lines: [Line] = []
  let order = [help.screen] + KeyScreen.allCases.filter { $0 != help.screen && $0 != .any } + [.any]
  for screen in order where screen != .any || help.screen != .any {
    var entries: [Line] = []
    for entry in reference
    where entry.screen == screen && matches(entry.keys, entry.action.rawValue, entry.help) {
      entries.append(
        Line([
          (pad(entry.keys, to: keyColumns, state), .hintKey),
          (showsNames ? pad(entry.action.rawValue, to: 23, state) : "", .muted),
          (entry.help, .text),
        ]))
    }
    if !entries.isEmpty {
      lines += [Line(wording.screen(screen), .label)] + entries + [.blank]
    }
  }
  let legend = Flag.allCases.filter { matches($0.letter, wording.flag($0)) }
  if !legend.isEmpty {
    lines.append(Line(wording.legendTitle, .label))
    lines += legend.map {
      Line([(pad($0.letter, to: keyColumns, state), .hintKey), (wording.flag($0), .text)])
    }
  }
  return lines
}

private func pad(_ text: String, to width: Int, _ state: Interface) -> String {
  let used = TerminalScreen.columns(of: text, widths: state.preferences.widths.scalars)
  return text + String(repeating: " ", count: max(width - used, 1))
}
