package import InboxModel
package import PlatformContract
import Synchronization

/// One account on Weibo: comments and mentions are polled, private messages pushed.
package final class WeiboConnection: PlatformConnection {
  package let account: AccountID
  let options: WeiboOptions
  let hosts: WeiboHosts
  let keys: WeiboKeys
  let surroundings: Surroundings
  let meter = WeiboMeter()
  let known = WeiboKnown()
  let names = WeiboNames()
  let sent = SentReplies()
  /// What became clear about abilities that only their use tells.
  let learnt = Mutex<[Capability.Ability: Capability.Answer]>([:])
  private let foundID = Mutex<Int64?>(nil)
  /// The day on which the log last heard that the token ends.
  private let warnedOn = Mutex<Int64>(0)

  package init(
    _ account: AccountID, options: WeiboOptions, secrets: Secrets, surroundings: Surroundings
  ) throws(SetupProblem) {
    self.account = account
    self.options = options
    self.surroundings = surroundings
    hosts = try WeiboHosts(options)
    keys = try WeiboKeys(secrets)
  }

  /// The account's own id: from the secrets, else from Weibo, once.
  func ownID() async throws(ConnectionProblem) -> Int64 {
    if let id = keys.uid ?? foundID.withLock({ $0 }) { return id }
    guard let id = try await tokenInfo().uid else {
      throw .malformed(
        "Weibo does not say whose token it is; add a line \"uid = …\" to the secrets.")
    }
    foundID.withLock { $0 = id }
    return id
  }

  /// What Weibo says about the account's token; costs no call.
  package func tokenInfo() async throws(ConnectionProblem) -> WeiboTokenInfo {
    let call = WebCall.form(
      hosts.authorization("get_token_info"), [("access_token", keys.token)])
    return WeiboTokenInfo(try await value(of: call), now: surroundings.clock())
  }

  /// Whether the token is still good, by its own date.
  func checkToken() throws(ConnectionProblem) {
    if let end = keys.expiresAt, end <= surroundings.clock() {
      throw .needsLogin(
        "The token expired on \(end.rfc3339(offset: 28_800).prefix(10)); connect the account again with dafud account add."
      )
    }
  }

  /// Says so in the log, once a day, when the token ends within three days.
  func warnOfTokenEnd() {
    let now = surroundings.clock()
    guard let end = keys.expiresAt, end <= now.adding(seconds: 3 * 86_400) else { return }
    let day = WeiboTime.day(now)
    guard
      warnedOn.withLock({ last in
        defer { last = day }
        return last != day
      })
    else { return }
    surroundings.log(
      "The token of weibo/\(account.name) ends at \(end.rfc3339(offset: 28_800)); connect the account again with dafud account add before that."
    )
  }

  // MARK: Calls

  /// The answer to a call, which counts against the day's calls where Weibo counts it.
  func answer(_ call: WebCall, counts: Bool) async throws(WebProblem) -> WeiboAnswer {
    if counts { meter.spend(at: surroundings.clock()) }
    return WeiboAnswer(try await surroundings.web.answer(to: call))
  }

  /// The answer to a call that reads; a refusal is thrown as what it means.
  func value(of call: WebCall, counts: Bool = false) async throws(ConnectionProblem) -> JSON {
    switch try await reading(call, counts: counts) {
    case .success(let value): return value
    case .failure(let refusal): throw await problem(refusal)
    }
  }

  /// The answer to a call that reads, with a refusal as a value.
  func reading(
    _ call: WebCall, counts: Bool
  ) async throws(ConnectionProblem) -> Result<JSON, WeiboRefusal> {
    let answer: WeiboAnswer
    do {
      answer = try await self.answer(call, counts: counts)
    } catch {
      throw .unreachable(error.sentence)
    }
    switch answer {
    case .value(let value): return .success(value)
    case .refused(let refusal): return .failure(refusal)
    case .unreadable(let status):
      if status >= 500 { throw .unreachable("Weibo's server has trouble (HTTP \(status)).") }
      throw .malformed("Weibo answered with something that is no JSON (HTTP \(status)).")
    }
  }

  func problem(_ refusal: WeiboRefusal) async -> ConnectionProblem {
    let code = WeiboCode(refusal)
    return code.problem(wait: await wait(code))
  }

  /// Seconds until calls are counted anew.
  private func wait(_ code: WeiboCode) async -> Int64? {
    let now = surroundings.clock()
    switch code.meaning {
    case .limited(.account):
      // An hour or a day, by the app's tier: Weibo tells it.
      let call = WebCall.get(
        hosts.plain("account/rate_limit_status"), query: [("access_token", keys.token)])
      if case .value(let value)? = try? await answer(call, counts: false),
        let seconds = value["reset_time_in_seconds"].integer, (1...86_400).contains(seconds)
      {
        return seconds
      }
      return WeiboTime.secondsToHour(now)
    case .limited: return WeiboTime.secondsToHour(now)
    default: return nil
    }
  }
}
