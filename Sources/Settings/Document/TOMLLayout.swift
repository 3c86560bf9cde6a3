/// Where everything stands in a TOML document: the names in the order of the file, each with its
/// line and, for a value, the characters it is written with.
///
/// The library that reads TOML keeps neither lines nor order. This walks over a document that the
/// library has accepted, so it looks for structure only and judges nothing.
final class TOMLLayout {
  /// From 1.
  let line: Int
  /// What stands in the file; empty for a table that has a header of its own.
  private(set) var written = ""
  private(set) var names: [String] = []
  private(set) var members: [String: TOMLLayout] = [:]
  private(set) var elements: [TOMLLayout] = []

  private init(line: Int) { self.line = line }

  static func of(_ document: String) -> TOMLLayout {
    let root = TOMLLayout(line: 1)
    var walk = TOMLWalk(document)
    var table = root
    while walk.skipToNext() {
      if walk.skip("[") {
        let isElement = walk.skip("[")
        let line = walk.line
        table = root.table(at: walk.path(), line: line, isElement: isElement)
        walk.skipLine()
      } else {
        table.readMember(&walk)
      }
    }
    return root
  }

  /// The table that a header names; `isElement`: a new one in a list of tables.
  private func table(at path: [String], line: Int, isElement: Bool) -> TOMLLayout {
    guard let name = path.last else { return self }
    let parent = path.dropLast().reduce(self) { $0.member($1, line: line).newest }
    guard isElement else { return parent.member(name, line: line).newest }
    let list = parent.member(name, line: line)
    list.elements.append(TOMLLayout(line: line))
    return list.newest
  }

  /// `name = value`, the name perhaps with dots in it.
  private func readMember(_ walk: inout TOMLWalk) {
    let line = walk.line
    let path = walk.path()
    guard let name = path.last, walk.skip("=") else { return walk.skipLine() }
    let parent = path.dropLast().reduce(self) { $0.member($1, line: line) }
    let value = TOMLLayout(line: line)
    parent.add(name, value)
    value.readValue(&walk)
  }

  private func readValue(_ walk: inout TOMLWalk) {
    let start = walk.position
    if walk.skip("[") {
      while walk.skipToNext(), !walk.skip("]") {
        let element = TOMLLayout(line: walk.line)
        elements.append(element)
        element.readValue(&walk)
        _ = walk.skipToNext()
        _ = walk.skip(",")
      }
    } else if walk.skip("{") {
      while walk.skipToNext(), !walk.skip("}") {
        readMember(&walk)
        _ = walk.skipToNext()
        _ = walk.skip(",")
      }
    } else if walk.string() == nil {
      walk.skipWord()
    }
    written = walk.text(from: start)
  }

  /// A header below a list of tables means its newest one.
  private var newest: TOMLLayout { elements.last ?? self }

  private func member(_ name: String, line: Int) -> TOMLLayout {
    if let known = members[name] { return known }
    let new = TOMLLayout(line: line)
    add(name, new)
    return new
  }

  private func add(_ name: String, _ layout: TOMLLayout) {
    if members.updateValue(layout, forKey: name) == nil { names.append(name) }
  }
}
