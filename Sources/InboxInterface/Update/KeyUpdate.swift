import TerminalScreen

/// Keys become text, counts, pending sequences or actions.
extension Interface {
  /// No list is longer than this is worth counting.
  static let greatestCount = 99_999

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let screen = screen
    if pending.isEmpty, screen.typesText, key.isPrinting {
      guard case .scalar(let scalar) = key.code else { return [] }
      return edit { $0.insert(scalar) }
    }
    if key == Key(.escape), !pending.isEmpty || count != nil {
      leavePending()
      return []
    }
    if pending.isEmpty, !screen.typesText, screen != .question, let digit = key.digit,
      digit > 0 || count != nil
    {
      count = min((count ?? 0) * 10 + digit, Interface.greatestCount)
      return []
    }
    let keys = pending + [key]
    switch preferences.keymap.meaning(of: keys, on: screen) {
    case .prefix:
      pending = keys
      return []
    case .nothing:
      leavePending()
      notice = .nothingBound(keys: keys)
      return []
    case .action(let action):
      let count = count
      leavePending()
      return perform(action, count: count)
    }
  }

  mutating func leavePending() {
    pending = []
    count = nil
  }

  /// Pasted text is text where text is typed, and nothing elsewhere.
  mutating func paste(_ text: String) -> [Effect] {
    leavePending()
    guard screen.typesText else {
      notice = .pasteIgnored
      return []
    }
    return edit { $0.paste(text) }
  }

  /// Changes the text field that has the focus.
  mutating func edit(_ change: (inout TextField) -> Void) -> [Effect] {
    if var prompt {
      change(&prompt.field)
      self.prompt = prompt
      return promptChanged()
    }
    // What is on its way to the outbox is not changed any more.
    guard var composer, !composer.isQueueing else { return [] }
    let before = composer.focused.text
    change(&composer.focused)
    self.composer = composer
    return composer.focused.text == before ? [] : composerChanged()
  }
}
