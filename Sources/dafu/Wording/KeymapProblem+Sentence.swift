import InboxInterface
import TerminalScreen

/// What is wrong in a keymap file: place, what stands there, what to write.
func sentence(for problem: KeymapProblem) -> String {
  "\(problem.file), line \(problem.line): \(problem.fault.words)"
}

extension KeymapProblem.Fault {
  fileprivate var words: String {
    switch self {
    case .unknownScreen(let name):
      "there is no screen '\(name)'; sections are "
        + KeyScreen.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownKey(let keys, let problem): "'\(keys)' names no key: \(problem.words)"
    case .unknownAction(let name, let screen):
      "there is no action '\(name)' for [\(screen.rawValue)]; `dafu keys` lists the actions"
    case .actionElsewhere(let action, let screen):
      "'\(action.rawValue)' does nothing on [\(screen.rawValue)]; put it into another section"
    case .repeated(let keys, let screen, let firstLine):
      "'\(keys)' is bound twice in [\(screen.rawValue)], first on line \(firstLine); remove one"
    case .hides(let keys, let longer, let screen):
      "'\(keys)' in [\(screen.rawValue)] is the beginning of '\(longer)', which could never be "
        + "typed; change one of them"
    case .typedKey(let key, let screen):
      "'\(key)' is text in [\(screen.rawValue)]; take a key with <C-…>, <A-…> or a function key"
    case .digit(let key): "'\(key)' is a digit, and digits are counts; take another key"
    }
  }
}

extension KeyNotationProblem {
  fileprivate var words: String {
    switch self {
    case .empty: "nothing stands there"
    case .severalKeys(let keys):
      "write a blank between keys, as in \(keys.map(String.init).joined(separator: " "))"
    case .unclosed: "'<' has no '>'; the key itself is <lt>"
    case .unknownName(let name): "there is no key <\(name)>"
    case .unknownModifier(let name): "there is no modifier '\(name)'; there are C-, A- and S-"
    case .shiftOnCharacter(_, let write): "write \(write)"
    case .neverSent(_, let write?): "terminals send the same for \(write); write that"
    case .neverSent(_, nil): "terminals do not send it"
    }
  }
}
