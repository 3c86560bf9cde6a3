import InboxModel
import TerminalScreen

/// Lays a conversation out: messages in both languages, what was done, replies on their way.
struct ConversationLayout {
  let detail: ConversationDetail
  let preferences: Preferences
  let wording: any Wording
  let columns: Int
  private(set) var lines: [Line] = []
  private(set) var starts: [OpenedConversation.Start] = []
  private var date: CivilDate?

  /// A message may fill this many lines; the rest of a giant is left to the editor.
  static let linesOfMessage = 200

  init(_ detail: ConversationDetail, columns: Int, preferences: Preferences) {
    self.detail = detail
    self.preferences = preferences
    self.columns = max(columns, 4)
    wording = preferences.interface.wording
    if detail.earlier > 0 { lines.append(Line(wording.earlier(detail.earlier), .muted)) }
    for entry in entries() {
      switch entry {
      case .message(let message): add(message)
      case .event(let event): add(event)
      }
    }
    for reply in detail.outbox { add(reply) }
  }

  private enum Entry {
    case message(Message)
    case event(TriageEvent)

    var at: Moment {
      switch self {
      case .message(let message): message.at
      case .event(let event): event.at
      }
    }
  }

  /// Messages and events in the order of time; at one instant the message comes first.
  private func entries() -> [Entry] {
    var events = detail.events.filter { event in
      switch event.action {
      case .queueReply: return false
      // It stands there as a message, unless it was taken back.
      case .answerElsewhere where event.undone == nil: return false
      default: break
      }
      return detail.messages.first.map { event.at >= $0.at || detail.earlier == 0 } ?? true
    }[...]
    var entries: [Entry] = []
    for message in detail.messages {
      while let event = events.first, event.at < message.at {
        entries.append(.event(event))
        events.removeFirst()
      }
      entries.append(.message(message))
    }
    return entries + events.map(Entry.event)
  }

  /// A line between days of the channel's zone.
  private mutating func begin(_ moment: Moment) {
    let day = preferences.channelZone.local(moment).date
    if day != date {
      date = day
      lines.append(Line("\(day) \(wording.weekday(day.weekday))", .label))
    }
  }

  /// `17:40`, and the reader's own time in parentheses where it differs.
  private func time(_ moment: Moment) -> String {
    let channel = hourAndMinute(moment, preferences.channelZone)
    guard preferences.zone != preferences.channelZone else { return channel }
    let own = hourAndMinute(moment, preferences.zone)
    let days =
      preferences.zone.local(moment).date.dayNumber
      - preferences.channelZone.local(moment).date.dayNumber
    let shift = days == 0 ? "" : days < 0 ? "\u{2212}\(-days)" : "+\(days)"
    return own == channel && days == 0 ? channel : "\(channel) (\(own)\(shift))"
  }

  private mutating func add(_ message: Message) {
    begin(message.at)
    starts.append(.init(line: lines.count, message: message.id, at: message.at))
    let isOurs = message.direction == .outbound
    var head: [(String, Role)] = [(time(message.at) + "  ", .muted)]
    head.append((author(of: message), isOurs ? .ours : .author))
    if message.kind == .mention {
      head.append(("  " + wording.kind(.mention, short: false), .muted))
    }
    if message.isAutomatic { head.append(("  " + wording.automatic, .muted)) }
    if message.precision != .second { head.append(("  " + wording.inexactTime, .muted)) }
    if isOurs { head += deliveryMarks(of: message) }
    if message.deletedAt != nil, message.delivery != .deleted {
      head.append(("  " + wording.takenDown, .dueSoon))
    }
    lines.append(Line(head))
    if message.media != nil || message.mediaURL != nil || message.mediaFile != nil {
      let place = message.mediaFile ?? message.mediaURL ?? ""
      lines.append(
        Line("[\(wording.media(message.media ?? .file))] \(place)", .muted, indent: 2))
    }
    addText(message.text, .text)
    if isOurs, let source = message.sourceText { addText(source, .translation, mark: "= ") }
    if !isOurs, let text = translation(message.translation, into: preferences.language) {
      addText(text, .translation, mark: wording.machineMark)
    }
    if let closed = detail.turns.first(where: { $0.answer?.message == message.id }) {
      addAnswer(of: closed)
    }
  }

  private func author(of message: Message) -> String {
    guard message.direction == .outbound else {
      return message.authorName ?? message.author ?? "?"
    }
    return message.author.map { "\(wording.us) (\($0))" } ?? wording.us
  }

  private func deliveryMarks(of message: Message) -> [(String, Role)] {
    var marks: [(String, Role)] = []
    if let text = wording.delivery(message.delivery) {
      marks.append(("  " + text, message.delivery == .failed ? .failed : .muted))
    }
    switch detail.verdicts[message.id] {
    case .untranslated?: marks.append(("  U " + wording.verdict(.untranslated), .overdue))
    case .partly?: marks.append(("  P " + wording.verdict(.partly), .dueSoon))
    case .mandarin?, .nothingToTranslate?, nil: break
    }
    return marks
  }

  private mutating func addText(_ text: String, _ role: Role, mark: String = "") {
    let widths = preferences.widths.scalars
    let room = columns - 2 - TerminalScreen.columns(of: mark, widths: widths)
    let wrapped = wrap(
      text, columns: max(room, 2), maxLines: ConversationLayout.linesOfMessage, widths: widths)
    for (number, line) in wrapped.enumerated() {
      let indent = number == 0 || mark.isEmpty ? 2 : columns - room
      lines.append(Line(indent: indent, [(number == 0 ? mark : "", role), (line, role)]))
    }
  }

  private mutating func addAnswer(of turn: Turn) {
    guard let wall = turn.wallSeconds, let answer = turn.answer else { return }
    var late: String?
    if let due = turn.dueAt, answer.at.seconds > due.seconds {
      late = wording.span(seconds: answer.at.seconds(since: due))
    }
    var text = wording.answered(after: wording.span(seconds: wall), late: late)
    if !answer.isConfirmed { text += "  " + wording.answeredElsewhere }
    lines.append(Line(text, late == nil ? .event : .dueSoon, indent: 2))
  }

  private mutating func add(_ event: TriageEvent) {
    begin(event.at)
    let zone = preferences.zone
    let text =
      event.isWaking
      ? wording.woke(seat: event.seat)
      : wording.event(event.action, seat: event.seat) {
        "\(monthAndDay($0, zone)) \(hourAndMinute($0, zone))"
      }
    let undone = event.undone == nil ? "" : "  " + wording.undoneMark
    lines.append(Line("\(time(event.at))  \(text)\(undone)", .event))
  }

  private mutating func add(_ reply: OutboxReply) {
    guard reply.state != .sent, reply.state != .cancelled else { return }
    begin(reply.queuedAt)
    let isBad = reply.state == .failed || reply.state == .unconfirmed
    lines.append(
      Line([
        (time(reply.queuedAt) + "  ", .muted), ("\(wording.us) (\(reply.seat))", .ours),
        ("  " + wording.outbox(reply.state), isBad ? .failed : .ok),
      ]))
    addText(reply.text, .text)
    if let source = reply.sourceText { addText(source, .translation, mark: "= ") }
    if let failure = reply.failure { addText(failure, .failed, mark: "F ") }
  }
}
