/// Text for man(7), which troff and mandoc read.
enum Roff {
  /// `text` as words of a line: nothing in it is a command.
  static func words(_ text: String) -> String {
    var line = ""
    for character in text {
      switch character {
      case "\\": line += "\\e"
      // A hyphen that can be typed, and not a typographic one.
      case "-": line += "\\-"
      case "\n": line += " "
      default: line.append(character)
      }
    }
    return line.first == "." || line.first == "'" ? "\\&" + line : line
  }

  static func bold(_ text: String) -> String { "\\fB\(words(text))\\fP" }

  static func italic(_ text: String) -> String { "\\fI\(words(text))\\fP" }

  /// Sentences in which backticks mark what is typed.
  static func sentence(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset.isMultiple(of: 2) ? words(String($0.element)) : bold(String($0.element)) }
      .joined()
  }

  /// Paragraphs, which empty lines separate.
  static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").flatMap { [".PP", sentence(String($0))] }
  }

  /// An argument of a macro.
  static func quoted(_ text: String) -> String { "\"\(words(text))\"" }
}
