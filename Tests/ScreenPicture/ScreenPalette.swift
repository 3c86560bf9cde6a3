/// The colours in which a picture shows a terminal's palette.
enum ScreenPalette {
  static let foreground = "#d8d8d8"
  static let background = "#16181d"

  /// A palette colour: sixteen of a dark theme, the cube of 216, and the greys.
  static func color(_ index: Int) -> String {
    switch index {
    case 0..<16: return named[index]
    case 16..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      return hex(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let level = 8 + 10 * (index - 232)
      return hex(level, level, level)
    }
  }

  private static let named = [
    "#20242c", "#ef5b61", "#7fc36b", "#e0b34c", "#5f9fe8", "#c77ddb", "#4dbccb", "#d8d8d8",
    "#6b7280", "#ff7b81", "#9be38a", "#ffd479", "#82bbff", "#e29bf2", "#74d9e6", "#ffffff",
  ]

  private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
