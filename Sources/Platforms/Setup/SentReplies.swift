import PlatformContract
import Synchronization

/// What was accepted, by key, so that one reply goes out once whatever asks again.
final class SentReplies: Sendable {
  private let outcomes = Mutex<(byKey: [String: SendOutcome], keys: [String])>(([:], []))
  private static let limit = 1000

  subscript(key: String) -> SendOutcome? {
    get { outcomes.withLock { $0.byKey[key] } }
  }

  /// Keeps an outcome that says that the platform has the reply; others are not kept.
  func keep(_ outcome: SendOutcome, for key: String) {
    guard case .sent = outcome else { return }
    outcomes.withLock { kept in
      if kept.byKey.updateValue(outcome, forKey: key) == nil { kept.keys.append(key) }
      if kept.keys.count > SentReplies.limit { kept.byKey[kept.keys.removeFirst()] = nil }
    }
  }
}
