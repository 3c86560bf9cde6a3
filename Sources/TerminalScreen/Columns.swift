/// The columns that `text` takes when it is written into a frame, that is, after cleaning.
///
/// Counting stops once the sum reaches `limit`; line breaks count as the one mark they are drawn
/// as.
package func columns(of text: String, widths: ScalarWidths, limit: Int = .max) -> Int {
  var text = text
  return text.withUTF8 { bytes in
    var scanner = GlyphScanner(bytes, limit: scanLimit(columns: limit), widths: widths)
    var sum = 0
    while sum < limit, let glyph = scanner.next() { sum += Int(glyph.width) }
    return sum
  }
}

/// How many bytes are worth reading to fill so many columns: an honest cluster is under 64 bytes,
/// and whoever writes longer ones gets cut.
func scanLimit(columns: Int) -> Int {
  columns >= Int.max / 64 - 4096 ? .max : max(columns, 0) * 64 + 4096
}
