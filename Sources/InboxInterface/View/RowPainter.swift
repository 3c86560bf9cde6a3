import InboxModel
import TerminalScreen

/// Draws rows of the list; what all rows share is worked out once.
struct RowPainter {
  private let state: Interface
  private let columns: ListColumns
  private let wording: any Wording
  private let language: String

  init(_ state: Interface, columns: ListColumns) {
    self.state = state
    self.columns = columns
    wording = state.wording
    language = state.preferences.language
  }

  func draw(
    _ row: InboxRow, isSelected: Bool, at line: Int, left: Int, on canvas: inout Canvas
  ) {
    let preferences = state.preferences
    let judged = RowState(
      row, view: state.list.view, now: state.now, zone: preferences.channelZone)
    let role = judged.role
    func put(_ text: String, _ role: Role, _ column: Int, _ width: Int) {
      canvas.write(text, role, row: line, column: left + column, columns: width)
    }
    if isSelected {
      put(">", .marker, 0, 1)
    } else if state.opened?.id == row.conversation {
      put("*", .muted, 0, 1)
    }
    put(judged.letters, role, columns.flags, 2)
    let countdown = judged.countdown
    put(countdown, role, columns.countdown + 5 - countdown.unicodeScalars.count, 5)
    if isSelected {
      canvas.frame.restyle(
        row: line, column: left + columns.flags, columns: 7, style: canvas.theme.selected(role))
    }
    if let column = columns.platform {
      put(
        wording.platform(row.conversation.account.platform), .platform, column,
        wording.platformColumns)
    }
    if let column = columns.kind {
      put(
        wording.kind(row.kind, short: columns.kindIsShort), .muted, column,
        wording.kindColumns(short: columns.kindIsShort))
    }
    if row.isKOL { put("K", .kol, columns.kol, 1) }
    put(row.authorName, row.isKOL ? .kol : .text, columns.author, columns.authorColumns)
    let end = drawMarks(row, at: line, left: left, on: &canvas)
    drawText(row, at: line, left: left, end: end, on: &canvas)
  }

  /// Claim, snooze, draft, outbox and phone marks at the right edge; returns where they begin.
  private func drawMarks(
    _ row: InboxRow, at line: Int, left: Int, on canvas: inout Canvas
  ) -> Int {
    var marks: [(String, Role)] = []
    if let seat = row.claimedBy, row.claimedUntil.map({ $0 > state.now }) ?? true {
      let isMine = seat == state.preferences.seat
      marks.append((wording.claimed(by: seat), isMine ? .ok : .muted))
    }
    if state.list.view != .snoozed, let until = row.snoozedUntil, until > state.now {
      marks.append(("z" + shortSpan(seconds: until.seconds(since: state.now)), .muted))
    }
    if row.hasDraft { marks.append((wording.draftMark, .dueSoon)) }
    if let outbox = row.outbox, let mark = wording.outboxMark(outbox) {
      marks.append((mark, outbox == .failed || outbox == .unconfirmed ? .failed : .ok))
    }
    if state.ways.phoneOnly(row.conversation.account, row.kind) != nil {
      marks.append((wording.phoneMark, .window))
    }
    guard !marks.isEmpty else { return columns.end }
    let widths = marks.map { canvas.width($0.0) }
    var column = columns.end - widths.reduce(marks.count - 1, +)
    guard column > columns.text else { return columns.end }
    let start = column
    for (mark, width) in zip(marks, widths) {
      canvas.write(mark.0, mark.1, row: line, column: left + column, columns: width)
      column += width + 1
    }
    return start - 1
  }

  private func drawText(
    _ row: InboxRow, at line: Int, left: Int, end: Int, on canvas: inout Canvas
  ) {
    var column = columns.text
    func put(_ text: String, _ role: Role) {
      column += canvas.write(
        text, role, row: line, column: left + column, columns: end - column)
    }
    if row.items > 1 { put("(\(row.items)) ", .muted) }
    if let media = row.media { put("[\(wording.media(media))] ", .muted) }
    if !state.showsOriginal, let translation = translation(row.translation, into: language) {
      put(wording.machineMark, .translation)
      put(translation, .text)
    } else {
      put(row.text, .text)
    }
  }
}

/// The text in `language`: exactly it (`en-GB`), else the same language without its region.
func translation(_ texts: [String: String], into language: String) -> String? {
  guard !texts.isEmpty else { return nil }
  if let text = texts[language], !text.isEmpty { return text }
  let primary = language.prefix { $0 != "-" && $0 != "_" }
  return texts[String(primary)].flatMap { $0.isEmpty ? nil : $0 }
}
