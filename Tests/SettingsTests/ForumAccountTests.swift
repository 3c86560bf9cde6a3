import InboxModel
import PlatformContract
import Settings
import Testing

/// `[[account]]` of Tieba, QZone and Meipai.
struct ForumAccountTests {
  private func options(_ lines: String) throws -> ConnectionOptions? {
    try siteSettings(file: "dafu.toml", text: "[[account]]\nname = \"brand\"\n\(lines)\n")
      .accounts.first?.options
  }

  private func problem(_ lines: String) -> String? {
    do throws(SettingsProblem) {
      _ = try siteSettings(file: "dafu.toml", text: "[[account]]\nname = \"brand\"\n\(lines)\n")
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func aTiebaAccountNamesWhatIsWatched() throws {
    var expected = TiebaOptions()
    expected.forums = ["测试品牌"]
    expected.threads = ["9000000001"]
    expected.userID = "987654321"
    expected.write = true
    expected.repliesPerHour = 5
    expected.web.hosts = ["app": "http://127.0.0.1:8080"]
    #expect(
      try options(
        """
        platform = "tieba"
        forums = ["测试品牌"]
        threads = ["9000000001"]
        user_id = "987654321"
        write = true
        replies_per_hour = 5
        hosts = { app = "http://127.0.0.1:8080/" }
        """) == .tieba(expected))
    #expect(expected.readsWithoutSecret)
    #expect(try options("platform = \"tieba\"") == .tieba(TiebaOptions()))
    #expect(!TiebaOptions().write && !TiebaOptions().readsWithoutSecret)
  }

  @Test func aQzoneAccountIsReadByCookieOrThroughABridge() throws {
    var expected = QzoneOptions()
    expected.onebot = "http://127.0.0.1:3000"
    expected.actions = ["posts": "get_qzone_msg_list"]
    expected.write = true
    #expect(
      try options(
        """
        platform = "qzone"
        onebot = "http://127.0.0.1:3000"
        actions = { posts = "get_qzone_msg_list" }
        write = true
        """) == .qzone(expected))
    var reading = QzoneOptions()
    reading.read = true
    #expect(try options("platform = \"qzone\"\nread = true") == .qzone(reading))
    #expect(!QzoneOptions().read && !QzoneOptions().write)
  }

  @Test func aMeipaiAccountNamesItsVideos() throws {
    var expected = MeipaiOptions()
    expected.videos = ["1000000001"]
    expected.userID = "3000000009"
    #expect(
      try options(
        "platform = \"meipai\"\nvideos = [\"1000000001\"]\nuser_id = \"3000000009\"")
        == .meipai(expected))
  }

  @Test func whatIsNoIDIsRefusedWhereItStands() throws {
    let threads = try #require(problem("platform = \"tieba\"\nthreads = [\"p/9000\"]"))
    #expect(threads.contains("a list of ids of digits in quotes"))
    let user = try #require(problem("platform = \"meipai\"\nuser_id = \"x\""))
    #expect(user.contains("an id of digits in quotes"))
    let action = try #require(
      problem("platform = \"qzone\"\nactions = { send = \"../x\" }"))
    #expect(action.contains("letters, digits and underscores"))
    let unknown = try #require(problem("platform = \"qzone\"\nactions = { sent = \"x\" }"))
    #expect(unknown.contains("sent"))
    #expect(problem("platform = \"weibo\"\nforums = [\"a\"]") != nil)
  }
}
