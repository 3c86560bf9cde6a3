import Foundation
import InboxModel
import InboxStore

/// The versions of policies and calendars that a store has recorded, with their revisions.
///
/// Policies never change under their date; a calendar does by days, exempt periods and holidays
/// that are added, each time as one more revision.
struct RecordedRules {
  private var policies: [Policy] = []
  /// All revisions in the order in which they were recorded.
  private var calendars: [(recordedAt: Moment, calendar: WorkCalendar)] = []

  init(_ revisions: [RuleRevision]) {
    let decoder = JSONDecoder()
    for revision in revisions {
      let content = Data(revision.content.utf8)
      switch revision.type {
      case .policy:
        guard let record = try? decoder.decode(PolicyRecord.self, from: content) else { continue }
        policies.append(record.policy)
      case .calendar:
        guard
          let calendar = try? decoder.decode(CalendarRecord.self, from: content).calendar
        else { continue }
        calendars.append((revision.recordedAt, calendar))
      }
    }
  }

  /// The last revision of everything recorded; nothing but policies and calendars is.
  var latest: Rules { Rules(policies: policies, calendars: calendars(before: nil)) }

  /// When a calendar was revised, in order; empty when none ever was.
  var revisedAt: [Moment] {
    var known: Set<PolicyVersion> = []
    var moments: Set<Moment> = []
    for (recordedAt, calendar) in calendars where !known.insert(calendar.version).inserted {
      moments.insert(recordedAt)
    }
    return moments.sorted()
  }

  /// The last revision of each calendar version that was recorded before `moment`; of those that
  /// were first recorded later, the first.
  func calendars(before moment: Moment?) -> [WorkCalendar] {
    var order: [PolicyVersion] = []
    var chosen: [PolicyVersion: WorkCalendar] = [:]
    for (recordedAt, calendar) in calendars {
      let version = calendar.version
      if chosen[version] == nil {
        order.append(version)
        chosen[version] = calendar
      } else if moment.map({ recordedAt < $0 }) ?? true {
        chosen[version] = calendar
      }
    }
    return order.compactMap { chosen[$0] }
  }

  var isEmpty: Bool { policies.isEmpty && calendars.isEmpty }

  /// `rules` as they were when no more than this was recorded, of all that `later` holds.
  ///
  /// What was never recorded stays, and so does everything where nothing had been recorded yet.
  func replacing(_ later: RecordedRules, in rules: Rules) -> Rules {
    guard !isEmpty else { return rules }
    var result = rules
    let (then, now) = (latest, later.latest)
    let knownPolicies = Set(then.policies.map(\.version))
    let laterPolicies = Set(now.policies.map(\.version)).subtracting(knownPolicies)
    result.policies.removeAll { laterPolicies.contains($0.version) }
    let laterCalendars = Set(now.calendars.map(\.version))
    result.calendars = rules.calendars.compactMap { calendar in
      guard laterCalendars.contains(calendar.version) else { return calendar }
      return then.calendars.first { $0.version == calendar.version }
    }
    return result
  }

  /// The site's rules with the older versions of the same names that its file no longer holds.
  ///
  /// A name that the file dropped is not in force any more.
  func completing(_ site: Rules) -> Rules {
    var rules = site
    let recorded = latest
    let policyNames = Set(site.policies.map(\.name))
    let knownPolicies = Set(site.policies.map(\.version))
    rules.policies += recorded.policies.filter {
      policyNames.contains($0.name) && !knownPolicies.contains($0.version)
    }
    let needed = Set(rules.policies.compactMap(\.calendar))
    let knownCalendars = Set(site.calendars.map(\.version))
    rules.calendars += recorded.calendars.filter {
      needed.contains($0.name) && !knownCalendars.contains($0.version)
    }
    return rules
  }
}

extension Policy {
  var version: PolicyVersion { PolicyVersion(name: name, effectiveFrom: effectiveFrom) }
}

extension WorkCalendar {
  /// Calendars are named and dated as policies are.
  var version: PolicyVersion { PolicyVersion(name: name, effectiveFrom: effectiveFrom) }
}

extension RuleRevision {
  init(_ policy: Policy, recordedAt: Moment) throws {
    self.init(
      type: .policy, name: policy.name, effectiveFrom: policy.effectiveFrom,
      content: try canonicalJSON(PolicyRecord(policy)), recordedAt: recordedAt)
  }

  init(_ calendar: WorkCalendar, recordedAt: Moment) throws {
    self.init(
      type: .calendar, name: calendar.name, effectiveFrom: calendar.effectiveFrom,
      content: try canonicalJSON(CalendarRecord(calendar)), recordedAt: recordedAt)
  }
}

private func canonicalJSON(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
