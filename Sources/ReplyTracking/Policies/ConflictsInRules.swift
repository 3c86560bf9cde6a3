package import InboxModel

/// Everything in `rules` that contradicts itself or can never be of use, policies before calendars
/// and each in file order, then targets that never come due and policies that never match; empty:
/// they can be used.
package func conflicts(in rules: Rules) -> [RuleConflict] {
  var found: [RuleConflict] = []
  let names = Set(rules.calendars.map(\.name))
  var versions: Set<PolicyVersion> = []
  for policy in rules.policies {
    if !versions.insert(policy.version).inserted { found.append(.repeatedPolicy(policy.version)) }
    if let calendar = policy.calendar, !names.contains(calendar) {
      found.append(.unknownCalendar(policy: policy.version, calendar: calendar))
    }
    for span in [policy.firstResponse, policy.nextResponse, policy.warnBefore].compactMap(\.self)
    where span.seconds <= 0 {
      found.append(.impossibleSpan(policy: policy.version, span))
    }
  }
  var calendarVersions: Set<PolicyVersion> = []
  for calendar in rules.calendars {
    if !calendarVersions.insert(calendar.version).inserted {
      found.append(.repeatedCalendar(name: calendar.name, effectiveFrom: calendar.effectiveFrom))
    }
    found += hoursConflicts(in: calendar) + exemptConflicts(in: calendar)
  }
  return found + deadlineConflicts(in: rules) + matchConflicts(in: rules)
}

private func exemptConflicts(in calendar: WorkCalendar) -> [RuleConflict] {
  let periods = calendar.exempt.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  return periods.filter { $0.to <= $0.from }
    .map { .impossibleExemptPeriod(calendar: calendar.name, $0) }
    + zip(periods, periods.dropFirst()).filter { $1.from < $0.to }
    .map { .overlappingExemptPeriods(calendar: calendar.name, $0, $1) }
}

extension Policy {
  package var version: PolicyVersion { PolicyVersion(name: name, effectiveFrom: effectiveFrom) }
}

extension WorkCalendar {
  /// Name and date of this version; policies and calendars are dated alike.
  var version: PolicyVersion { PolicyVersion(name: name, effectiveFrom: effectiveFrom) }
}
