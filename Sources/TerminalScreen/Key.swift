/// One key as the person pressed it.
package struct Key: Hashable, Sendable {
  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package enum Code: Hashable, Sendable {
    /// A printing scalar, the blank included; upper case carries no shift modifier.
    case scalar(Unicode.Scalar)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let control = Modifiers(rawValue: 1 << 0)
    package static let alt = Modifiers(rawValue: 1 << 1)
    package static let shift = Modifiers(rawValue: 1 << 2)
  }
}

/// What a terminal tells us.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text without escapes and controls; it never runs keys.
  case paste(String)
  case resized(ScreenSize)
  case focus(Bool)
  /// The terminal is gone.
  case hangUp
}

/// A screen's size in cells, both at least 1.
package struct ScreenSize: Hashable, Sendable {
  package var columns: Int
  package var rows: Int
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
