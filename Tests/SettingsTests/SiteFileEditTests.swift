import InboxModel
import Settings
import Testing

struct SiteFileEditTests {
  private let brand = AccountID(platform: .weibo, name: "brandcn")
  private let file = """
    # ours
    store = "inbox.sqlite"

    [[account]]   # the first
    platform = "wechat"
    name = "brandcn"

    [[account]]
    platform = "weibo"
    name = "brandcn"
    hosts = { api = "http://127.0.0.1:1" }

    [mandarin]
    ignore_words = ["Dunk Low"]

    """

  @Test func anAccountComesToTheEndAndEverythingElseStays() throws {
    let other = AccountID(platform: .tieba, name: "a \"b\"\\")
    let text = SiteFileEdit.adding(
      other, settings: [("password_file", "secrets/x")], to: file)
    #expect(text.hasPrefix(file))
    let accounts = try siteSettings(file: "f", text: text).accounts
    #expect(accounts.map(\.account.name) == ["brandcn", "brandcn", "a \"b\"\\"])
    #expect(accounts.last?.secret == .file("secrets/x"))
  }

  @Test func oneAccountIsCutOutAndEverythingElseStays() throws {
    let text = try #require(SiteFileEdit.removing(brand, from: file))
    let settings = try siteSettings(file: "f", text: text)
    #expect(settings.accounts.map(\.account.platform) == [.wechat])
    #expect(settings.rules.mandarin.ignoreWords == ["Dunk Low"])
    #expect(text.contains("# ours") && !text.contains("127.0.0.1"))
  }

  @Test func whatWasAddedIsRemovedWithoutATrace() {
    let other = AccountID(platform: .tieba, name: "x")
    let text = SiteFileEdit.adding(other, settings: [], to: file)
    // A blank line parted it from what stood before.
    #expect(SiteFileEdit.removing(other, from: text) == file)
  }

  @Test func oneSettingMoreStandsInTheAccountItIsFor() throws {
    let text = try #require(
      SiteFileEdit.adding("password_file", "secrets/x", to: brand, in: file))
    let accounts = try siteSettings(file: "f", text: text).accounts
    #expect(accounts.map(\.secret) == [nil, .file("secrets/x")])
    #expect(SiteFileEdit.adding("password_file", "y", to: brand, in: text) == nil)
  }

  @Test func anAccountThatIsNotThereIsNotRemoved() {
    #expect(
      SiteFileEdit.removing(AccountID(platform: .qzone, name: "brandcn"), from: file) == nil)
    #expect(SiteFileEdit.removing(brand, from: "nonsense") == nil)
  }
}
