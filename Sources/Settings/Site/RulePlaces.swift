import InboxModel
import ReplyTracking

/// Where in a site file the versions of policies and calendars stand, by line.
struct RulePlaces {
  let file: String
  let policies: [PolicyVersion: Int]
  let calendars: [PolicyVersion: Int]

  /// What is wrong with the rules as a whole, at the line of what it is about.
  func problem(_ conflict: RuleConflict) -> SettingsProblem {
    let line =
      switch conflict.subject {
      case .policy(let version): policies[version]
      case .calendar(let version): calendars[version]
      }
    return SettingsProblem(file: file, line: line ?? 0, reason: .rules(conflict))
  }

  /// Policies for an account or a platform that no `[[account]]` names, where there are any.
  ///
  /// No mistake for sure: what is imported needs no `[[account]]` (formats.md section 1).
  func undeclaredAccounts(_ settings: SiteSettings) -> [SettingsProblem] {
    let known = settings.accounts.map(\.account)
    guard !known.isEmpty else { return [] }
    return settings.rules.policies.compactMap { policy in
      let isDeclared = known.contains {
        (policy.platform ?? $0.platform) == $0.platform && (policy.account ?? $0.name) == $0.name
      }
      guard !isDeclared else { return nil }
      let version = PolicyVersion(name: policy.name, effectiveFrom: policy.effectiveFrom)
      return SettingsProblem(
        file: file, line: policies[version] ?? 0,
        name: policy.account == nil ? "policy.platform" : "policy.account",
        reason: .undeclaredAccount(
          [policy.platform?.name, policy.account].compactMap(\.self).joined(separator: "/"),
          known: known.map { "\($0.platform.name)/\($0.name)" }))
    }
  }
}
