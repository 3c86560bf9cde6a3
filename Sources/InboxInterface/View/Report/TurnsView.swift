import InboxModel
import Reports
import TerminalScreen

/// The turns behind a figure: a line each, the selected one marked.
func drawTurns(_ list: TurnList, _ state: Interface, on canvas: inout Canvas) {
  let layout = ScreenLayout(state)
  let first = layout.header == nil ? 0 : 1
  guard layout.footer > first else { return }
  let wording = state.wording
  let columns = state.size.columns
  drawReportBar(
    wording.ofRow(
      wording.reportTitle,
      wording.title(list.question.selection.figure, spec: list.question.selection.spec)),
    right: "\(title(of: list.span, state))  \(list.found.map { wording.turns($0.total) } ?? "")",
    row: first, state, on: &canvas)
  let body = first + 2
  guard let found = list.found else {
    canvas.write(wording.loading, .muted, row: body, column: 2, columns: columns - 2)
    return
  }
  guard !found.turns.isEmpty else {
    canvas.write(wording.noTurnsBehind, .muted, row: body, column: 2, columns: columns - 2)
    return
  }
  let painter = TurnPainter(state, found.turns)
  painter.drawHead(row: first + 1, on: &canvas)
  let rows = max(layout.footer - body, 0)
  for line in 0..<rows {
    let place = list.top + line
    guard found.turns.indices.contains(place) else {
      if place == found.turns.count, found.total > place {
        canvas.write(
          wording.more(found.total - place), .muted, row: body + line, column: 1,
          columns: columns - 1)
      }
      continue
    }
    painter.draw(
      found.turns[place], isSelected: place == list.selected, row: body + line, on: &canvas)
  }
}

/// Draws lines of turns in columns that are the same for all of them.
private struct TurnPainter {
  private let wording: any Wording
  private let zone: Zone
  private let columns: Int
  private let stateColumns: Int
  private let waitColumns: Int
  private let showsYear: Bool

  init(_ state: Interface, _ turns: [JudgedTurn]) {
    wording = state.wording
    zone = state.report?.turns?.question.selection.spec.zone ?? state.preferences.zone
    columns = state.size.columns
    showsYear = columns >= 100
    let widths = state.preferences.widths.scalars
    stateColumns =
      TurnState.allCases.map {
        TerminalScreen.columns(of: state.wording.state($0), widths: widths)
      }.max() ?? 7
    let longest = turns.map { max($0.wallSeconds, $0.lateSeconds ?? 0) }.max() ?? 0
    waitColumns = max(PlainText.clock(longest).utf8.count, 7)
  }

  private func put(
    _ cells: [(text: String, role: Role, columns: Int, isRight: Bool)], row: Int,
    on canvas: inout Canvas
  ) {
    var column = 1
    for cell in cells {
      let width = min(cell.columns, columns - column)
      guard width > 0 else { return }
      let indent = cell.isRight ? max(width - canvas.width(cell.text), 0) : 0
      canvas.write(
        cell.text, cell.role, row: row, column: column + indent, columns: width - indent)
      column += cell.columns + 2
    }
  }

  func drawHead(row: Int, on canvas: inout Canvas) {
    put(
      zip(wording.turnColumns, layout).map { ($0, .muted, $1.columns, $1.isRight) }, row: row,
      on: &canvas)
  }

  /// The turn's name; where it is too long, its platform and its end, which tell it apart.
  private func name(of id: TurnID, on canvas: Canvas) -> String {
    let room = columns - 1 - layout.dropLast().reduce(0) { $0 + $1.columns + 2 }
    let name = id.description
    guard canvas.width(name) > room else { return name }
    let start = id.conversation.account.platform.name + "/\u{2026}"
    var end = Substring("\(id.conversation.thread)#\(id.ordinal)")
    while !end.isEmpty, canvas.width(start + end) > room { end.removeFirst() }
    return start + end
  }

  private var layout: [(columns: Int, isRight: Bool)] {
    [
      (showsYear ? 16 : 11, false), (stateColumns, false), (waitColumns, true), (waitColumns, true),
      (10, false),
      (columns, false),
    ]
  }

  func draw(_ turn: JudgedTurn, isSelected: Bool, row: Int, on canvas: inout Canvas) {
    let role: Role =
      switch turn.state {
      case .missed: .overdue
      case .met: .ok
      case .pending: .text
      case .void, .exempt, .unknown: .muted
      }
    let opened = PlainText.time(turn.turn.openedAt, zone: zone)
    let texts: [(String, Role)] = [
      (String(opened.dropLast(3).dropFirst(showsYear ? 0 : 5)), .text),
      (wording.state(turn.state), role),
      (PlainText.clock(turn.wallSeconds), .text),
      (turn.lateSeconds.map { PlainText.clock($0) } ?? "", .overdue),
      (turn.turn.answer?.author ?? turn.turn.void?.by ?? PlainText.nothing, .text),
      (name(of: turn.turn.id, on: canvas), .muted),
    ]
    put(
      zip(texts, layout).map { ($0.0, $0.1, $1.columns, $1.isRight) }, row: row, on: &canvas)
    guard isSelected else { return }
    canvas.write(">", .marker, row: row, column: 0, columns: 1)
    canvas.frame.restyle(
      row: row, column: 1, columns: layout[0].columns, style: canvas.theme.selected(.text))
  }
}
