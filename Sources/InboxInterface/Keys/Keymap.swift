package import TerminalScreen

/// Which keys mean which action on each screen: the layers of keymap files, checked and joined.
package struct Keymap: Equatable, Sendable {
  /// A binding as a file states it.
  package struct Binding: Equatable, Sendable {
    package var keys: [Key]
    package var action: Action
    package var screen: KeyScreen
  }

  /// All that is bound, in file order; of one screen's own section.
  package private(set) var bindings: [Binding]
  private var actions: [KeyScreen: [[Key]: Action]]
  private var prefixes: [KeyScreen: Set<[Key]>]

  /// Later layers stand over earlier ones, key by key; an empty action name unbinds.
  package init(layers: [KeymapFile]) throws(KeymapProblem) {
    var table = KeymapTable()
    for layer in layers { try table.lay(layer) }
    try table.rejectHiddenKeys()
    bindings = table.bindings
    actions = table.effective
    prefixes = actions.mapValues { bound in
      var prefixes: Set<[Key]> = []
      for keys in bound.keys where keys.count > 1 {
        for length in 1..<keys.count { prefixes.insert(Array(keys[..<length])) }
      }
      return prefixes
    }
  }

  package enum Meaning: Equatable, Sendable {
    case action(Action)
    /// The beginning of something longer.
    case prefix
    case nothing
  }

  package func meaning(of keys: [Key], on screen: KeyScreen) -> Meaning {
    if let action = actions[screen]?[keys] { return .action(action) }
    return prefixes[screen]?.contains(keys) == true ? .prefix : .nothing
  }

  /// What `keys` could become, for the hint shown while they are pending; in file order.
  package func continuations(of keys: [Key], on screen: KeyScreen) -> [Binding] {
    bindings.filter {
      ($0.screen == screen || $0.screen == .any) && $0.keys.count > keys.count
        && $0.keys.starts(with: keys) && actions[screen]?[$0.keys] == $0.action
    }
  }

  /// The keys that run `action` on `screen`, in file order; those bound in `any` come last.
  package func keys(for action: Action, on screen: KeyScreen) -> [[Key]] {
    let own = bindings.filter { $0.action == action && $0.screen == screen }
    let shared = bindings.filter { $0.action == action && $0.screen == .any }
    return (own + shared).map(\.keys).filter { actions[screen]?[$0] == action }
  }
}

extension Key {
  /// Types itself where text is typed.
  package var isPrinting: Bool {
    guard case .scalar = code else { return false }
    return modifiers.isDisjoint(with: [.control, .alt])
  }

  /// 0 to 9 for a digit pressed alone.
  package var digit: Int? {
    guard case .scalar(let scalar) = code, modifiers.isEmpty,
      ("0"..."9").contains(scalar)
    else { return nil }
    return Int(scalar.value - 0x30)
  }
}
