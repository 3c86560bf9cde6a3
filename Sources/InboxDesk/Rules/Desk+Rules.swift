package import InboxModel
package import InboxStore
package import ReplyTracking

extension Desk {
  /// What a store is judged by: the site's rules, and recorded older versions of the same names.
  ///
  /// The latter are those that the site file no longer holds. Nothing is written.
  package static func rules(_ site: Rules, on store: Store) throws -> Rules {
    try store.snapshot { RecordedRules(try $0.ruleRevisions()).completing(site) }
  }

  /// Records the versions of policies and calendars that are new, and returns what to judge by.
  ///
  /// A version that differs from the recorded one of its date, or is dated before the newest one,
  /// is refused with all its conflicts and nothing is recorded. Days, exempt periods and holidays
  /// that are added to a calendar are recorded as a revision, by which open turns are judged from
  /// now on (`recompute` does it), and closed ones are not.
  package static func recordRules(
    _ site: Rules, on store: Store, now: Moment
  ) throws -> RuleRecording {
    // Mostly nothing is new, and whoever only looks need not wait for a writer.
    let change = try store.snapshot { RuleChange(site, recorded: try $0.ruleRevisions()) }
    guard change.recording.isNew else { return change.recording }
    return try store.write { transaction in
      let change = RuleChange(site, recorded: try transaction.ruleRevisions())
      guard change.recording.isNew else { return change.recording }
      for policy in change.policies {
        try transaction.add(RuleRevision(policy, recordedAt: now))
      }
      for calendar in change.calendars {
        try transaction.add(RuleRevision(calendar, recordedAt: now))
      }
      return change.recording
    }
  }
}

/// What became of the site's rules.
package enum RuleRecording: Hashable, Sendable {
  /// With `isNew` something was recorded: what a store that has turns holds is out of date until
  /// `recompute` has run.
  case recorded(Rules, isNew: Bool)
  case refused([RuleConflict])

  fileprivate var isNew: Bool { if case .recorded(_, isNew: true) = self { true } else { false } }
}

/// What a site file has that was not recorded yet, and what recording it comes to.
private struct RuleChange {
  var policies: [Policy] = []
  var calendars: [WorkCalendar] = []
  let recording: RuleRecording

  init(_ site: Rules, recorded revisions: [RuleRevision]) {
    let recorded = RecordedRules(revisions)
    let known = recorded.latest
    let found = conflicts(recorded: known, proposed: site)
    guard found.isEmpty else {
      recording = .refused(found)
      return
    }
    policies = site.policies.filter { !known.policies.contains($0) }
    calendars = site.calendars.filter { !known.calendars.contains($0) }
    recording = .recorded(
      recorded.completing(site), isNew: !policies.isEmpty || !calendars.isEmpty)
  }
}
