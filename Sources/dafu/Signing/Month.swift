import InboxModel
import Reports

/// A month as `--close` takes it: `2026-02`.
struct Month: Hashable, CustomStringConvertible {
  let first: CivilDate

  /// Nil for anything else, and for months that do not exist.
  init?(_ text: String) {
    guard text.utf8.count == 7, let first = CivilDate(text + "-01") else { return nil }
    self.first = first
  }

  private var next: CivilDate {
    first.month == 12
      ? CivilDate(year: first.year + 1, month: 1, day: 1)
      : CivilDate(year: first.year, month: first.month + 1, day: 1)
  }

  func start(in zone: Zone) -> Moment { zone.moment(first, second: 0) }

  /// Exclusive.
  func end(in zone: Zone) -> Moment { zone.moment(next, second: 0) }

  func period(in zone: Zone) -> Period { Period(from: start(in: zone), to: end(in: zone)) }

  var description: String { String(first.description.prefix(7)) }
}
