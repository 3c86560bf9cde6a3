extension Key.Code {
  /// The name in notation, without brackets and modifiers.
  var name: String {
    switch self {
    case .scalar(" "): "Space"
    case .scalar("<"): "lt"
    case .scalar(let scalar): String(Character(scalar))
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    }
  }

  /// Reads a name, whatever its case, and the other names that people know from vim and emacs.
  init?(name: some StringProtocol) {
    if name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first {
      self = .scalar(scalar)
      return
    }
    let name = name.lowercased()
    if name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
      return
    }
    guard let code = Key.Code.named[name] else { return nil }
    self = code
  }

  private static let named: [String: Key.Code] = [
    "space": .scalar(" "), "lt": .scalar("<"), "gt": .scalar(">"), "bar": .scalar("|"),
    "minus": .scalar("-"),
    "enter": .enter, "return": .enter, "cr": .enter, "ret": .enter,
    "esc": .escape, "escape": .escape, "tab": .tab,
    "backspace": .backspace, "bs": .backspace,
    "delete": .delete, "del": .delete, "insert": .insert, "ins": .insert,
    "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end,
    "pageup": .pageUp, "pgup": .pageUp, "pagedown": .pageDown, "pgdn": .pageDown,
  ]
}
