import InboxModel
import TerminalScreen

/// The conversation pane: its bar, when it is due and why, what it hangs on, and its lines.
func drawConversation(
  _ opened: OpenedConversation, _ state: Interface, layout: ScreenLayout, on canvas: inout Canvas
) {
  guard let area = layout.conversation, let body = layout.conversationBody else { return }
  drawBar(opened, state, in: area, on: &canvas)
  let head = body.row - area.row
  for (place, line) in headLines(opened, state, columns: area.columns, canvas)
    .prefix(head - 1).enumerated()
  {
    canvas.write(line, row: area.row + 1 + place, column: area.column, columns: area.columns)
  }
  guard opened.detail != nil else {
    canvas.write(
      state.wording.loading, .muted, row: body.row, column: body.column + 2,
      columns: body.columns - 2)
    return
  }
  let scroll = min(opened.scroll, opened.greatestScroll(height: body.rows))
  let first = max(opened.lines.count - scroll - body.rows, 0)
  for (place, line) in opened.lines.dropFirst(first).prefix(body.rows).enumerated() {
    canvas.write(
      line, row: body.row + place, column: body.column + 1, columns: body.columns - 1)
  }
}

/// Who, where, how many follow; the focused pane's bar carries a mark.
private func drawBar(
  _ opened: OpenedConversation, _ state: Interface, in area: Area, on canvas: inout Canvas
) {
  let row = opened.detail?.row ?? opened.row
  let wording = state.wording
  canvas.fill(.bar, row: area.row, column: area.column, columns: area.columns)
  let account = row.conversation.account
  let isFocused = state.pane == .conversation || state.composer != nil
  var text = isFocused ? ">" : " "
  text += "\(wording.platform(account.platform)) \(wording.kind(row.kind, short: false))"
  text += "  \(account.name)  "
  if row.isKOL { text += "KOL " }
  text += row.authorName
  let followers = opened.detail?.messages.last {
    $0.direction == .inbound && $0.authorFollowers != nil
  }
  if let count = followers?.authorFollowers { text += "  \(wording.followers(count))" }
  var right = ""
  if let detail = opened.detail {
    right =
      state.phoneOnly(detail) != nil
      ? wording.phoneMark
      : !state.ways.isConnected(account)
        ? wording.unconnectedInShort
        : detail.facts.isPublic ? wording.publicReply : wording.privateReply
  }
  if let seat = row.claimedBy, row.claimedUntil.map({ $0 > state.now }) ?? true {
    right = "\(wording.claimed(by: seat))  \(right)"
  }
  let width = canvas.width(right)
  let used = canvas.write(
    text, .bar, row: area.row, column: area.column, columns: area.columns)
  if used + width + 2 <= area.columns {
    canvas.write(
      right, .barMuted, row: area.row, column: area.column + area.columns - width - 1,
      columns: width)
  }
}

/// What is due, then why the phone and the post; where there is neither, what of the first has no
/// room beside the rest.
private func headLines(
  _ opened: OpenedConversation, _ state: Interface, columns: Int, _ canvas: Canvas
) -> [Line] {
  var lines: [[(String, Role)]] = [[]]
  var used = 1
  for (text, role) in dueParts(opened, state) {
    let width = canvas.width(text) + 2
    if used > 1, used + width > columns {
      lines.append([])
      used = 1
    }
    lines[lines.count - 1].append((used > 1 ? "  " + text : text, role))
    used += used > 1 ? width : width - 2
  }
  let due = lines.map { Line(indent: 1, $0) }
  let others = [phoneLine(opened, state), postLine(opened, state)].compactMap(\.self)
  return [due[0]] + (others.isEmpty ? Array(due.dropFirst()) : others)
}

/// When the promise breaks, in both zones, and why; what the platform still allows.
private func dueParts(_ opened: OpenedConversation, _ state: Interface) -> [(String, Role)] {
  let row = opened.detail?.row ?? opened.row
  let wording = state.wording
  let preferences = state.preferences
  var parts: [(String, Role)] = []
  let turn = opened.detail?.turns.last { $0.isOpen }
  if let due = row.due, opened.detail == nil || turn != nil {
    let judged = RowState(row, view: .waiting, now: state.now, zone: preferences.channelZone)
    let left = due.at.seconds(since: state.now)
    let sameZone =
      preferences.zone.offset(at: due.at) == preferences.channelZone.offset(at: due.at)
    let facts = DueFacts(
      isOver: left < 0, span: wording.span(seconds: abs(left)),
      channelTime:
        "\(dayAndTime(due.at, preferences.channelZone, now: state.now)) \(wording.city(preferences.channelZone))",
      ownTime: sameZone
        ? nil
        : "\(dayAndTime(due.at, preferences.zone, now: state.now)) \(wording.city(preferences.zone))",
      reason: due.reason,
      target: turn?.target.map { wording.target($0, policy: turn?.policy?.name) })
    let letters = judged.letters
    parts.append(("\(letters.isEmpty ? "" : letters + " ")\(wording.due(facts))", judged.role))
  }
  if let end = row.windowEndsAt {
    let left = end.seconds(since: state.now)
    parts.append(
      left < 0
        ? (wording.windowClosed, .failed)
        : (wording.windowLeft(wording.span(seconds: left)), .muted))
  }
  if let count = opened.detail?.repliesLeft {
    parts.append((wording.repliesLeft(count), count == 0 ? .failed : .muted))
  }
  if let until = row.snoozedUntil, until > state.now {
    parts.append(("z \(dayAndTime(until, preferences.zone, now: state.now))", .muted))
  }
  return parts
}

/// Why it is left to the phone.
private func phoneLine(_ opened: OpenedConversation, _ state: Interface) -> Line? {
  opened.detail.flatMap(state.phoneOnly).map {
    Line(state.wording.phoneOnly($0), .window, indent: 1)
  }
}

/// The post or the parent comment it hangs on.
private func postLine(_ opened: OpenedConversation, _ state: Interface) -> Line? {
  guard let message = opened.detail?.messages.last(where: \.hasPost) else { return nil }
  return Line(state.wording.onPost(message.postTitle ?? message.post ?? ""), .muted, indent: 1)
}
