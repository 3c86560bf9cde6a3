package import InboxModel

/// How values are put for people who read text, not data.
package enum PlainText {
  /// What stands where there is nothing: 0/0, no turn, no name.
  package static let nothing = "—"

  /// From Monday on, as in the site file.
  package static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// `h:mm:ss`; hours go on past 24, since a target has no days (rule B29).
  package static func clock(_ seconds: Int64) -> String {
    let size = Int(seconds.magnitude)
    let sign = seconds < 0 ? "-" : ""
    return "\(sign)\(size / 3600):\(padded(size / 60 % 60, 2)):\(padded(size % 60, 2))"
  }

  package static func clock(_ seconds: Int64?) -> String { seconds.map { clock($0) } ?? nothing }

  /// The same with the one decimal of a mean or a median, where there is one.
  package static func clock(_ seconds: FixedPoint?) -> String {
    guard let seconds else { return nothing }
    let tenths = seconds.scaled % 10
    return clock(seconds.scaled / 10) + (tenths == 0 ? "" : ".\(tenths)")
  }

  /// `87.5 %`.
  package static func percent(_ share: FixedPoint?) -> String {
    guard let share, let percent = FixedPoint(share.scaled, over: 10, places: 1) else {
      return nothing
    }
    return "\(percent.text(places: 1)) %"
  }

  /// `1h`, `3m`, `90s`: a round span in its greatest whole unit of those a target may have.
  package static func span(_ seconds: Int64) -> String {
    switch seconds {
    case let seconds where seconds != 0 && seconds % 3600 == 0: "\(seconds / 3600)h"
    case let seconds where seconds != 0 && seconds % 60 == 0: "\(seconds / 60)m"
    default: "\(seconds)s"
    }
  }

  /// `2026-09-30 17:30:00`, as clocks in `zone` show it.
  package static func time(_ moment: Moment, zone: Zone) -> String {
    let (date, second) = zone.local(moment)
    return
      "\(date) \(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  package static func count(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }
}
