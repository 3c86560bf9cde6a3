package import InboxModel

/// Everything in `rules` that contradicts itself, in file order; empty: they can be used.
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
    guard !WorkingHours(calendar).opensAtAll else { continue }
    for policy in rules.policies where policy.calendar == calendar.name && policy.usesWorkingTime {
      found.append(.neverOpens(policy: policy.version, calendar: calendar.name))
    }
  }
  return found
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

  fileprivate var usesWorkingTime: Bool {
    firstResponse?.clock == .working || nextResponse?.clock == .working
  }
}

extension WorkCalendar {
  /// Name and date of this version; policies and calendars are dated alike.
  var version: PolicyVersion { PolicyVersion(name: name, effectiveFrom: effectiveFrom) }
}
