import InboxModel

/// The names of the days in `[calendar.hours]`, Monday first.
enum Week {
  static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}

extension SettingsTable {
  /// The hours of a week, Monday first; a day that does not stand there is closed.
  func week() throws(SettingsProblem) -> [[DayInterval]] {
    var week: [[DayInterval]] = []
    for day in Week.days { week.append(try intervals(day) ?? []) }
    for (index, day) in Week.days.enumerated() {
      guard let last = week[index].last, last.close > 86_400,
        let next = week[(index + 1) % 7].first, next.open < last.close - 86_400
      else { continue }
      throw problem(
        day,
        .overlapAcrossMidnight(
          last.written, with: next.written, day: Week.days[(index + 1) % 7]))
    }
    return week
  }
}
