/// What `cleaned` leaves for.
package enum CleanedUse: Sendable {
  /// Several lines on a terminal: line breaks stay, tabs become blanks.
  case plainOutput
  /// One line on a terminal, such as a table's field: line breaks become marks.
  case oneLine
}

/// `text` as it may be printed on a terminal: the same cleaning as in a frame, for commands that
/// print without one.
package func cleaned(
  _ text: String, widths: ScalarWidths, for use: CleanedUse = .plainOutput
) -> String {
  var text = text
  return text.withUTF8 { bytes in
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || ($0 == 0x0A && use == .plainOutput) }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var scanner = GlyphScanner(bytes, widths: widths)
    var result = ""
    result.reserveCapacity(bytes.count)
    while let glyph = scanner.next() {
      if glyph.kind == .lineBreak, use == .plainOutput {
        result += "\n"
      } else {
        glyph.append(to: &result)
      }
    }
    return result
  }
}
