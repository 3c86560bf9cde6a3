import ArgumentParser
import InboxModel
import Reports

/// What `dafu check` looks at, in the order in which it says it; raw values are the names in
/// options and performance data.
enum CheckMeasure: String, CaseIterable {
  case open, overdue
  case dueSoon = "due_soon"
  case snoozed, oldest, untranslated, partly, queued, failed, unconfirmed, sync, heartbeat

  /// In seconds, and in options with s, m or h.
  var isTime: Bool { self == .oldest || self == .sync || self == .heartbeat }

  var warning: AlertRange {
    switch self {
    case .overdue, .untranslated, .failed, .unconfirmed: AlertRange(start: 0, end: 0)
    case .sync: AlertRange(start: 0, end: 900)
    case .heartbeat: AlertRange(start: 0, end: 300)
    default: .never
    }
  }

  var critical: AlertRange {
    switch self {
    case .overdue: AlertRange(start: 0, end: 10)
    case .sync: AlertRange(start: 0, end: 3600)
    case .heartbeat: AlertRange(start: 0, end: 900)
    default: .never
    }
  }

  /// `3 overdue`, `oldest wait 0:20:00`.
  func words(_ value: Int64) -> String {
    switch self {
    case .open: "\(value) open"
    case .overdue: "\(value) overdue"
    case .dueSoon: "\(value) due soon"
    case .snoozed: "\(value) snoozed"
    case .oldest: "oldest wait \(PlainText.clock(value))"
    case .untranslated: "\(value) untranslated"
    case .partly: "\(value) partly translated"
    case .queued: "\(value) on their way"
    case .failed: "\(value) not sent"
    case .unconfirmed: "\(value) unconfirmed"
    case .sync: "last good sync \(PlainText.clock(value)) ago"
    case .heartbeat: "dafud last heard of \(PlainText.clock(value)) ago"
    }
  }

  /// Its ranges in `--warning` and `--critical`: `overdue=0,oldest=2h`.
  static func ranges(_ text: String) throws -> [CheckMeasure: AlertRange] {
    var ranges: [CheckMeasure: AlertRange] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let measure = CheckMeasure(rawValue: String(sides[0])) else {
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(sides[0])' is none of \(known).")
      }
      guard sides.count == 2, let range = AlertRange(sides[1], number: measure.number) else {
        throw ValidationError(
          "'\(part)' has no range: write \(measure.rawValue)=10, \(measure.rawValue)=10:20 or "
            + "\(measure.rawValue)=never\(measure.isTime ? ", with s, m or h behind numbers" : "")."
        )
      }
      ranges[measure] = range
    }
    return ranges
  }

  /// A count, or a time such as `15m` in seconds.
  private func number(_ text: Substring) -> Int64? {
    var digits = text
    var unit: Int64 = 1
    if isTime, let last = text.last, let seconds = ["s": 1, "m": 60, "h": 3600][last] as Int64? {
      unit = seconds
      digits.removeLast()
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int64(digits), number <= 1 << 40
    else { return nil }
    return number * unit
  }
}
