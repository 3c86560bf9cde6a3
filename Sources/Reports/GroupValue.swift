import InboxModel

/// The value of one key of a report's row, in the order in which rows are printed.
package enum GroupValue: Hashable, Sendable {
  /// By its UTF-8 bytes.
  case text(String)
  /// An hour of the day, 0 to 23.
  case hour(Int)
  /// 0 for Monday to 6 for Sunday, printed `mon` to `sun`.
  case weekday(Int)
  case truth(Bool)
  /// Nothing to name, such as the seat of a turn that nobody answered; after all others.
  case none

  package var field: Field {
    switch self {
    case .text(let text): .text(text)
    case .hour(let hour): .integer(Int64(hour))
    case .weekday(let day): .text(PlainText.weekdays[day])
    case .truth(let truth): .truth(truth)
    case .none: .none
    }
  }
}

extension GroupValue: Comparable {
  package static func < (left: GroupValue, right: GroupValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.hour(let left), .hour(let right)), (.weekday(let left), .weekday(let right)):
      left < right
    case (.truth(let left), .truth(let right)): !left && right
    // The values of one key are of one case, or there is none.
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .text: 0
    case .hour: 1
    case .weekday: 2
    case .truth: 3
    case .none: 4
    }
  }
}

/// `2026-W37`: weeks begin on Monday, and belong to the year that their Thursday lies in.
func isoWeek(_ date: CivilDate) -> String {
  let thursday = date.adding(days: 3 - date.weekday)
  let firstDay = CivilDate(year: thursday.year, month: 1, day: 1)
  let week = (thursday.dayNumber - firstDay.dayNumber) / 7 + 1
  return "\(padded(thursday.year, 4))-W\(padded(week, 2))"
}
