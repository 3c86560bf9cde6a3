/// What an account's `password_command` printed or its `password_file` holds: names with values, a
/// line each, `name: value` or `name = value`.
///
/// A first line without a name is the value of `password`, as password managers have it. Lines that
/// begin with `#` and empty ones are left out. It prints itself without any value.
package struct Secrets: Hashable, Sendable {
  private var values: [String: String] = [:]

  package init() {}

  package init(_ text: String) {
    for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmed
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if let (name, value) = Secrets.pair(line) {
        values[name] = value
      } else if number == 0 {
        values["password"] = line
      }
    }
  }

  /// Nil when it is not there or empty.
  package subscript(name: String) -> String? {
    get { values[name].flatMap { $0.isEmpty ? nil : $0 } }
    set { values[name] = newValue }
  }

  package var isEmpty: Bool { values.isEmpty }

  /// The lines of a secrets file, by name.
  package var text: String {
    values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)\n" }.joined()
  }

  /// The value of `name`, or the sentence that asks for it.
  package func required(_ name: String, _ what: String) throws(SetupProblem) -> String {
    guard let value = self[name] else {
      throw SetupProblem("The account's secrets need a line \"\(name) = …\": \(what).")
    }
    return value
  }

  private static func pair(_ line: String) -> (String, String)? {
    guard let end = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let name = String(line[..<end]).trimmed
    guard !name.isEmpty, name.utf8.allSatisfy({ isNameByte($0) }) else { return nil }
    return (name.lowercased(), String(line[line.index(after: end)...]).trimmed)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}

extension Secrets: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "secrets: \(values.keys.sorted().joined(separator: ", "))" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
