import TerminalScreen

/// The joining of keymap layers, while it is under way.
struct KeymapTable {
  private struct Bound {
    var action: Action?
    var file: String
    var line: Int
    var order: Int
  }

  private var bound: [KeyScreen: [[Key]: Bound]] = [:]
  private var count = 0

  mutating func lay(_ file: KeymapFile) throws(KeymapProblem) {
    let name = file.name ?? "keymap"
    var seen: [KeyScreen: [[Key]: Int]] = [:]
    for section in file.sections {
      guard let screen = KeyScreen(rawValue: section.screen) else {
        throw KeymapProblem(
          file: name, line: section.line, fault: .unknownScreen(section.screen))
      }
      for binding in section.bindings {
        func problem(_ fault: KeymapProblem.Fault) -> KeymapProblem {
          KeymapProblem(file: name, line: binding.line, fault: fault)
        }
        let keys: [Key]
        do {
          keys = try keySequence(parsing: binding.keys)
        } catch {
          throw problem(.unknownKey(binding.keys, error))
        }
        if let firstLine = seen[screen]?[keys] {
          throw problem(.repeated(keys: notation(of: keys), screen: screen, firstLine: firstLine))
        }
        seen[screen, default: [:]][keys] = binding.line
        guard !binding.action.isEmpty else {
          bind(keys, nil, screen, file: name, line: binding.line)
          continue
        }
        guard let action = Action(rawValue: binding.action) else {
          throw problem(.unknownAction(binding.action, screen: screen))
        }
        guard screen == .any || action.screens.contains(screen) else {
          throw problem(.actionElsewhere(action, screen: screen))
        }
        if screen.typesText, keys[0].isPrinting {
          throw problem(.typedKey(notation(of: keys), screen: screen))
        }
        if !screen.typesText, keys[0].digit != nil { throw problem(.digit(notation(of: keys))) }
        bind(keys, action, screen, file: name, line: binding.line)
      }
    }
  }

  private mutating func bind(
    _ keys: [Key], _ action: Action?, _ screen: KeyScreen, file: String, line: Int
  ) {
    count += 1
    bound[screen, default: [:]][keys] = Bound(
      action: action, file: file, line: line, order: count)
  }

  /// What counts on `screen`: its own section over `any`.
  private func visible(on screen: KeyScreen) -> [[Key]: Bound] {
    let shared = (bound[.any] ?? [:]).filter { keys, bound in
      !(screen.typesText && keys[0].isPrinting)
        && (bound.action?.screens.contains(screen) ?? true)
    }
    return shared.merging(bound[screen] ?? [:]) { $1 }.filter { $1.action != nil }
  }

  /// A key that is bound whole may not begin another one: it would have to wait for a clock.
  func rejectHiddenKeys() throws(KeymapProblem) {
    for screen in KeyScreen.allCases {
      let visible = visible(on: screen)
      for (keys, bound) in visible.sorted(by: { $0.value.order < $1.value.order })
      where keys.count > 1 {
        for length in 1..<keys.count {
          guard let shorter = visible[Array(keys[..<length])] else { continue }
          let later = shorter.order > bound.order ? shorter : bound
          throw KeymapProblem(
            file: later.file, line: later.line,
            fault: .hides(
              keys: notation(of: Array(keys[..<length])), longer: notation(of: keys), screen: screen
            ))
        }
      }
    }
  }

  var effective: [KeyScreen: [[Key]: Action]] {
    var effective: [KeyScreen: [[Key]: Action]] = [:]
    for screen in KeyScreen.allCases {
      effective[screen] = visible(on: screen).compactMapValues(\.action)
    }
    return effective
  }

  var bindings: [Keymap.Binding] {
    var ordered: [(order: Int, binding: Keymap.Binding)] = []
    for (screen, keys) in bound {
      for (keys, bound) in keys {
        guard let action = bound.action else { continue }
        ordered.append((bound.order, .init(keys: keys, action: action, screen: screen)))
      }
    }
    return ordered.sorted { $0.order < $1.order }.map(\.binding)
  }
}
