/// Writes HTML: what is opened is closed, and no text gets out of its place.
struct HTMLWriter {
  private(set) var buffer = OutputBuffer()

  typealias Attributes = KeyValuePairs<String, String>

  /// An element with others in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    buffer.append("\n")
    body(&self)
    close(name)
    buffer.append("\n")
  }

  /// An element with text in it, on one line.
  mutating func line(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    inline(name, attributes, body)
    buffer.append("\n")
  }

  mutating func line(_ name: String, _ attributes: Attributes = [:], text: String) {
    line(name, attributes) { $0.text(text) }
  }

  /// An element within a line of text.
  mutating func inline(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// An element that has no end tag in HTML, such as `meta`.
  mutating func void(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    buffer.append("\n")
  }

  /// dafu's own style sheet, or another text that is markup already.
  mutating func markup(_ markup: String) { buffer.append(markup) }

  mutating func text(_ text: String) {
    guard text.utf8.contains(where: { special.contains($0) }) else { return buffer.append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": buffer.append("&amp;")
      case "<": buffer.append("&lt;")
      case ">": buffer.append("&gt;")
      case "\"": buffer.append("&quot;")
      case "'": buffer.append("&#39;")
      default: buffer.append(String(scalar))
      }
    }
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    buffer.append("<")
    buffer.append(name)
    for (name, value) in attributes {
      buffer.append(" ")
      buffer.append(name)
      buffer.append("=\"")
      text(value)
      buffer.append("\"")
    }
    buffer.append(">")
  }

  private mutating func close(_ name: String) {
    buffer.append("</")
    buffer.append(name)
    buffer.append(">")
  }
}

/// `& < > " '`.
private let special: [UInt8] = [0x26, 0x3C, 0x3E, 0x22, 0x27]
