/// One cell of a frame: 16 bytes of plain data, so that a frame is compared like a block of memory.
///
/// A wide character is its lead cell and, right of it, a `tail` cell with the lead's look.
package struct Cell: Equatable, Sendable {
  /// The scalar drawn here; 0 in a tail.
  package var scalar: UInt32
  /// Marks drawn on top of `scalar`, 0 when there is none.
  package var mark1: UInt32
  package var mark2: UInt32
  /// Style and width packed: bits 0–8 foreground + 1, 9–17 background + 1, 18–25 attributes,
  /// 26–27 width.
  package var look: UInt32

  init(scalar: UInt32, mark1: UInt32 = 0, mark2: UInt32 = 0, width: Int, style: UInt32) {
    self.scalar = scalar
    self.mark1 = mark1
    self.mark2 = mark2
    look = style | UInt32(width) << 26
  }

  static func blank(style: UInt32) -> Cell { Cell(scalar: 0x20, width: 1, style: style) }
  static func tail(style: UInt32) -> Cell { Cell(scalar: 0, width: 0, style: style) }

  /// 0 in the right half of a wide character, else 1 or 2.
  package var width: Int { Int(look >> 26) }
  package var isTail: Bool { look >> 26 == 0 }
  package var style: Style { Style(packed: look) }

  mutating func restyle(_ style: UInt32) { look = look & ~Style.packedBits | style }
}

extension Style {
  /// The bits of `Cell.look` that hold a style.
  static let packedBits: UInt32 = 1 << 26 - 1

  var packed: UInt32 {
    UInt32(foreground.index + 1) | UInt32(background.index + 1) << 9
      | UInt32(attributes.rawValue) << 18
  }

  init(packed: UInt32) {
    self.init(
      foreground: Color(packed: packed), background: Color(packed: packed >> 9),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: packed >> 18)))
  }
}

extension Style.Color {
  /// Nine bits: the palette index plus one, 0 for the terminal's own colour.
  fileprivate init(packed: UInt32) {
    let bits = packed & 0x1FF
    self = bits == 0 ? .standard : Style.Color(index: UInt8(truncatingIfNeeded: bits - 1))
  }
}
