/// How texts are written so that GitHub's Markdown shows them as they are, on one line.
enum MarkdownText {
  /// Words and names, with every mark that could be markup escaped.
  ///
  /// What GitHub would make a link of whatever is escaped (addresses, people, issues) is code,
  /// which it leaves alone.
  static func escaped(_ text: String) -> String {
    let text = harmless(text)
    let isLinked = ["@", "#", "://", "www."].contains { text.contains($0) }
    guard !isLinked else { return code(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What is typed, as code: between more backticks than it has in a row.
  static func code(_ text: String) -> String {
    let text = harmless(text)
    guard text.contains(where: { $0 != " " }) else { return "" }
    var run = 0
    var longest = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    // Within a table a bar ends the cell even in code, unless it is escaped.
    return fence + pad + text.replacing("|", with: "\\|") + pad + fence
  }

  /// A link that shows where it leads, if the address is of the web and plain; else code.
  static func link(_ address: String) -> String {
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    let isPlain = address.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && !plainlyNot.contains($0)
    }
    return isWeb && isPlain ? "<\(address)>" : code(address)
  }

  /// Eight characters for a whole: `███████░`.
  static func bar(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    // Nothing looks like all, and something like nothing, only when it is.
    var full = part * 8 / whole
    if full == 0, part > 0 { full = 1 }
    return String(repeating: "█", count: full) + String(repeating: "░", count: 8 - full)
  }
}

/// `< > \ ^ { | }`, quotes and the backtick.
private let plainlyNot: [UInt8] = [0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x22, 0x27]
