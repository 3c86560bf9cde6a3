/// What the door does with a scalar outside printable ASCII.
enum ScalarClass: Equatable {
  case visible(width: UInt8)
  /// Drawn on top of the scalar before it.
  case mark
  /// Changes only how its neighbours look, and terminals disagree on how: left out.
  case ignored
  /// Joins emoji into one picture, which terminals disagree on.
  case joiner
  case skinTone
  /// Half a flag; shown as its letter.
  case regionalLetter(UInt8)
  case lineBreak
  /// Would drive the terminal or reorder the line: a visible mark stands for it.
  case hostile
  /// The terminal library would draw a blank: a visible mark stands for it.
  case unknown

  init(_ scalar: Unicode.Scalar, widths: ScalarWidths) {
    switch scalar.value {
    // Wide in every version of every table; no need to ask.
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3400...0x4DBF, 0xFF01...0xFF60, 0x3001...0x3029:
      self = .visible(width: 2)
    case 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x7F...0x9F: self = .hostile
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .hostile
    case 0x200D: self = .joiner
    case 0x1F3FB...0x1F3FF: self = .skinTone
    case 0x1F1E6...0x1F1FF: self = .regionalLetter(UInt8(scalar.value - 0x1F1E6) + 0x41)
    // Soft hyphen, grapheme joiner, keycap, variation selectors, tags: width 0 or 1 by table.
    case 0xAD, 0x034F, 0x20E3, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0000...0xE0FFF:
      self = .ignored
    default:
      switch widths(scalar) {
      case 1: self = .visible(width: 1)
      case 2: self = .visible(width: 2)
      case 0: self = scalar.properties.generalCategory == .format ? .ignored : .mark
      default: self = scalar.properties.generalCategory == .format ? .ignored : .unknown
      }
    }
  }
}

extension Unicode.Scalar {
  /// Can be a part of a joined emoji; digits and © are emoji by the standard, but not for us.
  var isPictograph: Bool { value > 0xFF && properties.isEmoji }
}
