extension Key {
  /// The key that sends one ASCII byte.
  init(byte: UInt8) {
    switch byte {
    case 0x00: self.init(.scalar(" "), .control)
    case 0x09: self.init(.tab)
    case 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x7F: self.init(.backspace)
    case 0x01...0x1A: self.init(.scalar(Unicode.Scalar(byte + 0x60)), .control)
    case 0x1C...0x1F: self.init(.scalar(Unicode.Scalar(byte + 0x40)), .control)
    default: self.init(.scalar(Unicode.Scalar(byte)))
    }
  }

  /// The key of a sequence `CSI number ; modifiers final` in the forms that xterm made common.
  init?(final: UInt8, number: Int, modifiers: Modifiers) {
    // With another number it is a report, such as where the cursor stands.
    guard final == 0x7E || number <= 1 else { return nil }
    switch final {
    case 0x41: self.init(.up, modifiers)
    case 0x42: self.init(.down, modifiers)
    case 0x43: self.init(.right, modifiers)
    case 0x44: self.init(.left, modifiers)
    case 0x46: self.init(.end, modifiers)
    case 0x48: self.init(.home, modifiers)
    case 0x50...0x53: self.init(.function(Int(final) - 0x4F), modifiers)
    case 0x5A: self.init(.tab, modifiers.union(.shift))
    case 0x7E:
      guard let code = Code(tildeNumber: number) else { return nil }
      self.init(code, modifiers)
    default: return nil
    }
  }

  /// A key that a terminal reports by its scalar, since no older sequence tells it from others.
  init?(sentAs value: Int, modifiers: Int) {
    let modifiers = Modifiers(sentAs: modifiers)
    switch value {
    case 9: self.init(.tab, modifiers)
    case 13: self.init(.enter, modifiers)
    case 27: self.init(.escape, modifiers)
    case 8, 127: self.init(.backspace, modifiers)
    default:
      guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init), value >= 0x20,
        !(0x80...0x9F).contains(value), !(0xE000...0xF8FF).contains(value)
      else { return nil }
      if modifiers.contains(.shift), !modifiers.contains(.control) {
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        self.init(.scalar(upper.first ?? scalar), modifiers.subtracting(.shift))
      } else {
        self.init(.scalar(scalar), modifiers)
      }
    }
  }
}

extension Key.Modifiers {
  /// Terminals send one plus 1 for shift, 2 for alt, 4 for control.
  init(sentAs number: Int) {
    let bits = max(number, 1) - 1
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}

extension Key.Code {
  /// The key of `CSI number ~`.
  fileprivate init?(tildeNumber number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23...26: self = .function(number - 12)
    case 28, 29: self = .function(number - 13)
    case 31...34: self = .function(number - 14)
    default: return nil
    }
  }
}
