package import TerminalScreen

/// What is wrong with a keymap file, where; the first mistake found.
package struct KeymapProblem: Error, Equatable, Sendable {
  /// The keymap's file or built-in name.
  package var file: String
  /// Line of the binding, from 1.
  package var line: Int
  package var fault: Fault

  package enum Fault: Equatable, Sendable {
    case unknownScreen(String)
    case unknownKey(String, KeyNotationProblem)
    case unknownAction(String, screen: KeyScreen)
    /// The action does nothing on that screen.
    case actionElsewhere(Action, screen: KeyScreen)
    /// The same keys twice in one section of one file.
    case repeated(keys: String, screen: KeyScreen, firstLine: Int)
    /// `keys` is the beginning of `longer`, so one of them could never be typed.
    case hides(keys: String, longer: String, screen: KeyScreen)
    /// A printing key where text is typed.
    case typedKey(String, screen: KeyScreen)
    /// Digits are counts.
    case digit(String)
  }
}
