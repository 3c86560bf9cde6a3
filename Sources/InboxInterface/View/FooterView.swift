import InboxModel
import TerminalScreen

/// The last row: what just happened, the keys pending, or the keys that help now; the place in
/// the list at the right.
func drawFooter(_ state: Interface, on canvas: inout Canvas) {
  let row = ScreenLayout(state).footer
  var end = state.size.columns
  if let place = place(state), state.size.columns >= 30 {
    let width = place.utf8.count
    canvas.write(place, .muted, row: row, column: end - width - 1, columns: width)
    end -= width + 3
  }
  if !state.pending.isEmpty || state.count != nil {
    drawPending(state, row: row, end: end, on: &canvas)
  } else if case .mediaShown(let place) = state.notice {
    drawWhole(place, .strong, state, maxLines: max(row - 1, 1), above: row, on: &canvas)
  } else if state.notice == .storeUpgraded {
    // As much as is read at a glance, and no more than an eighth of what it covers.
    let text = state.wording.notice(.storeUpgraded) {
      dayAndTime($0, state.preferences.zone, now: state.now)
    }
    drawWhole(text, .error, state, maxLines: max(state.size.rows / 8, 1), above: row, on: &canvas)
  } else if let notice = state.notice {
    let zone = state.preferences.zone
    let now = state.now
    let text = state.wording.notice(notice) { dayAndTime($0, zone, now: now) }
    canvas.write(
      text, notice.isError ? .error : .notice, row: row, column: 1, columns: end - 1)
  } else {
    drawHints(state, row: row, end: end, on: &canvas)
  }
}

/// A text whole, on as many rows as it takes, at the left edge, where an address can be copied.
private func drawWhole(
  _ text: String, _ role: Role, _ state: Interface, maxLines: Int, above row: Int,
  on canvas: inout Canvas
) {
  let columns = state.size.columns
  let lines = wrap(
    text, columns: max(columns - 1, 2), maxLines: maxLines, widths: canvas.frame.widths)
  let first = max(row - lines.count + 1, 0)
  for (place, line) in lines.enumerated() {
    canvas.fill(.text, row: first + place, column: 0, columns: columns)
    canvas.write(line, role, row: first + place, column: 0, columns: columns)
  }
}

/// The place in the list that one is in, or came from; in the report there is none.
private func place(_ state: Interface) -> String? {
  let (selected, total): (Int, Int?) =
    if let turns = state.report?.turns {
      (turns.selected, turns.found?.turns.count)
    } else if state.screen == .why || state.screen == .phone || state.report != nil {
      (0, nil)
    } else {
      (state.list.selected, state.list.total)
    }
  return total.flatMap { $0 > 0 ? "\(selected + 1)/\($0)" : nil }
}

/// The count and keys typed so far, and what could follow.
private func drawPending(_ state: Interface, row: Int, end: Int, on canvas: inout Canvas) {
  var column = 1
  let typed = (state.count.map(String.init) ?? "") + notation(of: state.pending)
  column += canvas.write(typed, .hintKey, row: row, column: column, columns: end - column)
  column += canvas.write(" \u{2026}", .hint, row: row, column: column, columns: end - column) + 1
  guard !state.pending.isEmpty else { return }
  let bindings = state.preferences.keymap.continuations(of: state.pending, on: state.screen)
  for binding in bindings {
    let keys = notation(of: Array(binding.keys.dropFirst(state.pending.count)))
    guard put(keys, state.wording.hint(binding.action), row, &column, end, &canvas) else { return }
  }
}

private func drawHints(_ state: Interface, row: Int, end: Int, on canvas: inout Canvas) {
  var column = 1
  let screen = state.screen
  for action in hintedActions(state) {
    guard let keys = state.preferences.keymap.keys(for: action, on: screen).first else { continue }
    guard put(notation(of: keys), hint(action, on: screen, state), row, &column, end, &canvas)
    else { return }
  }
}

/// What an action is called where it means less, or something of its own.
private func hint(_ action: Action, on screen: KeyScreen, _ state: Interface) -> String {
  switch (action, screen) {
  case (.back, let screen) where screen != .composer: state.wording.no
  case (.sendReply, _) where state.opened?.detail.flatMap(state.phoneOnly) != nil:
    state.wording.hint(.answerOnPhone)
  case (.nextView, .report): state.wording.splitHint
  default: state.wording.hint(action)
  }
}

/// Writes one key with its meaning if both fit.
private func put(
  _ keys: String, _ meaning: String, _ row: Int, _ column: inout Int, _ end: Int,
  _ canvas: inout Canvas
) -> Bool {
  // Only where it could be taken for the beginning of a name is it written as one.
  let keys = keys == "<lt>" ? "<" : keys
  guard column + canvas.width(keys) + 1 + canvas.width(meaning) <= end else { return false }
  column += canvas.write(keys, .hintKey, row: row, column: column, columns: end - column) + 1
  column += canvas.write(meaning, .hint, row: row, column: column, columns: end - column) + 2
  return true
}

/// The actions worth a hint, most useful first; what does not fit is left out.
private func hintedActions(_ state: Interface) -> [Action] {
  if state.isOutdated, state.screen != .question { return [.quit, .close, .back, .help] }
  return switch state.screen {
  case .inbox, .any:
    [
      .openConversation, .reply, .noReplyNeeded, .snooze, .undo, .help, .search, .commandLine,
      .claim, .explainTurn, .report, .answerOnPhone, .toggleOriginal, .close,
    ]
  case .conversation:
    [
      .reply, .nextConversation, .previousConversation, .noReplyNeeded, .snooze, .undo, .help,
      .close, .switchPane, .claim, .answerOnPhone, .openMedia, .explainTurn,
    ]
  case .why: [.close, .stepEarlier, .stepLater, .pageDown]
  case .report:
    [
      .openTurns, .nextView, .reportToday, .reportWeek, .reportMonth, .reportPeriod, .close,
      .help, .stepEarlier, .stepLater, .report,
    ]
  case .turns: [.openConversation, .explainTurn, .close, .help]
  case .composer: [.sendReply, .switchTextField, .back, .editExternally, .discardDraft, .pageUp]
  case .phone:
    state.phone.map { $0.hasOther && !phoneLayout($0, state).showsBoth } ?? false
      ? [.markAnswered, .switchCode, .reply, .close, .help]
      : [.markAnswered, .reply, .close, .help]
  case .prompt:
    state.prompt?.candidates.isEmpty == false
      ? [.accept, .complete, .nextCandidate, .back] : [.accept, .back]
  case .help: [.close, .search, .pageDown]
  case .question: []
  }
}
