/// Why a text names no key; the facts for one helpful sentence.
package enum KeyNotationProblem: Error, Equatable, Sendable {
  case empty
  /// More than one character and no angle brackets: did the writer mean a sequence?
  case severalKeys(String)
  /// `<` without its `>`.
  case unclosed(String)
  case unknownName(String)
  case unknownModifier(String)
  /// `<S-j>`: shift is part of a character, write `J`.
  case shiftOnCharacter(String, write: String)
  /// Terminals send the same byte for another key, or none at all.
  case neverSent(String, write: String?)
}

extension Key {
  /// Reads one key: a character as it is, or a name in angle brackets with modifiers before it,
  /// such as `<C-d>`, `<A-x>`, `<S-Tab>`, `<C-Left>`, `<F1>`, `<Space>`, `<lt>`.
  package init(parsing text: String) throws(KeyNotationProblem) {
    var scalars = Substring(text).unicodeScalars
    guard let first = scalars.popFirst() else { throw .empty }
    if scalars.isEmpty {
      guard first.value > 0x20, first.value != 0x7F else { throw .unknownName(text) }
      self.init(.scalar(first))
      return
    }
    guard first == "<" else { throw .severalKeys(text) }
    guard text.last == ">" else { throw .unclosed(text) }
    var name = text.dropFirst().dropLast()
    var modifiers: Modifiers = []
    while name.count > 2, name.dropFirst().first == "-" {
      switch name.first {
      case "C", "c": modifiers.insert(.control)
      case "A", "a", "M", "m": modifiers.insert(.alt)
      case "S", "s": modifiers.insert(.shift)
      default: throw .unknownModifier(text)
      }
      name = name.dropFirst(2)
    }
    guard let code = Code(name: name) else { throw .unknownName(text) }
    try self.init(code, modifiers, text: text)
  }

  private init(_ code: Code, _ modifiers: Modifiers, text: String) throws(KeyNotationProblem) {
    guard case .scalar(let scalar) = code else {
      self.init(code, modifiers)
      return
    }
    if modifiers.contains(.shift), scalar != " " {
      let key = Key(.scalar(scalar.uppercase), modifiers.subtracting(.shift))
      throw .shiftOnCharacter(text, write: key.notation)
    }
    guard modifiers.contains(.control) else {
      self.init(code, modifiers)
      return
    }
    let rest = modifiers.subtracting(.control)
    switch scalar {
    case "i", "I": throw .neverSent(text, write: Key(.tab, rest).notation)
    case "m", "M": throw .neverSent(text, write: Key(.enter, rest).notation)
    case "[": throw .neverSent(text, write: Key(.escape, rest).notation)
    case "@": throw .neverSent(text, write: Key(.scalar(" "), modifiers).notation)
    case "a"..."z", "A"..."Z": self.init(.scalar(scalar.lowercase), modifiers)
    case " ", "\\", "]", "^", "_": self.init(code, modifiers)
    default: throw .neverSent(text, write: nil)
    }
  }

  package init?(notation: String) {
    do {
      self = try Key(parsing: notation)
    } catch {
      return nil
    }
  }

  /// The one notation that this key prints as; reading it gives the same key.
  package var notation: String {
    let name = code.name
    guard !modifiers.isEmpty || name.unicodeScalars.count > 1 else { return name }
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "A-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    return "<\(prefix)\(name)>"
  }
}

/// Reads keys that are pressed one after the other, with blanks between them: `g g`.
package func keySequence(parsing text: String) throws(KeyNotationProblem) -> [Key] {
  var keys: [Key] = []
  for word in text.split(separator: " ") { keys.append(try Key(parsing: String(word))) }
  if keys.isEmpty { throw .empty }
  return keys
}

/// The keys of a sequence such as `g g`, or nil if one of them is no key.
package func keys(in notation: String) -> [Key]? {
  do {
    return try keySequence(parsing: notation)
  } catch {
    return nil
  }
}

/// The notation of a sequence.
package func notation(of keys: [Key]) -> String {
  keys.map(\.notation).joined(separator: " ")
}

extension Unicode.Scalar {
  fileprivate var lowercase: Unicode.Scalar {
    properties.lowercaseMapping.unicodeScalars.first ?? self
  }

  fileprivate var uppercase: Unicode.Scalar {
    properties.uppercaseMapping.unicodeScalars.first ?? self
  }
}
