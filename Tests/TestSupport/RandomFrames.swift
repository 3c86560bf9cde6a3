package import TerminalScreen

/// Frames that have nothing to do with each other, the same for the same seed: what a repaint can
/// get wrong, they show.
package struct RandomFrames {
  private var state: UInt64
  private let size: ScreenSize
  private let widths: ScalarWidths
  private var frame: Frame

  package init(seed: UInt64, size: ScreenSize, widths: ScalarWidths) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.size = size
    self.widths = widths
    frame = Frame(size: size, widths: widths)
  }

  /// The next frame: some writes, fills, restyles and scrolls further than the last one.
  package mutating func next() -> Frame {
    if random(8) == 0 { frame = Frame(size: size, widths: widths) }
    for _ in 0..<1 + random(24) {
      let row = random(size.rows)
      let column = random(size.columns)
      switch random(4) {
      case 0: frame.fill(row: row, column: column, columns: 1 + random(12), style: style())
      case 1: frame.restyle(row: row, column: column, columns: 1 + random(12), style: style())
      default: frame.write(text(), row: row, column: column, style: style())
      }
    }
    frame.cursor = random(3) == 0 ? nil : (random(size.rows), random(size.columns))
    return frame
  }

  private mutating func text() -> String {
    let parts = ["中", "文", "a", "b", " ", "，", "é", "e\u{301}", "한", "─", "😀", "ﾊ", "…"]
    return (0..<1 + random(30)).map { _ in parts[random(parts.count)] }.joined()
  }

  private mutating func style() -> Style {
    Style(
      foreground: random(2) == 0 ? .standard : Style.Color(index: UInt8(random(256))),
      background: random(4) > 0 ? .standard : Style.Color(index: UInt8(random(256))),
      attributes: [[], .bold, .underline, .reverse][random(4)])
  }

  private mutating func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }
}
