import InboxModel

/// How lengths of time are written (formats.md section 4): a number and a unit.
///
/// A target has its clock behind it. There are no days: whether a day has 24 hours or the opening hours is what
/// people differ about (rule B29).
enum LengthText {
  /// `1h working`, `90m wall`: at least a second, at most ten years.
  static func span(_ text: String) -> Span? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, let seconds = seconds(String(words[0])),
      let clock = Clock(rawValue: String(words[1]))
    else { return nil }
    return Span(seconds: seconds, clock: clock)
  }

  /// `168h`, in seconds.
  static func seconds(_ text: String) -> Int64? {
    let unit: Int64? =
      switch text.last {
      case "s": 1
      case "m": 60
      case "h": 3600
      default: nil
      }
    guard let unit, let number = decimal(text.utf8.dropLast()), number > 0,
      number <= 10 * 366 * 86_400 / Int(unit)
    else { return nil }
    return Int64(number) * unit
  }

  /// `24mo`: from a month to a hundred years.
  static func months(_ text: String) -> Int? {
    guard text.hasSuffix("mo"), let number = decimal(text.utf8.dropLast(2)),
      (1...1200).contains(number)
    else { return nil }
    return number
  }
}
