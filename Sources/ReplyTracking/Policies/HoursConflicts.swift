internal import InboxModel

/// Intervals of a calendar that cannot be or that share time (formats.md section 4).
///
/// Within the week a night may not reach into the next day's hours. A dated override may reach
/// anywhere: it is laid over days that were right without it, and shared time counts once.
func hoursConflicts(in calendar: WorkCalendar) -> [RuleConflict] {
  var found: [RuleConflict] = []
  let week = calendar.hours ?? []
  for (weekday, intervals) in week.enumerated() {
    found += conflicts(among: intervals, at: .weekday(weekday), of: calendar.name)
  }
  for (weekday, intervals) in week.enumerated() {
    let tomorrow = week[(weekday + 1) % week.count]
    for night in intervals where night.close > 86_400 {
      for morning in tomorrow where morning.open < night.close - 86_400 {
        found.append(
          .overlappingIntervals(
            calendar: calendar.name, hours: .weekday(weekday), night, morning))
      }
    }
  }
  found += conflicts(among: calendar.makeupHours ?? [], at: .makeupHours, of: calendar.name)
  for (date, intervals) in calendar.days.sorted(by: { $0.key < $1.key }) {
    found += conflicts(among: intervals, at: .day(date), of: calendar.name)
  }
  return found
}

private func conflicts(
  among intervals: [DayInterval], at place: HoursPlace, of calendar: String
) -> [RuleConflict] {
  let sorted = intervals.sorted { ($0.open, $0.close) < ($1.open, $1.close) }
  return sorted.filter { !$0.isPossible }
    .map { .impossibleInterval(calendar: calendar, hours: place, $0) }
    + zip(sorted, sorted.dropFirst()).filter { $1.open < $0.close }
    .map { .overlappingIntervals(calendar: calendar, hours: place, $0, $1) }
}

extension DayInterval {
  fileprivate var isPossible: Bool {
    (0..<86_400).contains(open) && open < close && close <= open + 86_400
  }
}
