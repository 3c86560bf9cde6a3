/// Why a platform could not be read.
///
/// Every text is a sentence for people, without any secret.
package enum ConnectionProblem: Error, Hashable, Sendable {
  /// The network or the platform does not answer; trying later may help.
  case unreachable(String)
  /// The platform wants fewer calls; `retryAfter` is in seconds.
  case rateLimited(String, retryAfter: Int64?)
  /// A person must connect the account again.
  case needsLogin(String)
  /// The platform does not let this account do that.
  case unable(String)
  /// What came is not what the platform documents, or its signature is wrong.
  case malformed(String)
}

extension ConnectionProblem {
  /// For people.
  package var sentence: String {
    switch self {
    case .unreachable(let text), .needsLogin(let text), .unable(let text), .malformed(let text),
      .rateLimited(let text, _):
      text
    }
  }
}
