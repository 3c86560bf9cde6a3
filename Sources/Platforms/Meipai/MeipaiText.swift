import Foundation

/// What a comment says, and whom it answers.
struct MeipaiText: Hashable {
  var text: String
  /// The name of the person whom the comment answers.
  var answersName: String?
  /// Their id, where the comment links them.
  var answers: Int64?

  /// `html` begins with `回复`, a name and a colon in an answer; `plain` is the text without that.
  init(html: String, plain: String?) {
    let (name, rest) = MeipaiText.header(MarkupText.plain(html))
    answersName = name
    if name != nil { answers = MeipaiText.linkedUser(html) }
    // The plain text may bear the header too.
    text = plain.map { MeipaiText.header($0).rest } ?? rest
    if text.isEmpty { text = "[…]" }
  }

  private static func header(_ text: String) -> (name: String?, rest: String) {
    for word in ["回复", "Reply"] where text.hasPrefix(word) {
      let after = text.dropFirst(word.count)
      // A name and no sentence: it is short, and a blank or nothing stands before it.
      guard let end = after.firstIndex(where: { $0 == "：" || $0 == ":" }) else { continue }
      let name = after[..<end].trimmingCharacters(in: .whitespaces)
      guard !name.isEmpty, name.count <= 30, !name.contains("\n") else { continue }
      return (
        name.hasPrefix("@") ? String(name.dropFirst()) : name,
        String(after[after.index(after: end)...]).trimmingCharacters(in: .whitespaces)
      )
    }
    return (nil, text)
  }

  private static func linkedUser(_ html: String) -> Int64? {
    guard let start = html.range(of: "/user/") else { return nil }
    return Int64(html[start.upperBound...].prefix { $0.isASCII && $0.isNumber })
  }
}
