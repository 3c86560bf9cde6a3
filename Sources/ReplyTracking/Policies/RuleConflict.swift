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
  /// A target in working time, on a calendar that never opens.
  case neverOpens(policy: PolicyVersion, calendar: String)
  /// A target or a warning of no or negative length.
  case impossibleSpan(policy: PolicyVersion, Span)
  /// A recorded version was changed; a change needs a version with a later date.
  case changedPolicy(PolicyVersion)
  case changedCalendar(name: String, effectiveFrom: Moment?)
  /// A version that is new, and dated before one that is already recorded.
  case policyDatedBack(PolicyVersion, recorded: PolicyVersion)
  case calendarDatedBack(name: String, effectiveFrom: Moment?, recorded: Moment?)
}

/// Where in a calendar some hours stand.
package enum HoursPlace: Hashable, Sendable {
  /// 0 for Monday to 6 for Sunday.
  case weekday(Int)
  case makeupHours
  case day(CivilDate)
}
