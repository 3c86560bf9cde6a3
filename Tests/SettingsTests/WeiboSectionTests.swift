import PlatformContract
import Settings
import Testing

struct WeiboSectionTests {
  @Test func everySettingOfAWeiboAccountIsRead() throws {
    var options = WeiboOptions()
    options.isBusiness = true
    options.rip = "203.0.113.7"
    options.withoutMention = true
    options.dailyCalls = 1000
    options.redirect = "https://example.com/done/"
    options.web.hosts = ["rm.api": "http://127.0.0.1:8080"]
    #expect(
      try read(
        """
        business = true
        rip = "203.0.113.7"
        without_mention = true
        calls_per_day = 1000
        redirect = "https://example.com/done/"
        hosts = { "rm.api" = "http://127.0.0.1:8080/" }
        """) == .weibo(options))
  }

  @Test func anOrdinaryAppHasAHundredCallsADay() throws {
    guard case .weibo(let options) = try read("") else {
      Issue.record("the options are of another platform")
      return
    }
    #expect(options.callsPerDay == 100 && !options.isBusiness && options.rip == nil)
  }

  @Test(arguments: ["1.2.3", "1.2.3.256", "::1", "+1.2.3.4", "1.2.3.4.5", "a.b.c.d"])
  func anAddressOfAnotherFormIsRefused(address: String) throws {
    let problem = #expect(throws: SettingsProblem.self) { try read("rip = \"\(address)\"") }
    #expect(
      problem?.description
        == "f:4: `account.rip`: here stands \"\(address)\"; it must be an IPv4 address in quotes, such as \"203.0.113.7\"."
    )
  }

  @Test(arguments: ["business = 1", "calls_per_day = 5", "redirect = \"example.com\""])
  func anotherValueIsRefused(line: String) {
    #expect(throws: SettingsProblem.self) { try read(line) }
  }

  private func read(_ lines: String) throws -> ConnectionOptions? {
    try siteSettings(
      file: "f", text: "[[account]]\nplatform = \"weibo\"\nname = \"brandcn\"\n\(lines)\n"
    ).accounts.first?.options
  }
}
