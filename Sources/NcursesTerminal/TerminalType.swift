import CTerminal

/// What is known of the terminal and the locale without opening the one or changing the other's
/// meaning; for `dafu doctor`.
package enum TerminalType {
  /// Colours of the type that TERM names; nil when this machine knows no such type.
  package static var colors: Int? {
    let colors = Int(terminal_type_colors())
    return colors < 0 ? nil : colors
  }

  /// Where the UTF-8 character type comes from.
  package enum CharacterType: Sendable {
    case environment
    /// The environment's locale is not UTF-8; C.UTF-8 or en_US.UTF-8 stands in for it.
    case standIn
    /// None can be had.
    case none
  }

  package static var characterType: CharacterType {
    switch terminal_use_utf8() {
    case 1: .environment
    case 2: .standIn
    default: .none
    }
  }
}
