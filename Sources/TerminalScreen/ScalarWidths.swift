/// How many cells the terminal gives a scalar, and which marks it can be trusted with.
///
/// The function is the terminal library's own (libc's `wcwidth`), so that our sums and the
/// library's cursor never disagree: −1 unknown, else 0, 1 or 2.
package struct ScalarWidths: Sendable {
  /// The marks to draw with.
  package enum Glyphs: Sendable {
    /// Borders, dashes and quotes as they are.
    case unicode
    /// Borders and marks of ambiguous width become ASCII: for terminals that draw them two cells
    /// wide, and for readers who asked for it.
    case ascii
  }

  package var glyphs: Glyphs
  private let width: @Sendable (Unicode.Scalar) -> Int

  package init(_ width: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.width = width
    glyphs = .unicode
  }

  /// The same widths, drawn with other glyphs.
  package func drawn(with glyphs: Glyphs) -> ScalarWidths {
    var result = self
    result.glyphs = glyphs
    return result
  }

  /// The width of `scalar`, −1 if the terminal library does not know it.
  func callAsFunction(_ scalar: Unicode.Scalar) -> Int { width(scalar) }
}
