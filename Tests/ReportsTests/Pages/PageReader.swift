/// Reads a page as strictly as a test wants it.
///
/// Every element must be closed in its turn and every text escaped; `problems` says what is not.
struct PageReader {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// All text within, that of elements within it too, as it is shown.
    var text: String
    /// The names of the elements around it, the outermost first.
    var path: [String]
  }

  private(set) var elements: [Element] = []
  private(set) var problems: [String] = []

  /// Elements of HTML that have no end tag.
  private static let void: Set = ["meta", "br", "hr", "link", "img"]

  init(_ page: String) { read(page) }

  private mutating func read(_ page: String) {
    var rest = Substring(page)
    guard rest.hasPrefix("<!DOCTYPE html>\n") else { return problems.append("no doctype") }
    rest.removeFirst("<!DOCTYPE html>\n".count)
    var open: [Int] = []
    while let mark = rest.firstIndex(of: "<") {
      add(text: rest[..<mark], to: open)
      guard let end = rest[mark...].firstIndex(of: ">") else {
        return problems.append("a tag without an end")
      }
      let tag = rest[rest.index(after: mark)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard let index = open.popLast(), elements[index].name == tag.dropFirst() else {
          return problems.append("</\(tag.dropFirst())> closes nothing")
        }
        continue
      }
      guard let element = element(tag, in: open) else {
        return problems.append("not a tag: <\(tag)>")
      }
      elements.append(element)
      guard !PageReader.void.contains(element.name) else { continue }
      open.append(elements.count - 1)
      // A style sheet holds marks of its own.
      if element.name == "style", let close = rest.firstRange(of: "</style>") {
        elements[elements.count - 1].text = String(rest[..<close.lowerBound])
        rest = rest[close.lowerBound...]
      }
    }
    if !open.isEmpty { problems.append("left open: \(elements[open[open.count - 1]].name)") }
    if rest.contains(where: { !$0.isWhitespace }) { problems.append("text behind the end") }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func add(text: Substring, to open: [Int]) {
    let shown = unescaped(text)
    for index in open { elements[index].text += shown }
  }

  private mutating func unescaped(_ text: Substring) -> String {
    var shown = ""
    var rest = text
    while let mark = rest.firstIndex(where: { $0 == "&" || $0 == ">" }) {
      shown += rest[..<mark]
      rest = rest[mark...]
      let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        .first { rest.hasPrefix($0.key) }
      if let known {
        shown += known.value
        rest.removeFirst(known.key.count)
      } else {
        problems.append("a bare \(rest.removeFirst()) in '\(text.prefix(80))'")
      }
    }
    return shown + rest
  }

  private mutating func element(_ tag: Substring, in open: [Int]) -> Element? {
    var rest = tag
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    guard !name.isEmpty else { return nil }
    rest.removeFirst(name.count)
    var element = Element(
      name: String(name), attributes: [:], text: "", path: open.map { elements[$0].name })
    while !rest.isEmpty {
      guard rest.removeFirst() == " ", let equals = rest.firstRange(of: "=\"") else { return nil }
      let name = String(rest[..<equals.lowerBound])
      rest = rest[equals.upperBound...]
      guard let quote = rest.firstIndex(of: "\"") else { return nil }
      let isKnown = element.attributes.updateValue(unescaped(rest[..<quote]), forKey: name) != nil
      guard !isKnown, !name.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" }) else {
        return nil
      }
      rest = rest[rest.index(after: quote)...]
    }
    return element
  }
}
