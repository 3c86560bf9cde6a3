/// How a cell looks; what a look means is decided by the interface's theme.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package static let plain = Style()

  /// A colour of the terminal's palette, 0 to 255, or the terminal's own standard colour.
  package struct Color: Hashable, Sendable {
    /// −1 is the terminal's standard colour.
    package let index: Int16
    package init(index: UInt8) { self.index = Int16(index) }
    private init(standard: Void) { index = -1 }
    package static let standard = Color(standard: ())
    package static let red = Color(index: 1)
    package static let green = Color(index: 2)
    package static let yellow = Color(index: 3)
    package static let blue = Color(index: 4)
    package static let magenta = Color(index: 5)
    package static let cyan = Color(index: 6)
    package static let white = Color(index: 7)
    package static let gray = Color(index: 8)
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1 << 0)
    package static let dim = Attributes(rawValue: 1 << 1)
    package static let underline = Attributes(rawValue: 1 << 2)
    package static let reverse = Attributes(rawValue: 1 << 3)
  }
}
