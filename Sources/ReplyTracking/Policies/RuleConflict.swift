package import InboxModel

/// What makes rules unusable, as facts; wording is the caller's.
package enum RuleConflict: Hashable, Sendable {
  /// A policy names a calendar that nobody defines.
  case unknownCalendar(policy: PolicyVersion, calendar: String)
  /// Two versions of a policy with one name and one date.
  case repeatedPolicy(PolicyVersion)
  /// Two versions of a calendar with one name and one date.
  case repeatedCalendar(name: String, effectiveFrom: Moment?)
  /// An interval that does not open within its day, or closes before it opens or a day after.
  case impossibleInterval(calendar: String, hours: HoursPlace, DayInterval)
  /// Two intervals share time; the second may be the next day's.
  case overlappingIntervals(calendar: String, hours: HoursPlace, DayInterval, DayInterval)
  /// A period that ends before it begins, or at its beginning.
  case impossibleExemptPeriod(calendar: String, ExemptPeriod)
  case overlappingExemptPeriods(calendar: String, ExemptPeriod, ExemptPeriod)
  /// Working time is counted on a calendar that never opens.
  case neverOpens(policy: PolicyVersion, calendar: String)
  /// The same on one that does not open any more after its day `lastDay`.
  case opensNoMore(policy: PolicyVersion, calendar: String, lastDay: CivilDate)
  /// The same on one that is closed for a whole year between years in which it opens.
  case closedYear(policy: PolicyVersion, calendar: String, year: Int)
  /// A target in working time that is more than its calendar opens in six years.
  case unreachable(policy: PolicyVersion, calendar: String, Span)
  /// A policy for KOLs where the rules make nobody one, or nobody on its platform.
  case nobodyIsKOL(policy: PolicyVersion, platform: Platform?)
  /// A policy that can never match, since one that stands before it always does.
  case shadowed(policy: PolicyVersion, by: PolicyVersion)
  /// A target or a warning of no or negative length.
  case impossibleSpan(policy: PolicyVersion, Span)
  /// A recorded version was changed; a change needs a version with a later date.
  case changedPolicy(PolicyVersion)
  case changedCalendar(name: String, effectiveFrom: Moment?)
  /// A version that is new, and dated before one that is already recorded.
  case policyDatedBack(PolicyVersion, recorded: PolicyVersion)
  case calendarDatedBack(name: String, effectiveFrom: Moment?, recorded: Moment?)
}

extension RuleConflict {
  /// The version that a conflict is about, to say where it stands.
  package enum Subject: Hashable, Sendable {
    case policy(PolicyVersion)
    case calendar(PolicyVersion)
  }

  package var subject: Subject {
    switch self {
    case .unknownCalendar(let policy, _), .repeatedPolicy(let policy),
      .neverOpens(let policy, _), .opensNoMore(let policy, _, _), .closedYear(let policy, _, _),
      .unreachable(let policy, _, _), .nobodyIsKOL(let policy, _), .shadowed(let policy, _),
      .impossibleSpan(let policy, _), .changedPolicy(let policy), .policyDatedBack(let policy, _):
      .policy(policy)
    case .repeatedCalendar(let name, let from), .changedCalendar(let name, let from),
      .calendarDatedBack(let name, let from, _):
      .calendar(PolicyVersion(name: name, effectiveFrom: from))
    case .impossibleInterval(let name, _, _), .overlappingIntervals(let name, _, _, _),
      .impossibleExemptPeriod(let name, _), .overlappingExemptPeriods(let name, _, _):
      .calendar(PolicyVersion(name: name, effectiveFrom: nil))
    }
  }
}

/// Where in a calendar some hours stand.
package enum HoursPlace: Hashable, Sendable {
  /// 0 for Monday to 6 for Sunday.
  case weekday(Int)
  case makeupHours
  case day(CivilDate)
}
