/// `NAME;PARAMETERS:VALUE` of an iCalendar file, put together from folded lines (RFC 5545 section
/// 3.1).
struct ContentLine {
  /// Of its first line in the file, from 1.
  var number: Int
  /// In capitals.
  var name: String
  var value: String
}

/// One line of an iCalendar file after unfolding, whatever stands in it.
struct UnfoldedLine {
  /// Of its first line in the file, from 1.
  var number: Int
  var text: String

  /// Nil for what is no content line: it has no name, or no colon behind it.
  ///
  /// A colon in a quoted parameter (`DTSTART;X="a:b":20260101`) parts nothing.
  var content: ContentLine? {
    var isQuoted = false
    guard
      let colon = text.firstIndex(where: { character in
        if character == "\"" { isQuoted.toggle() }
        return character == ":" && !isQuoted
      }), let name = text[..<colon].split(separator: ";", omittingEmptySubsequences: false).first,
      !name.isEmpty
    else { return nil }
    return ContentLine(
      number: number, name: name.uppercased(),
      value: String(text[text.index(after: colon)...].drop { $0 == " " }))
  }
}

/// The lines of an iCalendar file: one that begins with a blank goes on with the one before, and
/// empty ones are passed over.
func unfolded(_ text: String) -> [UnfoldedLine] {
  var lines: [UnfoldedLine] = []
  let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
  for (index, line) in body.split(
    omittingEmptySubsequences: false, whereSeparator: \.isNewline
  ).enumerated() {
    if line.first == " " || line.first == "\t", !lines.isEmpty {
      lines[lines.count - 1].text += line.dropFirst()
    } else if !line.allSatisfy({ $0 == " " || $0 == "\t" }) {
      lines.append(UnfoldedLine(number: index + 1, text: String(line)))
    }
  }
  return lines
}
