package import InboxModel

/// Rules prepared once, so that deriving and judging turns is cheap.
///
/// Immutable throughout.
package struct CompiledRules: Sendable {
  package var rules: Rules { compiled.rules }
  package var mandarin: MandarinCheck { compiled.mandarin }
  private let compiled: Compiled

  package init(_ rules: Rules) { compiled = Compiled(rules) }

  private final class Compiled: Sendable {
    let rules: Rules
    /// Names in file order, each with its versions from the oldest to the newest.
    let policies: [Dated<CompiledPolicy>]
    let calendars: [String: Dated<WorkingHours>]
    let mandarin: MandarinCheck

    init(_ rules: Rules) {
      self.rules = rules
      let calendars = Dictionary(grouping: rules.calendars, by: \.name)
        .mapValues { Dated($0.map { ($0.effectiveFrom, WorkingHours($0)) }) }
      self.calendars = calendars
      var names: [String] = []
      for policy in rules.policies where !names.contains(policy.name) { names.append(policy.name) }
      policies = names.map { name in
        Dated(
          rules.policies.filter { $0.name == name }.map { policy in
            (
              policy.effectiveFrom,
              CompiledPolicy(policy: policy, hours: policy.calendar.flatMap { calendars[$0] })
            )
          })
      }
      mandarin = MandarinCheck(rules.mandarin)
    }
  }

  /// The policies of one name after another, in file order, as of one opening.
  var policies: [Dated<CompiledPolicy>] { compiled.policies }

  /// The version of a calendar by which a turn opened at `opening` is measured; around the
  /// clock for nil and for a name that nobody defines (rule B18).
  package func workingHours(_ calendar: String?, openedAt opening: Moment) -> WorkingHours {
    guard let calendar, let versions = compiled.calendars[calendar] else { return .aroundTheClock }
    return versions.inForceOrFirst(at: opening) ?? .aroundTheClock
  }

  /// Whether a message is from a KOL: a listed person, or followers at or above the threshold.
  package func isKOL(_ message: Message) -> Bool {
    let rule = compiled.rules.kol
    if let threshold = rule.followers, let followers = message.authorFollowers,
      followers >= threshold
    {
      return true
    }
    guard !rule.people.isEmpty, let author = message.author else { return false }
    return rule.people.contains(
      KOLRule.Person(platform: message.conversation.account.platform, id: author))
  }
}

/// A policy with the versions of its calendar.
struct CompiledPolicy: Sendable {
  let policy: Policy
  /// Nil: the policy names no calendar, or one that nobody defines.
  let hours: Dated<WorkingHours>?
}
