import InboxModel
import PlatformContract
import Testing

struct PermalinkTests {
  @Test(arguments: [
    ("4331051486294436", "Hd1N2qpta"), ("4404101091169383", "I1IGF4Ud1"),
    ("3512191498379699", "z579Hz9Wr"), ("3591268992667779", "zCik3bc0H"),
    ("4607741009594608", "K3fnuEfZK"), ("4383183984547669", "HyTZIj53v"),
    ("201110410216293360", "wr4mOFqpbO"), ("5000000000000001", "O00000001"),
    ("4400000100000010", "I000a000a"),
  ])
  func aWeiboIDReadsTheSameInBothForms(mid: String, bid: String) {
    #expect(WeiboID.bid(mid: mid) == bid)
    #expect(WeiboID.mid(bid: bid) == mid)
  }

  @Test(arguments: ["", "12a4", "-5", " 5", "9999999999999999999999", "汉"])
  func whatIsNoMidHasNoBid(text: String) {
    #expect(WeiboID.bid(mid: text) == nil)
  }

  @Test(arguments: ["", "ZZZZZZZZ", "a-b", "汉"])
  func whatIsNoBidHasNoMid(text: String) {
    #expect(WeiboID.mid(bid: text) == nil)
  }

  @Test(
    arguments: [
      (
        Platform.weibo, MessageKind.comment, "4331051486294436", "1",
        "https://m.weibo.cn/status/Hd1N2qpta"
      ),
      (.weibo, .mention, nil, "4331051486294436", "https://m.weibo.cn/status/Hd1N2qpta"),
      (.weibo, .comment, nil, "4331051486294436", nil),
      (.weibo, .message, "4331051486294436", "1", nil),
      (.tieba, .comment, "9000000001", "15", "https://tieba.baidu.com/p/9000000001?pid=15#15"),
      (.tieba, .comment, "9000000001", "x&y", "https://tieba.baidu.com/p/9000000001"),
      (.tieba, .comment, "9/../evil", "15", nil),
      (.meipai, .comment, "77", "1", "https://www.meipai.com/media/77"),
      (
        .qzone, .comment, "4ed7bc00c0a1b2c3d4e50000", "3",
        "https://user.qzone.qq.com/12345678/mood/4ed7bc00c0a1b2c3d4e50000"
      ),
      (
        .qzone, .comment, "99_4ed7bc00c0a1b2c3d4e50000", "3",
        "https://user.qzone.qq.com/99/mood/4ed7bc00c0a1b2c3d4e50000"
      ),
      (.wechat, .comment, "1", "1", nil),
    ] as [(Platform, MessageKind, String?, String, String?)])
  func aPostIsLinkedByItsPlatformsRule(
    platform: Platform, kind: MessageKind, post: String?, id: String, link: String?
  ) {
    #expect(PlatformFacts.permalink(message(platform, kind, post: post, id: id)) == link)
  }

  @Test func theMessagesOwnLinkComesFirstIfItIsAWebAddress() {
    var sample = message(.wechat, .comment, post: nil, id: "1")
    sample.url = "https://mp.weixin.qq.com/s/abc"
    #expect(PlatformFacts.permalink(sample) == "https://mp.weixin.qq.com/s/abc")
    sample.url = "https://shop.example/订单/1?q=a%20b#c"
    #expect(PlatformFacts.permalink(sample) == sample.url)
    for other in [
      "javascript:alert(1)", "https://a.example/\u{202E}moc.b", "https://a.example/\nhttps://b",
      "https://a.example/ b", "https://a.example/\u{1B}[2J", "https://a.example/\u{200B}",
    ] {
      sample.url = other
      #expect(PlatformFacts.permalink(sample) == nil, "\(other.debugDescription)")
    }
  }

  private func message(
    _ platform: Platform, _ kind: MessageKind, post: String?, id: String
  ) -> Message {
    let account = AccountID(platform: platform, name: "12345678")
    var message = Message(
      conversation: ConversationID(account: account, thread: "t"), id: id, direction: .inbound,
      text: "?", at: Moment(seconds: 1_700_000_000), kind: kind)
    message.post = post
    return message
  }
}
