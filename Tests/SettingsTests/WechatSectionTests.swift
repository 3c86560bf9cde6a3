import InboxModel
import PlatformContract
import Settings
import Testing

struct WechatSectionTests {
  private func options(_ lines: String) throws -> ConnectionOptions? {
    try siteSettings(
      file: "f", text: "[[account]]\nplatform = \"wechat\"\nname = \"a\"\n" + lines
    ).accounts.first?.options
  }

  @Test func anAccountIsAnOfficialOneUnlessItSaysOtherwise() throws {
    #expect(try options("") == .wechat(WechatOptions()))
    var official = WechatOptions()
    official.appID = "wx8f3a1c20b7d94e65"
    official.articles = [
      WechatArticle(dataID: 2_247_483_720, index: 0), WechatArticle(dataID: 7, index: 3),
    ]
    official.answersOnPhone = true
    official.web.hosts = ["api": "https://hk.api.weixin.qq.com"]
    #expect(
      try options(
        """
        service = "official"
        app_id = "wx8f3a1c20b7d94e65"
        articles = ["2247483720", "7:3"]
        answers_on_phone = true
        hosts = { api = "https://hk.api.weixin.qq.com/" }
        """) == .wechat(official))
  }

  @Test func customerServiceNamesItsEnterpriseAndAccounts() throws {
    var kf = WechatOptions()
    kf.service = .kf
    kf.corpID = "ww5c1e0f9a7b3d2468"
    kf.kfAccounts = ["wkOne", "wkTwo"]
    #expect(
      try options(
        "service = \"kf\"\ncorp_id = \"ww5c1e0f9a7b3d2468\"\nkf_accounts = [\"wkOne\", \"wkTwo\"]")
        == .wechat(kf))
  }

  @Test(arguments: [
    (
      "service = \"mini\"",
      "f:4: `account.service`: here stands \"mini\"; it must be \"official\" or \"kf\"."
    ),
    (
      "articles = [\"https://mp.weixin.qq.com/s/x\"]",
      "f:4: `account.articles`: here stands \"https://mp.weixin.qq.com/s/x\"; it must be a list of articles such as [\"2247483720:0\"]."
    ),
    (
      "articles = [\n  \"2247483720:-1\",\n]",
      "f:5: `account.articles`: here stands \"2247483720:-1\"; it must be a list of articles such as [\"2247483720:0\"]."
    ),
    (
      "answers_on_phone = 1",
      "f:4: `account.answers_on_phone`: here stands 1; it must be true or false."
    ),
  ])
  func aMistakeSaysWhatMayStandThere(_ lines: String, _ sentence: String) {
    #expect {
      try options(lines)
    } throws: { "\($0)" == sentence }
  }
}
