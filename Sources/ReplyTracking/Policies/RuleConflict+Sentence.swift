import InboxModel

extension RuleConflict: CustomStringConvertible {
  /// What makes rules unusable, and what to change in the site file; no full stop at the end.
  package var description: String {
    switch self {
    case .unknownCalendar(let policy, let calendar):
      "policy \(policy) names the calendar '\(calendar)', which is not there"
    case .repeatedPolicy(let policy):
      "policy \(policy) stands there twice; give one another name or effective_from"
    case .repeatedCalendar(let name, let from):
      "calendar \(version(name, from)) stands there twice; give one another name or effective_from"
    case .impossibleInterval(let calendar, let place, let interval):
      "calendar \(calendar), \(place): \(clockText(interval)) is no interval of a day"
    case .overlappingIntervals(let calendar, let place, let interval, let other):
      "calendar \(calendar), \(place): \(clockText(interval)) overlaps with \(clockText(other))"
    case .impossibleExemptPeriod(let calendar, let period):
      "calendar \(calendar): the exempt period from \(period.from.rfc3339) ends before it begins"
    case .overlappingExemptPeriods(let calendar, let period, let other):
      "calendar \(calendar): the exempt periods from \(period.from.rfc3339) and "
        + "\(other.from.rfc3339) overlap"
    case .neverOpens(let policy, let calendar):
      "policy \(policy) counts working time on the calendar \(calendar), which never opens; give it "
        + "hours, or count wall time"
    case .opensNoMore(let policy, let calendar, let lastDay):
      "policy \(policy) counts working time on the calendar \(calendar), which opens for the last "
        + "time on \(lastDay); give it hours, or count wall time"
    case .closedYear(let policy, let calendar, let year):
      "policy \(policy) counts working time on the calendar \(calendar), which is closed all through "
        + "\(year); give it hours, or count wall time"
    case .unreachable(let policy, let calendar, let span):
      "policy \(policy): \(hours(span.seconds)) working is more than the calendar \(calendar) opens "
        + "in six years, so the deadline may never come; give a shorter target"
    case .nobodyIsKOL(let policy, let platform):
      "policy \(policy) can never match: it is for KOLs, and [kol] names neither followers nor "
        + "people\(platform.map { " on \($0.name)" } ?? "")"
    case .shadowed(let policy, let other):
      "policy \(policy) can never match: policy \(other) stands before it and takes all that it "
        + "would; put the narrower one first"
    case .impossibleSpan(let policy, let span):
      "policy \(policy): \(span.seconds)s \(span.clock.rawValue) is no length of time"
    case .changedPolicy(let policy):
      "policy \(policy) is not what the store has recorded under this date; leave it as it was and "
        + "add a version with a later effective_from"
    case .changedCalendar(let name, let from):
      "calendar \(version(name, from)) is not what the store has recorded under this date; leave it "
        + "as it was and add a version with a later effective_from"
    case .policyDatedBack(let policy, let recorded):
      "policy \(policy) is dated before \(recorded), which the store has recorded; give it a later "
        + "effective_from"
    case .calendarDatedBack(let name, let from, let recorded):
      "calendar \(version(name, from)) is dated before \(version(name, recorded)), which the store "
        + "has recorded; give it a later effective_from"
    }
  }
}

/// `36h`, or seconds where they are no whole hours.
private func hours(_ seconds: Int64) -> String {
  seconds % 3600 == 0 ? "\(seconds / 3600)h" : "\(seconds)s"
}

private func version(_ name: String, _ from: Moment?) -> PolicyVersion {
  PolicyVersion(name: name, effectiveFrom: from)
}

/// As a site file has it.
private func clockText(_ interval: DayInterval) -> String {
  func clock(_ second: Int) -> String {
    let minutes = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
    return second % 60 == 0 ? minutes : "\(minutes):\(padded(second % 60, 2))"
  }
  let close = interval.close > 86_400 ? interval.close - 86_400 : interval.close
  return "\(clock(interval.open))-\(clock(close))"
}

extension HoursPlace: CustomStringConvertible {
  /// By the names of the site file.
  package var description: String {
    switch self {
    case .weekday(let day): ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][day]
    case .makeupHours: "makeup_hours"
    case .day(let date): date.description
    }
  }
}
