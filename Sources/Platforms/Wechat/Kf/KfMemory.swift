import InboxModel
import Synchronization

/// What a connection remembers for a while; all of it can be had again.
final class KfMemory: Sendable {
  private let state = Mutex(State())
  /// How long a push's token lets us read without the strict limits, in seconds.
  private static let tokenLifetime: Int64 = 600
  private static let mostNames = 10_000

  private struct State {
    var tokens: [String: Token] = [:]
    /// Nicknames by person; empty where WeChat gives none.
    var names: [String: String] = [:]
  }

  private struct Token {
    var text: String
    var at: Moment
    /// The account was read to its end since.
    var isUsed = false
  }

  func keep(token: String, of kf: String, now: Moment) {
    // Bounded, whatever names of accounts come.
    state.withLock { state in
      if state.tokens.count > 1000 { state.tokens = [:] }
      state.tokens[kf] = Token(text: token, at: now)
    }
  }

  /// The place of an account that pushed and was not read since.
  func waiting(among accounts: [String], now: Moment) -> Int? {
    accounts.firstIndex { kf in
      token(of: kf, now: now) != nil && state.withLock { $0.tokens[kf]?.isUsed == false }
    }
  }

  func wasRead(_ kf: String) { state.withLock { $0.tokens[kf]?.isUsed = true } }

  func token(of kf: String, now: Moment) -> String? {
    state.withLock { state in
      guard let token = state.tokens[kf] else { return nil }
      guard (0..<KfMemory.tokenLifetime).contains(now.seconds(since: token.at)) else {
        state.tokens[kf] = nil
        return nil
      }
      return token.text
    }
  }

  func forgetToken(of kf: String) { state.withLock { $0.tokens[kf] = nil } }

  func names(of persons: [String]) -> [String: String] {
    state.withLock { state in
      var names: [String: String] = [:]
      for person in persons { names[person] = state.names[person] }
      return names
    }
  }

  func keep(names: [String: String]) {
    state.withLock { state in
      if state.names.count + names.count > KfMemory.mostNames { state.names = [:] }
      state.names.merge(names) { $1 }
    }
  }
}
