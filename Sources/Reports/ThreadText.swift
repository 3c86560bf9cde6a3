package import InboxModel

extension Thread {
  /// The thread for people: messages with their translations and delivery, then the turns, the
  /// deeds of the seats and the replies on their way.
  package func text(zone: Zone, language: String, on surface: TextSurface) -> String {
    var text = surface.oneLine(conversation.description, 200) + "\n"
    if earlier > 0 {
      text += "\n(\(PlainText.count(earlier, "earlier message", "earlier messages")) left out)\n"
    }
    for message in messages {
      text += "\n" + heading(message, zone: zone, on: surface) + "\n"
      text += body(message, language: language)
    }
    if !turns.isEmpty {
      text += "\n" + JudgedTurn.heading(zone: zone)
      text += turns.map { $0.line(zone: zone, on: surface) }.joined()
    }
    if !events.isEmpty { text += "\n" + events.map { deed($0, zone, surface) }.joined() }
    if !outbox.isEmpty { text += "\n" + outbox.map { pending($0, zone, surface) }.joined() }
    return text
  }

  private func heading(_ message: Message, zone: Zone, on surface: TextSurface) -> String {
    let name = message.authorName ?? message.author ?? PlainText.nothing
    var marks = [message.kind == .message ? nil : message.kind.rawValue]
    if message.direction == .outbound {
      marks.append(message.delivery == .sent ? nil : message.delivery.rawValue)
      marks.append(verdicts[message.id]?.rawValue)
    }
    if message.isAutomatic { marks.append("automatic") }
    if message.isBackfill { marks.append("backfill") }
    if let deletedAt = message.deletedAt {
      marks.append("deleted \(PlainText.time(deletedAt, zone: zone))")
    }
    let words = [surface.oneLine(name, 40)] + marks.compactMap(\.self)
    let arrow = message.direction == .inbound ? "<-" : "->"
    return "\(PlainText.time(message.at, zone: zone)) \(arrow) \(words.joined(separator: ", "))"
  }

  private func body(_ message: Message, language: String) -> String {
    var lines = message.text.isEmpty ? [] : [message.text]
    if let media = message.media {
      lines.append("[\(media.rawValue)] \(message.mediaURL ?? message.mediaFile ?? "")")
    }
    if let translation = message.translation[language] {
      lines.append("(\(language)) \(translation)")
    }
    if let source = message.sourceText { lines.append("(source) \(source)") }
    return lines.map { indented($0) + "\n" }.joined()
  }

  private func deed(_ event: TriageEvent, _ zone: Zone, _ surface: TextSurface) -> String {
    let undone = event.undone.map {
      ", taken back by \(surface.oneLine($0.by, 40)) \(PlainText.time($0.at, zone: zone))"
    }
    let seat = surface.oneLine(event.seat, 40)
    return "\(PlainText.time(event.at, zone: zone)) \(seat): \(event.action.words)"
      + (undone ?? "") + "\n"
  }

  private func pending(_ reply: OutboxReply, _ zone: Zone, _ surface: TextSurface) -> String {
    let failure = reply.failure.map { " (\(surface.oneLine($0, 120)))" } ?? ""
    let time = PlainText.time(reply.queuedAt, zone: zone)
    return "\(time) \(surface.oneLine(reply.seat, 40)): \(reply.state.rawValue)\(failure)\n"
      + indented(reply.text) + "\n"
  }
}

/// Every line of `text` two columns in.
private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "  " + $0 }.joined(separator: "\n")
}
