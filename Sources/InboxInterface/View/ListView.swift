import InboxModel
import TerminalScreen

/// The columns of the list at one width; the same for every row, so that scrolling shifts rows
/// as they are.
struct ListColumns {
  var flags = 1
  var countdown = 3
  /// Nil: no room.
  var platform: Int?
  var kind: Int?
  var kindIsShort = true
  var kol: Int
  var author: Int
  var authorColumns: Int
  var text: Int
  /// One more than the last column.
  var end: Int

  init(width: Int, wording: any Wording) {
    end = width
    var column = 9
    if width >= 50 {
      platform = column
      column += wording.platformColumns + 1
    }
    if width >= 64 {
      kind = column
      kindIsShort = width < 110
      column += wording.kindColumns(short: kindIsShort) + 1
    }
    kol = column
    author = column + 2
    authorColumns =
      switch width {
      case ..<50: 8
      case ..<100: 12
      case ..<150: 16
      default: 20
      }
    text = author + authorColumns + 1
  }
}

/// The list: one row a conversation, the selected one marked and its short cell reversed.
func drawList(_ state: Interface, in area: Area, on canvas: inout Canvas) {
  let list = state.list
  guard let total = list.total else {
    canvas.write(
      state.wording.loading, .muted, row: area.row, column: area.column + 3, columns: area.columns)
    return
  }
  guard total > 0 else {
    guard list.view != .waiting || state.counts.hasMessages else {
      for (line, text) in state.wording.emptyStore.enumerated() where line + 1 < area.rows {
        canvas.write(
          text, .muted, row: area.row + 1 + line, column: area.column + 3,
          columns: area.columns - 3)
      }
      return
    }
    canvas.write(
      state.wording.emptyList(list.view), .muted, row: area.row + min(1, area.rows - 1),
      column: area.column + 3, columns: area.columns - 3)
    return
  }
  let painter = RowPainter(state, columns: ListColumns(width: area.columns, wording: state.wording))
  for line in 0..<area.rows {
    guard let row = list.row(at: list.top + line) else { continue }
    painter.draw(
      row, isSelected: list.top + line == list.selected, at: area.row + line,
      left: area.column, on: &canvas)
  }
}
