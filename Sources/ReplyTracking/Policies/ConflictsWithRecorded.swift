package import InboxModel

/// What in `proposed` would change what has been judged by `recorded`, the versions a store has
/// seen (formats.md section 4): a version that differs from the recorded one of its date, or a
/// new one dated no later than the newest recorded of its name.
///
/// Days, exempt periods and holiday data that are added are always welcome.
package func conflicts(recorded: Rules, proposed: Rules) -> [RuleConflict] {
  var found: [RuleConflict] = []
  for policy in proposed.policies {
    let known = recorded.policies.filter { $0.name == policy.name }
    if let same = known.first(where: { $0.effectiveFrom == policy.effectiveFrom }) {
      if same != policy { found.append(.changedPolicy(policy.version)) }
    } else if let newest = known.map(\.version).max(by: isEarlier),
      !isEarlier(newest, policy.version)
    {
      found.append(.policyDatedBack(policy.version, recorded: newest))
    }
  }
  for calendar in proposed.calendars {
    let known = recorded.calendars.filter { $0.name == calendar.name }
    if let same = known.first(where: { $0.effectiveFrom == calendar.effectiveFrom }) {
      if !calendar.onlyAdds(to: same) {
        found.append(.changedCalendar(name: calendar.name, effectiveFrom: calendar.effectiveFrom))
      }
    } else if let newest = known.map(\.version).max(by: isEarlier),
      !isEarlier(newest, calendar.version)
    {
      found.append(
        .calendarDatedBack(
          name: calendar.name, effectiveFrom: calendar.effectiveFrom,
          recorded: newest.effectiveFrom))
    }
  }
  return found
}

private func isEarlier(_ left: PolicyVersion, _ right: PolicyVersion) -> Bool {
  guard let right = right.effectiveFrom else { return false }
  return left.effectiveFrom.map { $0 < right } ?? true
}

extension WorkCalendar {
  /// Differs from `old` at most by days, exempt periods and holidays that `old` does not have.
  package func onlyAdds(to old: WorkCalendar) -> Bool {
    var bare = self
    bare.days = old.days
    bare.exempt = old.exempt
    bare.holidays = old.holidays
    return bare == old
      && old.days.allSatisfy { days[$0.key] == $0.value }
      && old.exempt.allSatisfy(exempt.contains)
      && holidays.onlyAdd(to: old.holidays)
  }
}

extension WorkCalendar.Holidays {
  fileprivate func onlyAdd(to old: WorkCalendar.Holidays) -> Bool {
    switch (old, self) {
    case (.listed(let oldOff, let oldYears), .listed(let off, let years)):
      // Days may come in years that were unknown; in a known year a late notice may add some.
      oldOff.isSubset(of: off) && oldYears.isSubset(of: years)
    default: self == old
    }
  }
}
