package import InboxModel

/// Writes messages as lines of a message log; what is written reads back the same.
package enum MessageLogWriter {
  /// One line without its end.
  ///
  /// Fields that say nothing are left out; keys stand in the order of formats.md section 1.
  ///
  /// `at` has its milliseconds, which a reader of whole seconds cuts. A text that came with a
  /// later record of the same message than its time is written with that time (`textAt` is lost).
  package static func line(_ message: Message) -> String {
    var line = ObjectText()
    line.add(.platform, message.conversation.account.platform.name)
    line.add(.account, message.conversation.account.name)
    line.add(.conversation, message.conversation.thread)
    line.add(.id, message.id)
    line.add(.direction, message.direction.rawValue)
    line.add(.text, message.text)
    line.add(.at, time(message.at))
    if message.kind != .message { line.add(.kind, message.kind.rawValue) }
    line.add(.parent, message.parent)
    line.add(.author, message.author)
    line.add(.authorName, message.authorName)
    line.add(.authorFollowers, literal: message.authorFollowers.map { String($0) })
    line.add(.authorVerified, literal: message.authorVerified.map { String($0) })
    line.add(.post, message.post)
    line.add(.postTitle, message.postTitle)
    line.add(.url, message.url)
    line.add(.media, message.media?.rawValue)
    line.add(.mediaURL, message.mediaURL)
    line.add(.mediaFile, message.mediaFile)
    if !message.translation.isEmpty {
      line.add(.translation, literal: object(message.translation))
    }
    line.add(.sourceText, message.sourceText)
    line.add(.origin, message.origin)
    if message.isAutomatic { line.add(.auto, literal: "true") }
    if message.delivery != .sent { line.add(.delivery, message.delivery.rawValue) }
    line.add(.deletedAt, message.deletedAt.map(time))
    if message.precision != .second { line.add(.precision, message.precision.rawValue) }
    if message.isBackfill { line.add(.backfill, literal: "true") }
    return line.finished
  }

  private static func object(_ texts: [String: String]) -> String {
    let members = texts.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    return "{\(members.joined(separator: ","))}"
  }

  private static func time(_ moment: Moment) -> String {
    let fraction = moment.milliseconds - moment.wholeSecond.milliseconds
    let text = moment.rfc3339
    return fraction == 0 ? text : "\(text.dropLast()).\(padded(Int(fraction), 3))Z"
  }
}

/// A JSON object while it is written.
private struct ObjectText {
  private var text = "{"

  mutating func add(_ field: LogField, _ value: String?) {
    add(field, literal: value.map(quoted))
  }

  mutating func add(_ field: LogField, literal: String?) {
    guard let literal else { return }
    if text.utf8.count > 1 { text += "," }
    text += "\"\(field.name)\":\(literal)"
  }

  var finished: String { text + "}" }
}

/// `text` as a JSON string.
///
/// Line separators and byte-order marks are escaped beside what must be: some readers cut lines
/// at the former and drop the latter.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
