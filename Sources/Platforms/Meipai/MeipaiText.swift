import Foundation

/// What a comment says, and whom it answers.
struct MeipaiText: Hashable {
  var text: String
  /// The name of the person whom the comment answers.
  var answersName: String?
  /// Their id, where the comment links them.
  var answers: Int64?

  /// What stands for a picture on the site.
  static let picture = "[图片评论，请下载客户端新版查看]"

  /// `html` begins with `回复`, a name and a colon in an answer; `plain` is the text without that.
  init(html: String, plain: String?) {
    let (name, rest) = MeipaiText.header(html)
    answersName = name
    if name != nil { answers = MeipaiText.linkedUser(html) }
    text = rest
    if let plain {
      // The plain text may bear the header too.
      let (plainName, plainRest) = MeipaiText.header(plain)
      text = plainName != nil && plainName == name ? plainRest : plain
    }
    if text.isEmpty { text = "[…]" }
  }

  /// The name of whom an answer is for, and what it says.
  ///
  /// A blank, an @ or a link stands before the name: "回复率：99%" answers nobody.
  private static func header(_ html: String) -> (name: String?, rest: String) {
    let text = MarkupText.plain(html)
    for word in ["回复", "Reply"] where html.hasPrefix(word) {
      guard let next = html.dropFirst(word.count).first,
        next.isWhitespace || ["@", "<", "&"].contains(next)
      else { continue }
      let after = text.dropFirst(word.count)
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
