import InboxModel
import PlatformContract
import Synchronization

extension WeiboConnection {
  /// What a call that writes came to.
  enum Submission: Sendable {
    case done(JSON)
    /// Weibo has it and shows it later; the sentence says so.
    case accepted(String)
    case over(SendOutcome)
  }

  /// Makes a call that writes, once, and notes what it tells about the account.
  func submit(
    _ call: WebCall, counts: Bool, learning ability: Capability.Ability
  ) async -> Submission {
    do {
      switch try await answer(call, counts: counts) {
      case .value(let value):
        learn(ability, .able)
        return .done(value)
      case .refused(let refusal):
        let code = WeiboCode(refusal)
        guard let outcome = code.outcome else {
          learn(ability, .able)
          return .accepted(code.sentence)
        }
        if case .notGranted = code.meaning { learn(ability, .unable(code.sentence)) }
        if code.meaning == .login, ability == .replyToMessages,
          let sentence = keys.messageTokenRefused
        {
          return .over(.failed(reason: sentence, retry: false))
        }
        return .over(outcome)
      case .unreadable(let status):
        return .over(
          .unknown(reason: "Weibo's answer to the reply could not be read (HTTP \(status))."))
      }
    } catch {
      switch error {
      case .notSent(let sentence): return .over(.failed(reason: sentence, retry: true))
      case .noAnswer(let sentence): return .over(.unknown(reason: sentence))
      }
    }
  }

  private func learn(_ ability: Capability.Ability, _ answer: Capability.Answer) {
    learnt.withLock { $0[ability] = answer }
  }
}
