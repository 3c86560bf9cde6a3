import Foundation
package import InboxModel
package import PlatformContract

/// The login at Weibo by OAuth2, as far as it needs no terminal.
///
/// A person opens `address` in any browser, and pastes what Weibo sends the browser to: so it works
/// where dafud has no browser. Weibo gives web apps no refresh token: when the token ends, a person
/// does this again.
package struct WeiboLogin: Sendable {
  private let options: WeiboOptions
  private let hosts: WeiboHosts
  private let appKey: String
  private let appSecret: String
  /// Comes back in the redirection, so that a code of somebody else's login is refused.
  private let state: String

  /// `secrets` need `app_key` and `app_secret`; `state` is a random text of letters and digits.
  package init(
    options: WeiboOptions, secrets: Secrets, state: String
  ) throws(SetupProblem) {
    self.options = options
    self.state = state
    hosts = try WeiboHosts(options)
    appKey = try secrets.required("app_key", "the App Key on open.weibo.com")
    appSecret = try secrets.required("app_secret", "the App Secret on open.weibo.com")
  }

  /// Where a person says yes.
  package var address: String {
    WebText.address(
      hosts.authorization("authorize"),
      query: [
        ("client_id", appKey), ("redirect_uri", options.redirect), ("response_type", "code"),
        ("state", state), ("forcelogin", "true"),
      ])
  }

  /// The code in what a person pasted: the code alone, or the whole address with it.
  package func code(pasted: String) throws(ConnectionProblem) -> String {
    let text = pasted.filter { !$0.isWhitespace }
    guard text.contains("?") || text.contains("=") else {
      guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw .malformed("Nothing was pasted; paste the code, or the whole address with it.")
      }
      return text
    }
    let fields = WeiboLogin.fields(text)
    if let refusal = WeiboLogin.refusal(fields) { throw WeiboCode(refusal).problem(wait: nil) }
    guard let code = fields["code"], !code.isEmpty else {
      throw .malformed(
        "There is no code in the address; paste the one that Weibo sent the browser to.")
    }
    if let back = fields["state"], back != state {
      throw .malformed("The address is of another login; open the one that was printed last.")
    }
    return code
  }

  /// Exchanges a code, which Weibo takes once, for a token.
  package func token(
    code: String, web: WebClient, now: Moment
  ) async throws(ConnectionProblem) -> WeiboToken {
    let call = WebCall.form(
      hosts.authorization("access_token"),
      [
        ("client_id", appKey), ("client_secret", appSecret),
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", options.redirect),
      ])
    guard let token = WeiboToken(try await WeiboLogin.value(of: call, web), now: now) else {
      throw .malformed("Weibo's answer to the code has no token in it; begin the login again.")
    }
    return token
  }

  /// What Weibo says about a token.
  package func inspect(
    token: String, web: WebClient, now: Moment
  ) async throws(ConnectionProblem) -> WeiboTokenInfo {
    let call = WebCall.form(hosts.authorization("get_token_info"), [("access_token", token)])
    let info = WeiboTokenInfo(try await WeiboLogin.value(of: call, web), now: now)
    if let theirs = info.appKey, theirs != appKey {
      throw .needsLogin(
        "The token belongs to another app than app_key says; begin the login again.")
    }
    return info
  }

  private static func value(
    of call: WebCall, _ web: WebClient
  ) async throws(ConnectionProblem) -> JSON {
    let answer: WebAnswer
    do {
      answer = try await web.answer(to: call)
    } catch {
      throw .unreachable(error.sentence)
    }
    switch WeiboAnswer(answer) {
    case .value(let value): return value
    case .refused(let refusal): throw WeiboCode(refusal).problem(wait: nil)
    case .unreadable(let status):
      throw .malformed("Weibo answered with something that is no JSON (HTTP \(status)).")
    }
  }

  /// What Weibo says in the redirection when there is no code.
  private static func refusal(_ fields: [String: String]) -> WeiboRefusal? {
    guard let error = fields["error"] ?? fields["error_code"] else { return nil }
    let code = fields["error_code"].flatMap { Int64($0) } ?? (error == "access_denied" ? 21330 : 0)
    return WeiboRefusal(code: code, text: fields["error_description"] ?? error)
  }

  private static func fields(_ address: String) -> [String: String] {
    let query = address.split(separator: "?", maxSplits: 1).last ?? ""
    var fields: [String: String] = [:]
    for pair in query.split(separator: "#", maxSplits: 1).first?.split(separator: "&") ?? [] {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fields[String(parts[0])] =
        parts[1].replacing("+", with: " ").removingPercentEncoding ?? String(parts[1])
    }
    return fields
  }
}
