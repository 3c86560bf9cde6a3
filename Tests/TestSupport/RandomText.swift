extension SeededNumbers {
  /// Text as the worst of strangers writes it: everyday characters, controls, escapes, direction
  /// marks, joiners, marks, emoji and scalars from anywhere.
  package mutating func hostileText(count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(hostileScalar()) }
    return String(text)
  }

  private mutating func hostileScalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0x80...0x9F, 0xA0...0xFF, 0x300...0x36F, 0x600...0x61C,
      0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20F0, 0x2190...0x27BF, 0x3000...0x303F,
      0x4E00...0x9FFF, 0x180B...0x180F, 0xD7B0...0xD7FF, 0xE000...0xF8FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F, 0xFEFF...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x1F3FB...0x1F3FF,
      0x20000...0x3FFFF, 0xE0000...0xE0FFF, 0x0...0x10FFFF,
    ]
    if below(6) == 0 { return pick(["\u{1B}", "\u{200D}", "\n", "\r", "\t", "\u{FE0F}"]) }
    while true {
      if let scalar = Unicode.Scalar(UInt32.random(in: pick(ranges), using: &self)) {
        return scalar
      }
    }
  }
}
