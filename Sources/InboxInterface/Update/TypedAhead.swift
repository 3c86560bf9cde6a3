package import TerminalScreen

/// What keys wait for that are typed before a report is there.
extension Interface {
  /// Whether `event` is a key that cuts off what was typed before it and waits: Ctrl-C.
  package func interrupts(_ event: Event) -> Bool {
    guard case .keyPressed(let key) = event else { return false }
    return preferences.keymap.meaning(of: [key], on: screen) == .action(.interrupt)
  }

  /// Whether what `key` does depends on figures or turns that are still being counted.
  ///
  /// Such a key waits for them, and the keys after it; another question, help or leaving do not.
  package func needsAnswer(_ key: Key) -> Bool {
    let isCounting =
      switch screen {
      case .report: report?.asked != nil
      case .turns: report?.turns?.found == nil
      default: false
      }
    guard isCounting,
      case .action(let action) = preferences.keymap.meaning(of: pending + [key], on: screen)
    else { return false }
    switch action {
    case .moveDown, .moveUp, .moveLeft, .moveRight, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
      .moveFirst, .moveLast, .switchPane, .openTurns, .openConversation, .explainTurn:
      return true
    default: return false
    }
  }
}
