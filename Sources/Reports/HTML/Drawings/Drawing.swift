/// A drawing in its own units, about a pixel each: everything in it has its place already, so that
/// what overlaps or sticks out can be told without a browser.
struct Drawing: Hashable {
  /// Names the drawing within the page.
  var id: String
  /// What is heard instead of seen.
  var title: String
  var description: String
  /// Of every drawing: about what upright paper has between its margins.
  static let width = 720.0
  var height: Double
  var shapes: [Shape] = []

  enum Shape: Hashable {
    /// `note` is what a pointer resting on it brings up.
    case box(Box, Fill, note: String?)
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double)
    case label(Label)
  }

  /// How a box is filled; each tells itself from the others without colour.
  enum Fill: Hashable {
    case solid
    case hatched
    /// Nothing, in a faint frame.
    case empty
    /// Lightness, from 0 for paper to `darkest`.
    case level(Int)

    static let darkest = 5
    /// Whether what stands in the box is written in white.
    var isDark: Bool { if case .level(let level) = self { level >= 4 } else { self == .solid } }
  }
}

struct Box: Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }

  func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether all of `other` is in it.
  func holds(_ other: Box) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }
}

/// One line of dafu's own words or figures in a drawing.
struct Label: Hashable {
  enum Anchor: String { case start, middle, end }
  enum Tone: String { case ink, quiet, white, strong }

  var text: String
  var x: Double
  /// Of the base line.
  var y: Double
  var anchor = Anchor.start
  var tone = Tone.ink

  static let size = 11.0

  /// What it covers at most, whatever the system's font.
  var box: Box {
    let width = Label.width(text)
    let left = anchor == .start ? x : anchor == .middle ? x - width / 2 : x - width
    return Box(x: left, y: y - Label.size, width: width, height: Label.size * 1.25)
  }

  /// Digits and small letters take a little over half the size in every common font.
  static func width(_ text: String) -> Double { Double(text.count) * size * 0.6 }
}

extension Drawing {
  mutating func add(_ label: Label) { shapes.append(.label(label)) }

  mutating func add(_ box: Box, _ fill: Fill, note: String? = nil) {
    shapes.append(.box(box, fill, note: note))
  }

  mutating func addLine(_ fromX: Double, _ fromY: Double, to toX: Double, _ toY: Double) {
    shapes.append(.line(fromX: fromX, fromY: fromY, toX: toX, toY: toY))
  }
}
