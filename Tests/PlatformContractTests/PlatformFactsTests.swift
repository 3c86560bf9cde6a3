import InboxModel
import PlatformContract
import Testing

struct PlatformFactsTests {
  @Test(arguments: [
    ("Test", 2), ("我司CEO与我司吉祥物...好大一坨！", 16), ("one two 🀂一二三四五🀀", 13),
    ("谢谢您的支持", 6), ("[微笑]", 3), ("回复@某某某:您好", 8),
    (String(repeating: "a", count: 280), 140), (String(repeating: "汉", count: 140), 140),
    (String(repeating: "汉", count: 140) + "a", 141), (String(repeating: "😀", count: 70), 140),
    ("👨‍👩‍👧", 8),
  ])
  func weiboCountsHalfUnitsOfUTF16(text: String, count: Int) throws {
    let limit = try #require(PlatformFacts.replyFacts(platform: .weibo, kind: .comment).limit)
    #expect(limit.count(text) == count)
    #expect((limit.count(text) <= limit.limit) == (count <= 140))
  }

  @Test func wechatCountsBytesInAWindowWithAQuota() {
    let facts = PlatformFacts.replyFacts(platform: .wechat, kind: .message)
    #expect(facts.limit?.count(String(repeating: "汉", count: 682)) == 2046)
    #expect(facts.limit?.limit == 2048)
    #expect(facts.windowSeconds == 172_800)
    #expect(facts.quota == 5)
    #expect(!facts.isPublic)
  }

  @Test func onlyPrivateMessagesHaveAReplyWindow() {
    #expect(
      PlatformFacts.replyWindows == [
        Rules.Channel(platform: .weibo, kind: .message): 172_800,
        Rules.Channel(platform: .wechat, kind: .message): 172_800,
      ])
  }

  @Test func whatCanOnlyBeAnsweredOnThePhoneSaysWhyInASentence() {
    for platform in [Platform.tieba, .meipai, .qzone] {
      let reason = PlatformFacts.replyFacts(platform: platform, kind: .message).phoneOnly
      #expect(reason?.hasSuffix(".") == true)
      #expect(PlatformFacts.replyFacts(platform: platform, kind: .comment).phoneOnly == nil)
    }
  }

  @Test func ofAnUnknownPlatformOnlyItsPublicCommentsAreKnown() throws {
    let bridge = try #require(Platform("some-bridge"))
    #expect(PlatformFacts.replyFacts(platform: bridge, kind: .message) == ReplyFacts())
    #expect(
      PlatformFacts.replyFacts(platform: bridge, kind: .comment) == ReplyFacts(isPublic: true))
  }
}
