import CTerminal
package import TerminalScreen

extension ScalarWidths {
  /// libc's widths, which are ncurses' own.
  package static let libc = ScalarWidths { Int(terminal_scalar_width($0.value)) }
}
