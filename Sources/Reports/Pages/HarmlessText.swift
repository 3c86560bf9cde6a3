/// `text`, which came from outside, as one line that can neither drive nor reorder a page.
///
/// Controls become their pictures, line breaks `⏎`, and what would reverse or hide its neighbours
/// `�`, so that a name that is not what it seems does not look like it. Of combining marks in a row
/// the first four stay: more would paint over the lines above.
func harmless(_ text: String) -> String {
  guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var marks = 0
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      marks += 1
      if marks > 4 { continue }
    default: marks = 0
    }
    if scalar == "\n", previous == "\r" { continue }
    result += standIn(for: scalar, after: previous) ?? String(scalar)
  }
  return result
}

/// The first `limit` characters of `text` and an ellipsis, when there are more.
func shortened(_ text: String, to limit: Int) -> String {
  let head = text.prefix(limit)
  return head.endIndex == text.endIndex ? text : head + "…"
}

/// What is shown in the place of `scalar`; nil for itself.
private func standIn(for scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09: " "
  case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: "⏎"
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map(String.init)
  case 0x7F: "\u{2421}"
  case 0x80...0x9F: "\u{FFFD}"
  // Joins emoji into one picture; between anything else it only hides.
  case 0x200D: previous.value > 0xFF && previous.properties.isEmojiPart ? nil : "\u{FFFD}"
  // Non-characters, which no page may hold.
  case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): "\u{FFFD}"
  // Left and right marks, embeddings, overrides, isolates; blanks of no width, tags.
  default: scalar.properties.generalCategory == .format ? "\u{FFFD}" : nil
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isEmojiPart: Bool { isEmoji || isVariationSelector }
}
