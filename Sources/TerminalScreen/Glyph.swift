/// What one cell, or one pair of cells, shows: the cleaned form of one user-perceived character.
struct Glyph: Equatable {
  var scalar: UInt32
  var mark1: UInt32 = 0
  var mark2: UInt32 = 0
  /// 1 or 2.
  var width: UInt8
  var kind: Kind

  enum Kind: UInt8 {
    case text
    /// A blank, where a line may end.
    case blank
    /// A line break of the source, drawn as a mark where the text has to stay on one line.
    case lineBreak
    /// Stands for something that was not let through.
    case standIn
  }

  /// Further marks are dropped: two are enough for any script, and a flood of them draws over
  /// the neighbours.
  mutating func add(mark: UInt32) {
    // With a mark on it a blank can be seen.
    if kind == .blank { kind = .text }
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    }
  }

  func append(to text: inout String) {
    for value in [scalar, mark1, mark2] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
  }
}
