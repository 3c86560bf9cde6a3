import Synchronization

/// Weibo on loopback: lists, counters, comment and message replies, OAuth2, signed pushes.
///
/// Its clock stands still until `pass` moves it. Each host has a path of its own, so that a call to
/// the wrong one is not found.
package final class WeiboStandIn: Sendable {
  package let server: StandInServer
  private let box: StateBox

  package init(now: Int64 = 1_750_000_000, brand: Int64 = 1_000_000_001) async throws {
    let box = StateBox(WeiboState(now: now, brand: brand))
    self.box = box
    server = try await StandInServer { request in
      box.state.withLock { $0.answer(to: request) }
    }
  }

  package func stop() async { await server.stop() }

  package var address: String { server.address }
  package var requests: [StandInRequest] { server.requests }
  package var brand: Int64 { with { $0.brand } }
  package var token: String { with { $0.token } }
  package var appKey: String { with { $0.appKey } }
  package var appSecret: String { with { $0.appSecret } }
  /// Seconds since 1970.
  package var now: Int64 { with { $0.now } }

  /// The base URLs, by the names of `hosts` in the site file.
  package var hosts: [String: String] {
    var hosts: [String: String] = [:]
    for name in ["api", "c.api", "rm.api", "m.api", "upload.api"] {
      hosts[name] = "\(address)/\(name)"
    }
    return hosts
  }

  /// The lines of a secrets file for the account.
  package var secrets: String {
    with {
      "access_token = \($0.token)\nuid = \($0.brand)\napp_key = \($0.appKey)\n"
        + "app_secret = \($0.appSecret)\n"
    }
  }

  /// What arrived and was taken, in its order.
  package var replies: [Reply] { with { $0.replies } }

  /// How often a reply with this text arrived and was taken.
  package func arrivals(_ text: String) -> Int { replies.count { $0.text == text } }

  /// How often a path such as `comments/to_me` was asked.
  package func calls(_ path: String) -> Int { with { $0.calls[path] ?? 0 } }

  /// Calls that count against the day's limit.
  package var countedCalls: Int { with { $0.counted } }

  /// A reply that Weibo took.
  package struct Reply: Hashable, Sendable {
    package var text: String
    /// The id of the comment, of the post or of the person that it answers.
    package var target: String
    package var id: String?
    package var rip: String?
    package var hasPrefix = false
  }

  /// How the stand-in misbehaves.
  package struct Habits: Sendable {
    /// Codes with which a path is refused, always.
    package var refusals: [String: Int] = [:]
    /// Codes with which a path is refused once each, in their order.
    package var refusalsOnce: [String: [Int]] = [:]
    /// `error_code`, `rootid`, `uid` and `expires_in` are texts.
    package var writesNumbersAsTexts = false
    package var leavesOutIDStrings = false
    /// An empty list is `[]` instead of an object.
    package var writesEmptyListsBare = false
    /// Comments that are dropped after paging.
    package var hidden: Set<Int64> = []
    package var leavesOutNextCursor = false
    /// Lists give everything again, whatever `max_id` says.
    package var ignoresMaxID = false
    /// Replies are shown so many seconds later, and answered with 20032.
    package var showsRepliesAfter: Int64?
    /// Does what a call that writes asks, and answers nothing.
    package var answersNothing = false
    /// Does what a call that writes asks, and breaks off in mid-answer.
    package var breaksOff = false
    /// Calls a day; 10023 after them.
    package var dailyLimit: Int?
    /// The answer of lists is no JSON.
    package var answersHTML = false
    package var hasNoCounters = false

    package init() {}
  }

  package func change(_ edit: @Sendable (inout Habits) -> Void) { with { edit(&$0.habits) } }

  func with<Value: Sendable>(_ body: (inout sending WeiboState) -> Value) -> Value {
    box.state.withLock { body(&$0) }
  }
}

/// The lock cannot be captured by itself.
private final class StateBox: Sendable {
  let state: Mutex<WeiboState>
  init(_ state: WeiboState) { self.state = Mutex(state) }
}
