/// The one door through which a stranger's text reaches a cell: reads UTF-8, gives glyphs that are
/// safe to draw and whose widths all terminals agree on.
///
/// No control, escape, direction override or unpaired joiner comes out; what would be hostile is
/// shown as a mark, what is merely invisible is left out. A user-perceived character is drawn by
/// its first scalar and at most two combining marks.
struct GlyphScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let widths: ScalarWidths
  /// What is left of an ASCII replacement of several characters, first character lowest.
  private var pending: UInt32 = 0
  /// Where the next glyph starts in the source.
  private(set) var offset = 0

  /// Reads at most `limit` bytes, so that a flood of invisible scalars cannot stall a frame.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max, widths: ScalarWidths) {
    self.bytes = bytes
    self.widths = widths
    var end = min(bytes.count, limit)
    while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    self.end = end
  }

  /// Whether the limit cut the source.
  var isCut: Bool { end < bytes.count }

  mutating func next() -> Glyph? {
    if pending != 0 {
      let byte = pending & 0xFF
      pending >>= 8
      return Glyph(scalar: byte, width: 1, kind: .text)
    }
    while offset < end {
      let lead = bytes[offset]
      if lead >= 0x20, lead < 0x7F {
        offset += 1
        let kind: Glyph.Kind = lead == 0x20 ? .blank : .text
        var glyph = Glyph(scalar: UInt32(lead), width: 1, kind: kind)
        if offset < end, bytes[offset] >= 0xC0 { absorbMarks(into: &glyph) }
        return glyph
      }
      if lead < 0x80 { return control(lead) }
      if let glyph = beyondASCII() { return glyph }
    }
    return nil
  }

  private mutating func control(_ byte: UInt8) -> Glyph {
    offset += 1
    switch byte {
    case 0x09:
      return Glyph(scalar: 0x20, width: 1, kind: .blank)
    case 0x0A: return lineBreak
    case 0x0D:
      if offset < end, bytes[offset] == 0x0A { offset += 1 }
      return lineBreak
    default:
      return standIn(0x2400 + (byte == 0x7F ? 0x21 : UInt32(byte)))
    }
  }

  /// The glyph that starts here, or nil if what stands here is left out.
  private mutating func beyondASCII() -> Glyph? {
    let scalar = takeScalar()
    switch ScalarClass(scalar, widths: widths) {
    case .visible(let width):
      if widths.glyphs == .ascii, let plain = plainMark(for: scalar.value) { return queue(plain) }
      let kind: Glyph.Kind = scalar.value == 0x3000 || scalar.value == 0xA0 ? .blank : .text
      var glyph = Glyph(scalar: scalar.value, width: width, kind: kind)
      absorbMarks(into: &glyph)
      return glyph
    case .mark:
      var glyph = standIn(0x25CC)
      glyph.add(mark: scalar.value)
      absorbMarks(into: &glyph)
      return glyph
    case .skinTone:
      return Glyph(scalar: scalar.value, width: 2, kind: .text)
    case .regionalLetter(let letter):
      return Glyph(scalar: UInt32(letter), width: 1, kind: .text)
    case .lineBreak: return lineBreak
    case .hostile: return standIn(0xFFFD)
    case .unknown:
      var dropped = Glyph(scalar: scalar.value, width: 1, kind: .text)
      absorbMarks(into: &dropped)
      return scalar.value >= 0x20000 && scalar.value < 0x40000
        ? Glyph(scalar: 0x3013, width: 2, kind: .standIn) : standIn(0x25A1)
    case .ignored, .joiner: return nil
    }
  }

  private var lineBreak: Glyph {
    let mark: UInt32 = widths.glyphs == .ascii ? 0x2F : 0x23CE
    return Glyph(scalar: mark, width: 1, kind: .lineBreak)
  }

  private func standIn(_ scalar: UInt32) -> Glyph {
    let scalar = widths.glyphs == .ascii ? 0x3F : scalar
    return Glyph(scalar: scalar, width: 1, kind: .standIn)
  }

  private mutating func queue(_ plain: String) -> Glyph {
    let bytes = Array(plain.utf8)
    for byte in bytes.dropFirst().reversed() { pending = pending << 8 | UInt32(byte) }
    return Glyph(scalar: UInt32(bytes.first ?? 0x3F), width: 1, kind: .text)
  }

  // MARK: - Clusters

  /// Takes what belongs to the same user-perceived character as `glyph`: marks are kept, the
  /// rest is dropped.
  private mutating func absorbMarks(into glyph: inout Glyph) {
    while offset < end {
      let lead = bytes[offset]
      // ASCII, and Han from U+4000 on, never belong to what stands before them.
      if lead < 0xC0 || (lead >= 0xE4 && lead <= 0xE9) { return }
      let start = offset
      let scalar = takeScalar()
      switch ScalarClass(scalar, widths: widths) {
      case .mark: glyph.add(mark: scalar.value)
      case .ignored: continue
      case .skinTone where Unicode.Scalar(glyph.scalar)?.properties.isEmojiModifierBase == true:
        continue
      case .joiner: dropJoined(to: glyph)
      default:
        offset = start
        return
      }
    }
  }

  /// After a joiner: drops the next part of a joined emoji.
  ///
  /// Anything else stays, or a joiner could hide text.
  private mutating func dropJoined(to glyph: Glyph) {
    guard offset < end, bytes[offset] >= 0xC0 else { return }
    guard Unicode.Scalar(glyph.scalar)?.isPictograph == true else { return }
    let start = offset
    if !takeScalar().isPictograph { offset = start }
  }

  // MARK: - UTF-8

  /// A `String`'s bytes are always well formed; only the length has to be looked at.
  private mutating func takeScalar() -> Unicode.Scalar {
    let lead = UInt32(bytes[offset])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for index in 1..<max(length, 1) where offset + index < end {
      value = value << 6 | UInt32(bytes[offset + index]) & 0x3F
    }
    offset = min(offset + length, end)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
