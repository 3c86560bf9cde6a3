package import InboxModel

/// What a report is asked for.
package struct ReportSpec: Hashable, Sendable {
  /// Turns opened and replies sent in it are counted.
  package var period: Period
  /// The zone in which days, weeks, hours are named.
  package var zone: Zone
  package var by: [ReportKey]
  package var asOf: Moment
  /// Wall seconds for which the share of judged turns answered in time is given; ascending.
  package var within: [Int64]
  /// Whether what charts draw is counted too.
  package var charts: Bool
  /// Whether the period before is counted too; it must have both ends then.
  package var compare: Bool
  /// Platforms' own arithmetic that is printed beside the house policy, in this order.
  package var profiles: [PlatformProfile]
  /// The base name of the site file that judged instead of the store's own rules ("what if").
  package var policyFile: String?

  package init(
    period: Period, zone: Zone, by: [ReportKey] = [], asOf: Moment,
    within: [Int64] = [180, 3600], charts: Bool = false, compare: Bool = false,
    profiles: [PlatformProfile] = [], policyFile: String? = nil
  ) {
    self.period = period
    self.zone = zone
    self.by = by
    self.asOf = asOf
    self.within = Set(within).sorted()
    self.charts = charts
    self.compare = compare
    self.profiles = PlatformProfile.allCases.filter(profiles.contains)
    self.policyFile = policyFile
  }

  /// What is asked of the period before; nil when nothing is, or an end of the period is open.
  var before: ReportSpec? {
    guard compare, let period = period.before(zone: zone) else { return nil }
    var spec = self
    spec.period = period
    spec.charts = false
    spec.compare = false
    spec.profiles = []
    return spec
  }
}

/// A half-open period `[from, to)`; a missing end is open.
package struct Period: Hashable, Sendable {
  package var from: Moment?
  package var to: Moment?

  package init(from: Moment? = nil, to: Moment? = nil) {
    self.from = from
    self.to = to
  }

  /// Whole seconds are compared, as everywhere where something is judged.
  package func contains(_ moment: Moment) -> Bool {
    if let from, moment.seconds < from.seconds { return false }
    if let to, moment.seconds >= to.seconds { return false }
    return true
  }

  /// What of `gap` lies in the period; nil when nothing does.
  func clipped(_ gap: CoverageGap) -> CoverageGap? {
    var clipped = gap
    if let from { clipped.from = max(gap.from, from) }
    if let to { clipped.to = gap.to.map { min($0, to) } ?? to }
    if let end = clipped.to, end <= clipped.from { return nil }
    return clipped
  }
}

extension Period {
  /// Reads the two ends as they are typed: a date (`2026-09-07`) or an RFC 3339 time.
  ///
  /// A bare date is a day of `zone`; as the end it includes that day. A time as the end is
  /// exclusive. Nil for an end that is neither.
  package static func start(_ text: String, zone: Zone) -> Moment? {
    CivilDate(text).map { zone.moment($0, second: 0) } ?? Moment(rfc3339: text)
  }

  package static func end(_ text: String, zone: Zone) -> Moment? {
    CivilDate(text).map { zone.moment($0.adding(days: 1), second: 0) } ?? Moment(rfc3339: text)
  }
}

/// What the rows of a report are split by; raw values are those of `--by`.
package enum ReportKey: String, Sendable, CaseIterable {
  case platform, account, kind, seat, policy, post, kol, origin
  case day, week, month, hour, weekday
}
