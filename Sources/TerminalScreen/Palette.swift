/// What each colour of the 256 is drawn as on a terminal with `colors` colours: an index below
/// `colors`, or −1 for the terminal's own colour.
///
/// With 8 colours the nearest hue is taken; grays become the terminal's own, since black or white
/// would vanish on one background or the other.
package func palette(colors: Int) -> [Int16] {
  (0..<256).map { index in
    if index < colors { return Int16(index) }
    if colors < 8 { return -1 }
    let (red, green, blue) = components(of: index)
    let most = max(red, green, blue)
    let least = min(red, green, blue)
    if most - least < 60 { return -1 }
    let middle = (most + least) / 2
    let hue = (red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0)
    return Int16(colors >= 16 && most > 200 ? hue + 8 : hue)
  }
}

/// Red, green and blue, 0 to 255, of xterm's palette.
private func components(of index: Int) -> (Int, Int, Int) {
  switch index {
  case 0..<16:
    let level = index == 8 ? 128 : index > 8 ? 255 : 205
    if index == 7 || index == 8 { return (level, level, level) }
    return (index & 1 != 0 ? level : 0, index & 2 != 0 ? level : 0, index & 4 != 0 ? level : 0)
  case 16..<232:
    let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
    let cube = index - 16
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  default:
    let gray = 8 + 10 * (index - 232)
    return (gray, gray, gray)
  }
}
