import CTerminal
import Glibc

/// Why the terminal cannot be taken.
package enum TerminalProblem: Error, Equatable, Sendable {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// TERM names no entry; nil if it is not set.
  case unknownType(String?)
  /// Its entry cannot place the cursor.
  case tooSimple(String)
  /// Neither the environment's locale nor C.UTF-8 nor en_US.UTF-8 can be had.
  case noUTF8(locale: String?)
  case alreadyOpen
  case noDescriptors

  init?(outcome: Int32) {
    switch Int(outcome) {
    case TERMINAL_OPENED: return nil
    case TERMINAL_NO_INPUT_TTY: self = .inputIsNoTerminal
    case TERMINAL_NO_OUTPUT_TTY: self = .outputIsNoTerminal
    case TERMINAL_TOO_SIMPLE: self = .tooSimple(environment("TERM") ?? "")
    case TERMINAL_NO_UTF8:
      self = .noUTF8(
        locale: environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG"))
    case TERMINAL_ALREADY_OPEN: self = .alreadyOpen
    case TERMINAL_NO_DESCRIPTORS: self = .noDescriptors
    default: self = .unknownType(environment("TERM"))
    }
  }
}

private func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
