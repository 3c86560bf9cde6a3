internal import InboxModel

/// Targets in working time whose deadline would never come, or not for a year or more.
///
/// The versions of calendars that matter are those in force while the policy is.
func deadlineConflicts(in rules: Rules) -> [RuleConflict] {
  let calendars = Dictionary(grouping: rules.calendars, by: \.name)
  let policies = Dictionary(grouping: rules.policies, by: \.name)
  return rules.policies.compactMap { policy in
    guard let name = policy.calendar, let versions = calendars[name],
      policy.workingTargets.contains(where: { $0.seconds > 0 }) || policy.warnsInWorkingTime
    else { return nil }
    let inForce = Force(
      of: policy.effectiveFrom, among: policies[policy.name]?.map(\.effectiveFrom))
    for calendar in versions {
      var force = Force(of: calendar.effectiveFrom, among: versions.map(\.effectiveFrom))
      // What is older than the first version is measured by it.
      if !versions.contains(where: { isEarlier($0.effectiveFrom, calendar.effectiveFrom) }) {
        force.from = nil
      }
      if let both = force.common(inForce),
        let conflict = conflict(policy, calendar, during: both)
      {
        return conflict
      }
    }
    return nil
  }
}

/// What is wrong with counting the working time of `policy` on one version of its calendar.
private func conflict(
  _ policy: Policy, _ calendar: WorkCalendar, during force: Force
) -> RuleConflict? {
  let longest = policy.workingTargets.map(\.seconds).max() ?? 0
  // Laying a calendar out takes a millisecond or two, and nearly all can do without.
  if calendar.surelyOpens(forSecondsInSixYears: longest) { return nil }
  let hours = WorkingHours(calendar)
  guard let last = hours.lastOpenSecond else {
    return .neverOpens(policy: policy.version, calendar: calendar.name)
  }
  let closed = force.years(in: calendar.zone).first { year in
    hours.seconds(from: calendar.newYear(year), to: calendar.newYear(year + 1)).seconds == 0
  }
  if let closed {
    let lastDay = calendar.zone.local(last).date
    // Of a calendar that has come to its end, the end says more than the first year after it.
    return lastDay.year < Moment.latest.civilYear && force.isInForce(at: Moment.latest)
      ? .opensNoMore(policy: policy.version, calendar: calendar.name, lastDay: lastDay)
      : .closedYear(policy: policy.version, calendar: calendar.name, year: closed)
  }
  return policy.workingTargets.first {
    hours.deadline(from: Moment.latest, seconds: $0.seconds) == nil
  }.map { .unreachable(policy: policy.version, calendar: calendar.name, $0) }
}

/// When a version is in force: half-open, nil is without end.
private struct Force {
  var from: Moment?
  var to: Moment?

  init(of from: Moment?, among others: [Moment?]?) {
    self.from = from
    to = (others ?? []).compactMap(\.self).filter { isEarlier(from, $0) }.min()
  }

  /// When both are; nil when never.
  func common(_ other: Force) -> Force? {
    var both = self
    both.from = [from, other.from].compactMap(\.self).max()
    both.to = [to, other.to].compactMap(\.self).min()
    if let from = both.from, let to = both.to, to <= from { return nil }
    return both
  }

  /// The whole years of the local calendar in which a message may be stamped.
  func years(in zone: Zone) -> Range<Int> {
    let first = zone.local(max(from ?? .earliest, .earliest)).date
    let isNewYear =
      from == nil || zone.moment(first.newYear, second: 0) == from
    let start = max(1970, first.year + (isNewYear ? 0 : 1))
    let end = zone.local(min(to ?? .latest, .latest)).date.year
    return start..<max(start, end)
  }

  func isInForce(at moment: Moment) -> Bool { to.map { moment < $0 } ?? true }
}

/// Nil is since ever.
private func isEarlier(_ left: Moment?, _ right: Moment?) -> Bool {
  guard let right else { return false }
  return left.map { $0 < right } ?? true
}

extension Policy {
  fileprivate var workingTargets: [Span] {
    [firstResponse, nextResponse].compactMap(\.self).filter { $0.clock == .working }
  }

  fileprivate var warnsInWorkingTime: Bool { warnBefore?.clock == .working }
}

extension CivilDate {
  fileprivate var newYear: CivilDate { CivilDate(year: year, month: 1, day: 1) }
}

extension Moment {
  fileprivate var civilYear: Int { Zone.utc.local(self).date.year }
}

extension WorkingHours {
  /// Nil when there is none.
  fileprivate var lastOpenSecond: Moment? {
    moment(before: Moment(seconds: Int64(OpenTime.days.upperBound) * 86_400), seconds: 1)
  }
}

extension WorkCalendar {
  fileprivate func newYear(_ year: Int) -> Moment {
    zone.moment(CivilDate(year: year, month: 1, day: 1), second: 0)
  }

  /// Whether it opens in every year, and in any six for so long, as the week alone shows: true
  /// only if that is sure.
  fileprivate func surelyOpens(forSecondsInSixYears seconds: Int64) -> Bool {
    let week =
      hours?.map { day in day.reduce(0) { $0 + Int64($1.close - $1.open) } }
      ?? Array(repeating: 86_400, count: 7)
    var closed: [Int: Int] = [:]
    for date in days.keys { closed[date.year, default: 0] += 1 }
    switch holidays {
    case .none: break
    // Some thirty days a year.
    case .china: for year in ChineseHolidays.years { closed[year, default: 0] += 31 }
    case .listed(let off, _): for date in off { closed[date.year, default: 0] += 1 }
    }
    // Any weekday comes at least 52 times a year; a few of them stay open whatever is closed.
    let most = closed.values.max() ?? 0
    guard most < 52, let longestDay = week.max(), longestDay > 0 else { return false }
    let leastInAYear = 52 * week.reduce(0, +) - Int64(most) * longestDay
    return leastInAYear * 6 >= seconds
  }
}
