import TerminalScreen

/// One line of the key reference.
package struct KeyReferenceEntry: Equatable, Sendable {
  package var screen: KeyScreen
  /// All keys that run it there, `j, <Down>`; empty when nothing does.
  package var keys: String
  package var action: Action
  package var help: String
}

/// What every key does, screen by screen; the help overlay and `dafu keys` print it.
///
/// Actions come in the order of the action list. Those bound in `any` stand there once, unless a
/// screen binds them too.
package func keyReference(
  _ keymap: Keymap, _ language: InterfaceLanguage
) -> [KeyReferenceEntry] {
  let wording = language.wording
  var entries: [KeyReferenceEntry] = []
  for screen in KeyScreen.allCases {
    for action in Action.allCases {
      let keys = keymap.bindings
        .filter {
          $0.screen == screen && $0.action == action
            && (screen == .any || keymap.meaning(of: $0.keys, on: screen) == .action(action))
        }
        .map { notation(of: $0.keys) }
      guard !keys.isEmpty else { continue }
      entries.append(
        KeyReferenceEntry(
          screen: screen, keys: keys.joined(separator: ", "), action: action,
          help: wording.help(action)))
    }
  }
  return entries
}

/// Actions without a key that the command line still runs; the reference lists them last.
package func unboundActions(
  _ keymap: Keymap, _ language: InterfaceLanguage
) -> [KeyReferenceEntry] {
  let bound = Set(keymap.bindings.map(\.action))
  return Action.allCases.filter { !bound.contains($0) && $0.isCommand }.map {
    KeyReferenceEntry(screen: .any, keys: "", action: $0, help: language.wording.help($0))
  }
}
