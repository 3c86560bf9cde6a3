/// A section of a keymap file: where its keys count (formats.md section 6).
package enum KeyScreen: String, CaseIterable, Sendable {
  /// Everywhere; of these only keys that type nothing count where text is typed.
  case any
  case inbox
  case conversation
  case why
  case report
  case turns
  case composer
  case phone
  case prompt
  case help
  case question

  /// Printing keys are text here and never run an action.
  package var typesText: Bool { self == .composer || self == .prompt }
}
