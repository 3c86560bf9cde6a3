import InboxModel

/// How values are put on a page.
enum PageText {
  /// `1,234,567`.
  static func count(_ count: Int) -> String {
    var digits = Array(String(count.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (count < 0 ? "-" : "") + String(digits)
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(count(number)) \(number == 1 ? one : many)"
  }

  /// `3 min`, `1 h`, `1 day`: in its greatest whole unit.
  static func span(_ seconds: Int64) -> String {
    switch seconds {
    case let seconds where seconds != 0 && seconds % 86_400 == 0:
      count(Int(seconds / 86_400), "day", "days")
    case let seconds where seconds != 0 && seconds % 3600 == 0: "\(count(Int(seconds / 3600))) h"
    case let seconds where seconds != 0 && seconds % 60 == 0: "\(count(Int(seconds / 60))) min"
    default: "\(count(Int(seconds))) s"
    }
  }

  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// `no reply needed`, for a raw value such as `no_reply_needed`.
  static func words(_ rawValue: String) -> String {
    rawValue.split(separator: "_").joined(separator: " ")
  }
}

extension GroupValue {
  var cell: PageCell {
    switch self {
    case .text(let text): .foreign(text)
    case .hour(let hour): .words("\(padded(hour, 2)):00")
    case .weekday(let day): .words(PageText.weekdays[day])
    case .truth(let isKOL): .words(isKOL ? "KOL" : "others")
    case .none: .nothing
    }
  }
}
