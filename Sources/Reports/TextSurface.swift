/// What text for people is laid out on.
///
/// How many columns a text takes and how a stranger's text becomes harmless there both come from outside, so that laying out stays a pure function.
package struct TextSurface: Sendable {
  /// Columns of a text; a Chinese character takes two.
  package var width: @Sendable (String) -> Int
  /// A text as one harmless line, at most so many columns wide; what is cut leaves an ellipsis.
  package var oneLine: @Sendable (_ text: String, _ columns: Int) -> String

  package init(
    width: @escaping @Sendable (String) -> Int,
    oneLine: @escaping @Sendable (_ text: String, _ columns: Int) -> String
  ) {
    self.width = width
    self.oneLine = oneLine
  }

  /// `text` as one line of exactly so many columns.
  package func cell(_ text: String, columns: Int) -> String {
    let line = oneLine(text, columns)
    return line + String(repeating: " ", count: max(0, columns - width(line)))
  }
}
