import InboxModel
import PlatformContract

/// What one step of reading gave.
struct Found {
  var messages: [Message] = []
  /// What was learnt about what the account may do.
  var capabilities: [Capability] = []
}

extension Capability.Answer {
  /// What a try says about an ability.
  static func found(
    _ look: () async throws(ConnectionProblem) -> Void
  ) async -> Capability.Answer {
    do throws(ConnectionProblem) {
      try await look()
      return .able
    } catch {
      switch error {
      case .needsLogin(let reason), .unable(let reason): return .unable(reason)
      case .unreachable(let reason), .rateLimited(let reason, _), .malformed(let reason):
        return .unknown(reason)
      }
    }
  }
}

extension SendOutcome {
  /// Of the call that counts, when no answer came.
  init(_ problem: WebProblem) {
    switch problem {
    case .notSent(let reason): self = .failed(reason: reason, retry: true)
    case .noAnswer(let reason): self = .unknown(reason: reason)
    }
  }
}
