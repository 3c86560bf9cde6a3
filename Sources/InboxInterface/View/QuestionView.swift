import InboxModel
import TerminalScreen

/// A question on the rows above the footer, its answers on the footer.
func drawQuestion(_ question: Question, _ state: Interface, on canvas: inout Canvas) {
  let columns = state.size.columns
  let wording = state.wording
  let keymap = state.preferences.keymap
  let lines = wrap(
    wording.ask(question), columns: max(columns - 3, 2), maxLines: 3, widths: canvas.frame.widths)
  let first = max(state.size.rows - 1 - lines.count, 0)
  for (place, text) in lines.enumerated() {
    canvas.fill(.bar, row: first + place, column: 0, columns: columns)
    canvas.write(
      (place == 0 ? "? " : "  ") + text, .bar, row: first + place, column: 1,
      columns: columns - 1)
  }
  let row = state.size.rows - 1
  canvas.fill(.text, row: row, column: 0, columns: columns)
  var column = 1
  for (action, text) in [(Action.answerYes, wording.yes(question)), (.answerNo, wording.no)] {
    guard let keys = keymap.keys(for: action, on: .question).first else { continue }
    column +=
      canvas.write(
        notation(of: keys), .hintKey, row: row, column: column, columns: columns - column) + 1
    column += canvas.write(text, .hint, row: row, column: column, columns: columns - column) + 2
  }
  canvas.frame.cursor = nil
}
