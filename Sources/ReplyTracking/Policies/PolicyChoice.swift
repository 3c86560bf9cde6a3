internal import InboxModel

/// What decides which policy a turn is judged by: facts of its opening.
struct Opening {
  var at: Moment
  var account: AccountID
  var kind: MessageKind
  var isKOL: Bool
}

/// Why a policy is or is not the one a turn is judged by.
package enum PolicyMatch: String, Sendable, CaseIterable {
  case matches
  /// No version of it was in force yet when the turn opened.
  case notInForce = "not_in_force"
  case otherPlatform = "other_platform"
  case otherAccount = "other_account"
  case otherKind = "other_kind"
  /// It is for turns that a KOL opened, or for those that none did.
  case kol
  /// A policy before it in the file matched.
  case later
}

extension Policy {
  func match(_ opening: Opening) -> PolicyMatch {
    if let platform, platform != opening.account.platform { return .otherPlatform }
    if let account, account != opening.account.name { return .otherAccount }
    if let kind, kind != opening.kind { return .otherKind }
    if let kol, kol != opening.isKOL { return .kol }
    return .matches
  }
}

extension CompiledRules {
  /// The policy that a turn is judged by for its whole life: of each name the version in force
  /// at the opening, among names the first that matches, in file order (rule B23).
  func policy(for opening: Opening) -> CompiledPolicy? {
    for versions in policies {
      if let version = versions.inForce(at: opening.at),
        version.policy.match(opening) == .matches
      {
        return version
      }
    }
    return nil
  }
}
