import InboxModel
import PlatformContract

extension WeiboCode {
  /// Why reading stops; `wait` is in seconds, for codes that count calls.
  func problem(wait: Int64?) -> ConnectionProblem {
    switch meaning {
    case .busy, .doubtful, .accepted, .refused(retry: true): .unreachable(sentence)
    case .limited: .rateLimited(sentence, retryAfter: wait)
    case .login: .needsLogin(sentence)
    case .notGranted, .stopped, .refused(retry: false), .gone: .unable(sentence)
    case .wrong: .malformed(sentence)
    }
  }

  /// What became of a reply that got this answer; nil: it was accepted.
  var outcome: SendOutcome? {
    switch meaning {
    case .busy, .limited: .failed(reason: sentence, retry: true)
    case .doubtful: .unknown(reason: sentence)
    case .refused(let retry): .failed(reason: sentence, retry: retry)
    case .notGranted, .login, .stopped, .wrong, .gone: .failed(reason: sentence, retry: false)
    case .accepted: nil
    }
  }
}
