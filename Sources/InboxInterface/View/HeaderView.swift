import InboxModel
import TerminalScreen

/// The first row: which view, how much waits, what is on its way, who sends.
func drawHeader(_ state: Interface, on canvas: inout Canvas) {
  guard let row = ScreenLayout(state).header else { return }
  let wording = state.wording
  let columns = state.size.columns
  canvas.fill(.header, row: row, column: 0, columns: columns)
  var end = columns
  /// Writes the first of these texts that leaves the left side its room.
  func putRight(_ texts: [String?], _ role: Role) {
    for text in texts.compactMap({ $0 }) {
      let width = canvas.width(text)
      guard end - width - 2 > columns * 3 / 5 else { continue }
      end -= width + 1
      canvas.write(text, role, row: row, column: end, columns: width)
      end -= 1
      return
    }
  }
  putRight([state.preferences.seat], .headerMuted)
  let gateway = state.gateway
  if state.isOutdated {
    putRight([wording.startAgain], .headerAlert)
  } else if gateway != .absent, let account = state.opened?.id.account,
    !state.ways.isConnected(account)
  {
    putRight([wording.unconnected, wording.unconnectedInShort], .headerAlert)
  } else {
    putRight(
      [wording.gateway(gateway), wording.gatewayInShort(gateway)],
      gateway.isTrouble ? .headerAlert : .headerMuted)
  }

  var column = 1
  func put(_ text: String, _ role: Role) {
    let room = end - column
    guard canvas.width(text) <= room || column == 1 else { return }
    column += canvas.write(text, role, row: row, column: column, columns: room) + 2
  }
  put(title(state), .header)
  let counts = state.counts
  if counts.overdue > 0 { put("! " + wording.overdue(counts.overdue), .headerAlert) }
  if counts.dueSoon > 0 { put("s " + wording.dueSoon(counts.dueSoon), .header) }
  if counts.failed > 0 { put("F " + wording.failed(counts.failed), .headerAlert) }
  if counts.sending > 0 { put(wording.sending(counts.sending), .header) }
}

private func title(_ state: Interface) -> String {
  let name = state.wording.name(state.list.view)
  let count: Int? =
    switch state.list.view {
    case .waiting: state.counts.waiting
    case .snoozed: state.counts.snoozed
    case .backfill: state.counts.backfill
    case .done, .outbox, .search: state.list.total
    }
  return count.map { "\(name) \($0)" } ?? name
}
