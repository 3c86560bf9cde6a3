package import InboxModel

/// Changes to the text of a site file that leave everything else in it as it was written.
package enum SiteFileEdit {
  /// `text` with an `[[account]]` at its end that has `settings`, a name and a text each.
  package static func adding(
    _ account: AccountID, settings: [(name: String, value: String)], to text: String
  ) -> String {
    var block = "[[account]]\n"
    for (name, value) in [
      ("platform", account.platform.name), ("name", account.name),
    ] + settings.map({ ($0.name, $0.value) }) {
      block += "\(name) = \(quoted(value))\n"
    }
    if text.isEmpty { return block }
    return text + (text.hasSuffix("\n") ? "\n" : "\n\n") + block
  }

  /// `text` without the `[[account]]` of `account`; nil when it has none, or not in a way that can
  /// be cut out with certainty.
  package static func removing(_ account: AccountID, from text: String) -> String? {
    guard let (lines, block) = block(of: account, in: text) else { return nil }
    let rest = (lines[..<block.lowerBound] + lines[block.upperBound...]).joined(separator: "\n")
    // What looked like a header may stand within a long text: only what reads as everything but this
    // account is what was meant.
    guard let before = accounts(in: text), let after = accounts(in: rest),
      after == before.filter({ $0 != account })
    else { return nil }
    return rest
  }

  /// `text` with one more setting in the `[[account]]` of `account`; nil as with `removing`, or
  /// when it has that setting.
  package static func adding(
    _ name: String, _ value: String, to account: AccountID, in text: String
  ) -> String? {
    guard let (lines, block) = block(of: account, in: text) else { return nil }
    var changed = lines
    changed.insert("\(name) = \(quoted(value))", at: block.lowerBound + 1)
    let result = changed.joined(separator: "\n")
    return accounts(in: result) == accounts(in: text) ? result : nil
  }

  /// The lines of a file, and where among them the `[[account]]` of `account` stands.
  private static func block(
    of account: AccountID, in text: String
  ) -> (lines: [String], Range<Int>)? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let headers = lines.indices.filter { isHeader(lines[$0]) }
    for (index, start) in headers.enumerated() where isAccountHeader(lines[start]) {
      let end = index + 1 < headers.count ? headers[index + 1] : lines.count
      let block = lines[start..<end].joined(separator: "\n")
      if accounts(in: block) == [account] { return (lines, start..<end) }
    }
    return nil
  }

  private static func accounts(in text: String) -> [AccountID]? {
    try? siteSettings(file: "", text: text).accounts.map(\.account)
  }

  private static func isHeader(_ line: String) -> Bool {
    line.drop(while: { $0 == " " || $0 == "\t" }).hasPrefix("[")
  }

  private static func isAccountHeader(_ line: String) -> Bool {
    let bare = line.split(separator: "#", omittingEmptySubsequences: false)[0]
      .filter { !$0.isWhitespace }
    return bare == "[[account]]"
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
