internal import InboxModel

/// Policies that nothing can ever match.
///
/// Only what is certain: messages may be imported for any account, platform and kind.
func matchConflicts(in rules: Rules) -> [RuleConflict] {
  let names = rules.policies.map(\.name).reduce(into: [String]()) { names, name in
    if !names.contains(name) { names.append(name) }
  }
  let versions = names.map { name in
    Dated(rules.policies.filter { $0.name == name }.map { ($0.effectiveFrom, $0) })
  }
  // Whenever another version of anything comes into force, what a policy is shadowed by may change.
  let changes = Set(rules.policies.compactMap(\.effectiveFrom)).sorted()
  return rules.policies.compactMap { policy in
    if policy.kol == true, !rules.kol.names(anybodyOn: policy.platform) {
      let platform = rules.kol.people.isEmpty ? nil : policy.platform
      return .nobodyIsKOL(policy: policy.version, platform: platform)
    }
    guard let place = names.firstIndex(of: policy.name), place > 0 else { return nil }
    let starts = ([policy.effectiveFrom ?? .beforeAll] + changes)
      .filter { versions[place].inForce(at: $0)?.effectiveFrom == policy.effectiveFrom }
      .filter { versions[place].inForce(at: $0) != nil }
    let shadows = starts.map { start in
      versions[..<place].lazy.compactMap { $0.inForce(at: start) }.first { $0.takes(policy) }
    }
    guard let shadow = shadows.first, let shadow, !shadows.contains(nil) else { return nil }
    return .shadowed(policy: policy.version, by: shadow.version)
  }
}

extension Moment {
  /// Before every date from which something may hold.
  fileprivate static let beforeAll = Moment(milliseconds: .min)
}

extension Policy {
  /// Matches every turn that `other` matches.
  fileprivate func takes(_ other: Policy) -> Bool {
    (platform == nil || platform == other.platform)
      && (account == nil || account == other.account) && (kind == nil || kind == other.kind)
      && (kol == nil || kol == other.kol)
  }
}

extension KOLRule {
  /// Whether anybody on `platform`, or anywhere for nil, can be a KOL.
  fileprivate func names(anybodyOn platform: Platform?) -> Bool {
    followers != nil || people.contains { platform == nil || $0.platform == platform }
  }
}
