/// Cuts text into lines of at most so many columns: the one place where lines break.
///
/// A line ends before a closing mark only where nothing else is possible, never after an opening
/// one unless it must; words of letters stay whole where they fit. Blanks at a break hang over the
/// edge and are not counted. Every source byte belongs to exactly one line.
struct LineBreaker {
  struct Line: Equatable {
    var glyphs: [Glyph] = []
    /// Where each glyph starts in the source.
    var offsets: [Int] = []
    /// The source bytes of this line, without the line break that ends it.
    var start: Int
    var end: Int
    /// A line break of the source, or its end, follows.
    var endsParagraph = false
  }

  private var scanner: GlyphScanner
  private let columns: Int
  private var line = Line(start: 0, end: 0)
  private var used = 0
  private var isDone = false

  init(_ scanner: GlyphScanner, columns: Int) {
    self.scanner = scanner
    self.columns = max(columns, 1)
  }

  /// The next line; the last one ends a paragraph and may be empty.
  mutating func next() -> Line? {
    guard !isDone else { return nil }
    while true {
      let offset = scanner.offset
      guard let glyph = scanner.next() else {
        isDone = true
        return finish(at: scanner.offset, next: scanner.offset)
      }
      if glyph.kind == .lineBreak { return finish(at: offset, next: scanner.offset) }
      let overflows = used + Int(glyph.width) > columns && glyph.kind != .blank
      let full = overflows && !line.glyphs.isEmpty ? cut(before: glyph, at: offset) : nil
      line.glyphs.append(glyph)
      line.offsets.append(offset)
      used += Int(glyph.width)
      if let full { return full }
    }
  }

  private mutating func finish(at end: Int, next: Int) -> Line {
    var full = line
    full.end = end
    full.endsParagraph = true
    line = Line(start: next, end: next)
    used = 0
    return full
  }

  /// Ends the line at the last place that allows it and carries the rest over; where the rest and
  /// `glyph` would not fit on the next line either, before `glyph`.
  private mutating func cut(before glyph: Glyph, at offset: Int) -> Line {
    let count = line.glyphs.count
    var index = count
    var carried = 0
    while index > 0 {
      let next = index == count ? glyph : line.glyphs[index]
      if line.glyphs[index - 1].allowsBreak(before: next) { break }
      index -= 1
      carried += Int(line.glyphs[index].width)
    }
    if index == 0 || carried + Int(glyph.width) > columns { index = count }
    let start = index == count ? offset : line.offsets[index]
    var rest = Line(start: start, end: start)
    rest.glyphs = Array(line.glyphs[index...])
    rest.offsets = Array(line.offsets[index...])
    var full = line
    full.glyphs.removeSubrange(index...)
    full.offsets.removeSubrange(index...)
    full.end = start
    line = rest
    used = rest.glyphs.reduce(0) { $0 + Int($1.width) }
    return full
  }
}

extension Glyph {
  /// Whether a line may end after this glyph when `next` follows.
  fileprivate func allowsBreak(before next: Glyph) -> Bool {
    if next.kind == .blank { return false }
    if kind == .blank { return true }
    if opens || next.closes { return false }
    if width == 2 || next.width == 2 { return true }
    return scalar == 0x2D && next.scalar > 0x40
  }

  /// Must not end a line.
  private var opens: Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0x40, 0x23, 0x24, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E,
      0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B, 0xFFE5, 0xA5, 0xFF04:
      true
    default: false
    }
  }

  /// Must not start a line.
  private var closes: Bool {
    switch scalar {
    case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0xB7, 0x2013, 0x2014, 0x2019,
      0x201D, 0x2026, 0x2030, 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011,
      0x3015, 0x3017, 0x30FC, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F,
      0xFF3D, 0xFF5D, 0xFF5E:
      true
    default: false
    }
  }
}
