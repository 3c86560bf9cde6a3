/// What Weibo's server puts into texts that nobody wrote.
enum WeiboText {
  /// The text as its writer typed it.
  ///
  /// The server begins an answer to a comment with `回复@name:`, with either colon, and ends some
  /// texts with blanks of no width. A text that is nothing else stays.
  static func written(_ text: String, isAnswer: Bool) -> String {
    let whole = withoutTail(text)
    guard isAnswer, let prefix = replyPrefix(of: whole) else { return whole }
    let rest = whole.unicodeScalars.dropFirst(prefix).drop { $0 == " " || isInvisible($0) }
    return rest.isEmpty ? whole : String(rest)
  }

  /// What the server would put before an answer to that person.
  static func replyPrefix(to name: String) -> String { "回复@\(name):" }

  /// Unicode scalars of `回复@name:`; nil when the text does not begin with one.
  private static func replyPrefix(of text: String) -> Int? {
    let scalars = text.unicodeScalars
    guard openings.contains(where: { scalars.starts(with: $0.unicodeScalars) }) else { return nil }
    var count = 3
    // Names have at most 30 letters.
    for scalar in scalars.dropFirst(3).prefix(31) {
      count += 1
      if scalar == ":" || scalar == "：" { return count > 4 ? count : nil }
      if scalar == " " || scalar == "@" || scalar == "\n" { return nil }
    }
    return nil
  }

  private static func withoutTail(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let last = scalars.last, isInvisible(last) else { return text }
    let end = scalars.lastIndex { !isInvisible($0) }
    return end.map { String(scalars[...$0]) } ?? ""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }

  private static let openings = ["回复@", "回覆@"]
}
