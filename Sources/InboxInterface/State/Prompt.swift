package import InboxModel
package import TerminalScreen

/// A line being typed at the bottom of the screen, with what could complete it.
package struct Prompt: Equatable, Sendable {
  package var purpose: Purpose
  package var field: TextField
  package var candidates: [Candidate] = []
  /// Index of the candidate that Enter takes; nil takes what is typed.
  package var highlighted: Int?

  package enum Purpose: Equatable, Sendable {
    case search
    case snooze(ConversationID)
    case command
    case helpSearch
    case merge(ConversationID)
    case reportPeriod
  }

  package enum Candidate: Equatable, Sendable {
    case action(Action)
    case snooze(SnoozePreset)
    case conversation(ConversationID)
  }

  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    field = TextField(text, isMultiline: false)
  }
}

/// The help overlay.
package struct HelpState: Equatable, Sendable {
  /// The screen whose keys come first.
  package var screen: KeyScreen
  /// Lines above the first one shown.
  package var scroll = 0
  /// Only entries that hold this are shown.
  package var filter = ""

  init(screen: KeyScreen) { self.screen = screen }
}
