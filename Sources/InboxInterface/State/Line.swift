import TerminalScreen

/// One line of a pane: stretches of text, each in one role's style.
package struct Line: Equatable, Sendable {
  package struct Stretch: Equatable, Sendable {
    package var text: String
    package var role: Role
  }

  package var indent: Int
  package var stretches: [Stretch]

  init(_ text: String, _ role: Role = .text, indent: Int = 0) {
    self.indent = indent
    stretches = [Stretch(text: text, role: role)]
  }

  init(indent: Int = 0, _ stretches: [(String, Role)]) {
    self.indent = indent
    self.stretches = stretches.filter { !$0.0.isEmpty }.map { Stretch(text: $0.0, role: $0.1) }
  }

  static let blank = Line("")
}
