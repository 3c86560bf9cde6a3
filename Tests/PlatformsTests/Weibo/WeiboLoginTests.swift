import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WeiboLoginTests {
  @Test func aPastedCodeBecomesTheSecretsOfAnAccount() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let login = try login(weibo)
      let now = Moment(seconds: standIn.now)
      let token = try await login.token(
        code: try login.code(pasted: " code1\n"), web: weibo.web, now: now)
      var secrets = Secrets("2.00OLDTOKEN\napp_key = 1\n")
      token.put(into: &secrets)
      #expect(secrets["access_token"] == standIn.token)
      #expect(secrets["uid"] == "1000000001")
      #expect(
        secrets["expires_at"].flatMap { Moment(rfc3339: $0) }
          == now.adding(seconds: 157_679_999))
      #expect(!"\(token)".contains(standIn.token))
      let info = try await login.inspect(token: standIn.token, web: weibo.web, now: now)
      #expect(info.uid == standIn.brand && info.daysLeft(now) == 7)
      _ = try await weibo.restarted(secrets: secrets.text).connection.pull(since: nil)
    }
  }

  @Test func numbersOfATokenMayBeTexts() async throws {
    try await withWeibo { weibo in
      weibo.standIn.change { $0.writesNumbersAsTexts = true }
      let token = try await login(weibo).token(
        code: "code1", web: weibo.web, now: .earliest)
      #expect(token.uid == weibo.standIn.brand)
      #expect(token.expiresAt == Moment(seconds: 157_679_999))
    }
  }

  @Test func aCodeThatWasUsedSaysToBeginAgain() async throws {
    try await withWeibo { weibo in
      let login = try login(weibo)
      _ = try await login.token(code: "code1", web: weibo.web, now: .earliest)
      await #expect(
        throws: ConnectionProblem.needsLogin(
          "The code was used already or is too old; begin the login again and paste the new code.")
      ) { _ = try await login.token(code: "code1", web: weibo.web, now: .earliest) }
    }
  }

  @Test func theAddressHoldsTheKeyAndTheRedirectionEncodedOnce() async throws {
    try await withWeibo { weibo in
      let address = try login(weibo).address
      #expect(address.hasPrefix("\(weibo.standIn.address)/api/oauth2/authorize?"))
      #expect(address.contains("client_id=1234567890&"))
      #expect(
        address.contains(
          "redirect_uri=https%3A%2F%2Fapi.weibo.com%2Foauth2%2Fdefault.html&"))
      #expect(address.contains("state=s1") && !address.contains(weibo.standIn.appSecret))
    }
  }

  @Test(arguments: [
    "https://api.weibo.com/oauth2/default.html?code=abc123&state=s1",
    "https://api.weibo.com/oauth2/default.html?state=s1&code=abc123#top",
    "https://api.weibo.com/oauth2/default.html?co\nde=abc123", "code=abc123", "abc123", " abc123 ",
  ])
  func theCodeIsFoundInWhateverIsPasted(pasted: String) async throws {
    try await withWeibo { weibo in
      let code = try login(weibo).code(pasted: pasted)
      #expect(code == "abc123")
    }
  }

  @Test(arguments: [
    ("", "Nothing was pasted"), ("https://x/?state=s1", "no code"),
    ("https://x/?code=abc&state=other", "another login"),
    ("https://x/?error=access_denied&error_code=21330", "said no"),
    ("https://x/?error=access_denied", "said no"),
    ("https://x/?error=redirect_uri_mismatch&error_code=21322", "redirect"),
  ])
  func whatHasNoCodeIsExplained(pasted: String, words: String) async throws {
    try await withWeibo { weibo in
      let login = try login(weibo)
      do throws(ConnectionProblem) {
        _ = try login.code(pasted: pasted)
        Issue.record("a code was found")
      } catch {
        #expect(error.sentence.contains(words), "\(error.sentence)")
      }
    }
  }

  @Test func aLoginNeedsTheAppsKeyAndSecret() {
    #expect(throws: SetupProblem.self) {
      try WeiboLogin(options: WeiboOptions(), secrets: Secrets("app_key = 1"), state: "s")
    }
  }

  @Test(arguments: ["", "expires_at = tomorrow", "uid = brand"])
  func secretsThatDoNotWorkAreExplained(text: String) async throws {
    try await withClient { web in
      _ = #expect(throws: SetupProblem.self) {
        try connect(
          weiboAccount, .weibo(WeiboOptions()),
          secrets: Secrets((text.isEmpty ? "" : "access_token = t\n") + text),
          surroundings: Surroundings(
            web: web, clock: { .earliest }, random: { 0 }, pause: { _ in }))
      }
    }
  }

  @Test func aHostThatWeiboHasNotIsRefused() async throws {
    try await withClient { web in
      var options = WeiboOptions()
      options.web.hosts = ["apii": "http://127.0.0.1:1"]
      let problem = #expect(throws: SetupProblem.self) {
        try connect(
          weiboAccount, .weibo(options), secrets: Secrets("access_token = t\n"),
          surroundings: Surroundings(
            web: web, clock: { .earliest }, random: { 0 }, pause: { _ in }))
      }
      #expect(problem?.description.contains("apii") == true)
    }
  }

  private func login(_ weibo: OpenWeibo) throws -> WeiboLogin {
    var options = WeiboOptions()
    options.web.hosts = weibo.standIn.hosts
    return try WeiboLogin(
      options: options, secrets: Secrets(weibo.standIn.secrets), state: "s1")
  }
}
