/// Which values of a measure are alarming, in the notation of the monitoring plugin guidelines:
/// outside of `start:end`, ends included, or with `@` inside of it.
///
/// `10` is 0 to 10, `10:` from 10 on, `~:10` everything up to 10. `~:` is everything, so never
/// alarming; that may also be written `never`, which no shell takes for a home folder.
struct AlertRange: Hashable {
  /// Nil is without end.
  var start: Int64?
  var end: Int64?
  var isInside = false

  static let never = AlertRange(start: nil, end: nil)

  init(start: Int64?, end: Int64?) {
    self.start = start
    self.end = end
  }

  /// Nil for what is no range; `number` reads one end.
  init?(_ text: Substring, number: (Substring) -> Int64?) {
    var rest = text == "never" ? "~:" : text
    if rest.first == "@" {
      isInside = true
      rest.removeFirst()
    }
    guard !rest.isEmpty else { return nil }
    let ends = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let first = ends.count == 2 ? ends[0] : "0"
    switch first {
    case "~": start = nil
    case "": start = 0
    default:
      guard let value = number(first) else { return nil }
      start = value
    }
    let last = ends[ends.count - 1]
    if !last.isEmpty {
      guard let value = number(last) else { return nil }
      end = value
    }
    if let start, let end, end < start { return nil }
  }

  func isAlarming(_ value: Int64) -> Bool {
    let isWithin = (start.map { $0 <= value } ?? true) && (end.map { value <= $0 } ?? true)
    return isWithin == isInside
  }

  /// As performance data has it, in plain numbers.
  var text: String {
    let mark = isInside ? "@" : ""
    let last = end.map { "\($0)" } ?? ""
    switch start {
    case nil: return "\(mark)~:\(last)"
    case 0? where end != nil: return mark + last
    case let start?: return "\(mark)\(start):\(last)"
    }
  }
}
