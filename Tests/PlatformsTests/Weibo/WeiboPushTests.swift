import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WeiboPushTests {
  /// The wiki's own example and four more, each recomputed.
  @Test(arguments: [
    ("xyz123xyz", "1397022061823", "57155157", "90e4c22c90a58f26526c2dd5b6c56c8822edeaa1"),
    ("demo", "1639017506000", "57155157", "233dae8d74f45a1ad1f5671a974c485ccd1ac3c5"),
    (
      "a1b2c3d4e5f60718293a4b5c6d7e8f90", "1700000000000", "123456789",
      "15833a8ef00a44c5f3f5b3515bb37fa0e24feffd"
    ),
    ("0fedcba987654321", "1700000000", "9zyx", "bc03472e17ea2151fa5aa38cb066303c980d0ac1"),
    ("Secret_With_Upper", "1712345678901", "77", "42c40e99d686a8538001218ddbd45a94531948fc"),
  ])
  func theAddressIsCheckedByTheSignature(
    secret: String, timestamp: String, nonce: String, signature: String
  ) async throws {
    let moment = try #require(WeiboPush.moment(timestamp))
    try await withPushes(secret: secret, now: moment) { connection in
      let check = PlatformPush(
        method: .get,
        query: [
          "signature": signature, "timestamp": timestamp, "nonce": nonce, "echostr": "回声+1",
        ])
      let content = try connection.decodePush(check)
      #expect(content.answer == Array("回声+1".utf8))
      #expect(content.nonce == "\(timestamp):\(nonce)")
      #expect(
        WeiboStandIn.signed(secret: secret, timestamp: timestamp, nonce: nonce)
          == check.query
          .filter { $0.key != "echostr" })
    }
  }

  @Test(arguments: [
    "81c36e21b7b1fbea668717464c17852c9c9e3f42", "90e4c22c90a58f26526c2dd5b6c56c8822edeaa0", "",
    "90e4", "zz", "90e4c22c90a58f26526c2dd5b6c56c8822edeaa100",
  ])
  func aWrongSignatureIsRefusedBeforeAnythingIsRead(signature: String) async throws {
    let now = Moment(milliseconds: 1_397_022_061_823)
    try await withPushes(secret: "xyz123xyz", now: now) { connection in
      #expect(
        throws: ConnectionProblem.malformed(
          "The push's signature is wrong; compare push_app_secret with Weibo's console.")
      ) {
        try connection.decodePush(
          PlatformPush(
            query: [
              "signature": signature, "timestamp": "1397022061823", "nonce": "57155157",
            ], body: Array("<xml>".utf8)))
      }
    }
  }

  @Test(arguments: [-601, 601, 86_400] as [Int64])
  func aTimeFarFromOursIsRefused(seconds: Int64) async throws {
    let now = Moment(milliseconds: 1_397_022_061_823).adding(seconds: seconds)
    try await withPushes(secret: "xyz123xyz", now: now) { connection in
      #expect(throws: ConnectionProblem.self) {
        try connection.decodePush(
          PlatformPush(
            method: .get,
            query: [
              "signature": "90e4c22c90a58f26526c2dd5b6c56c8822edeaa1",
              "timestamp": "1397022061823", "nonce": "57155157", "echostr": "1",
            ]))
      }
    }
  }

  @Test func aPrivateMessageIsOneHoweverOftenItComes() async throws {
    try await withWeibo { weibo in
      let push = weibo.standIn.push(from: 77, "你好")
      let first = try weibo.decode(push).news.messages
      let message = try #require(first.first)
      #expect(first.count == 1)
      let again = try weibo.decode(push).news.messages
      #expect(again == first)
      #expect(message.conversation.thread == "77" && message.kind == .message)
      #expect(message.text == "你好" && message.author == "77" && message.authorName == nil)
      #expect(message.at == Moment(seconds: weibo.standIn.now))
    }
  }

  @Test func twoTextsInOneSecondAreTwoMessages() async throws {
    try await withWeibo { weibo in
      let one = try weibo.decode(weibo.standIn.push(from: 77, "你好", nonce: "1"))
      let two = try weibo.decode(weibo.standIn.push(from: 77, "在吗", nonce: "2"))
      #expect(one.news.messages.first?.id != two.news.messages.first?.id)
      #expect(one.nonce != two.nonce)
    }
  }

  @Test(arguments: [
    ("image", "发送了一张图片", Media.image, ""), ("voice", "分享语音", .voice, ""),
    ("position", "我在这里: http://t.cn/zzzzzzz", .location, ""),
    ("position", "发送了一个位置", .location, ""), ("image", "", .image, ""),
    ("image", "这张图片里的杯子漏水", .image, "这张图片里的杯子漏水"),
    ("image", "发错货了", .image, "发错货了"),
  ])
  func aStockPhraseIsNothingThatSomebodyWrote(
    type: String, phrase: String, media: Media, text: String
  ) async throws {
    try await withWeibo { weibo in
      let data = #"{"vfid":821804459,"tovfid":"821804469","longitude":"116.3","latitude":"39.98"}"#
      let news = try weibo.decode(
        weibo.standIn.push(from: 77, phrase, type: type, data: data)
      ).news
      let message = try #require(news.messages.first)
      #expect(message.media == media && message.text == text)
      if media == .location {
        #expect(news.media.isEmpty && message.mediaURL == "geo:39.98,116.3")
      } else {
        let reference = try #require(news.media.first)
        #expect(reference.message == message.id && reference.text == "821804469")
        let bytes = try await weibo.connection.media(reference)
        #expect(bytes.bytes == Array("bytes of 821804469".utf8) && bytes.type == "image/jpeg")
      }
    }
  }

  @Test func followingAndScanningSayHowAPersonCame() async throws {
    try await withWeibo { weibo in
      let cases = [
        (#"{"subtype":"follow"}"#, ["follow"]),
        (#"{"subtype":"scan_follow","key":"ACTION_scene","ticket":"T"}"#, ["ACTION_scene"]),
        (#"{"subtype":"unfollow"}"#, []), (#"{"subtype":"click","key":"menu"}"#, []),
      ]
      for (data, origins) in cases {
        let news = try weibo.decode(
          weibo.standIn.push(from: 77, "事件消息", type: "event", data: data)
        ).news
        #expect(news.origins.map(\.text) == origins && news.messages.isEmpty)
      }
    }
  }

  @Test func aMentionInAPostIsTheMessageThatTheListGives() async throws {
    try await withWeibo { weibo in
      let post = weibo.standIn.mention(by: 77, "@品牌账号 在吗")
      let pushed = try weibo.decode(
        weibo.standIn.push(
          from: 77, "@品牌账号 在吗", type: "mention",
          data: "{\"subtype\":\"status\",\"key\":\"\(post)\"}"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let listed = try #require(inbox[post])
      let message = try #require(pushed.news.messages.first)
      #expect(message.id == listed.id && message.conversation == listed.conversation)
      let comment = try weibo.decode(
        weibo.standIn.push(
          from: 77, "@品牌账号", type: "mention", data: #"{"subtype":"comment","key":"1"}"#))
      #expect(comment.news.isEmpty && comment.asksToRead)
    }
  }

  @Test func whatIsUnknownIsPassedOver() async throws {
    try await withWeibo { weibo in
      let content = try weibo.decode(weibo.standIn.push(from: 77, "?", type: "hologram"))
      #expect(content.news.isEmpty && content.answer.isEmpty && !content.asksToRead)
    }
  }

  @Test(arguments: [
    ("<xml><ToUserName>1</ToUserName></xml>", "json"), ("[1]", "no JSON object"),
    ("", "no JSON object"), (#"{"type":"text","text":"?"}"#, "who wrote"),
    (#"{"type":"text","text":"?","sender_id":"77","receiver_id":"5"}"#, "account number 5"),
  ])
  func anotherBodyIsExplained(body: String, word: String) async throws {
    try await withWeibo { weibo in
      let query = weibo.standIn.push(from: 77, "你好").query
      do throws(ConnectionProblem) {
        _ = try weibo.decode((query, Array(body.utf8)))
        Issue.record("it was read")
      } catch {
        guard case .malformed(let sentence) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(sentence.contains(word))
      }
    }
  }

  @Test func brokenUTF8IsMended() async throws {
    try await withWeibo { weibo in
      var push = weibo.standIn.push(from: 77, "XX")
      if let place = push.body.firstIndex(of: 0x58) { push.body[place] = 0xFF }
      let messages = try weibo.decode(push).news.messages
      #expect(messages.map(\.text) == ["\u{FFFD}X"])
    }
  }

  @Test func aPrivateMessageIsAnsweredAndCannotBeReadBack() async throws {
    try await withWeibo { weibo in
      let message = try #require(
        try weibo.decode(weibo.standIn.push(from: 77, "你好")).news.messages.first)
      let reply = weibo.reply("您好，\"收到\"", to: message)
      let outcome = await weibo.connection.send(reply)
      #expect(await weibo.connection.send(reply) == outcome)
      guard case .sent(let id, _) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(id.hasPrefix("sent-"))
      #expect(weibo.standIn.replies.map(\.text) == ["您好，\"收到\""])
      #expect(weibo.standIn.replies.map(\.target) == ["77"])
      let problem = await #expect(throws: ConnectionProblem.self) {
        try await weibo.connection.readBack(message.conversation)
      }
      guard case .unable? = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
    }
  }

  @Test func afterAnUnfollowOrTwoDaysWeiboRefuses() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let message = try #require(
        try weibo.decode(standIn.push(from: 77, "你好")).news.messages.first)
      standIn.pass(seconds: 48 * 3600 + 1)
      standIn.unfollow(78)
      var other = message
      other.conversation.thread = "78"
      for target in [message, other] {
        guard
          case .failed(_, retry: false) = await weibo.connection.send(
            weibo.reply("您好", to: target, key: target.conversation.thread))
        else {
          Issue.record("it was sent")
          continue
        }
      }
    }
  }

  @Test func theFansServiceMayHaveATokenOfItsOwn() async throws {
    let secrets = { (standIn: WeiboStandIn) in
      standIn.secrets.replacing("access_token = \(standIn.token)", with: "access_token = 2.00OLD")
        + "push_access_token = \(standIn.token)\nexpires_at = 2020-01-01T00:00:00+08:00\n"
    }
    try await withWeibo(secrets: secrets) { weibo in
      let message = try #require(
        try weibo.decode(weibo.standIn.push(from: 77, "你好")).news.messages.first)
      guard case .sent = await weibo.connection.send(weibo.reply("您好", to: message)) else {
        Issue.record("the other token's end is none of its business")
        return
      }
      let capabilities = await weibo.connection.probe()
      let unable = capabilities.filter { if case .unable = $0.answer { true } else { false } }
      #expect(!unable.contains { [.readMessages, .replyToMessages].contains($0.ability) })
      #expect(unable.count == capabilities.count - 2)
      // A login would bring the other token anew, and not this one.
      weibo.standIn.expireToken()
      let refused = await weibo.connection.send(weibo.reply("在吗", to: message, key: "k2"))
      guard case .failed(let reason, retry: false) = refused else {
        Issue.record("\(refused)")
        return
      }
      #expect(reason.contains("push_access_token"))
      await #expect(throws: ConnectionProblem.needsLogin(reason)) {
        try await weibo.connection.media(
          MediaReference(message: message.id, text: "9", media: .image))
      }
    }
  }

  @Test(arguments: [true, false])
  func aMessageReplyWithoutAnAnswerIsOpen(breaksOff: Bool) async throws {
    try await withWeibo { weibo in
      let message = try #require(
        try weibo.decode(weibo.standIn.push(from: 77, "你好")).news.messages.first)
      weibo.standIn.change {
        $0.breaksOff = breaksOff
        $0.answersNothing = !breaksOff
      }
      guard case .unknown = await weibo.connection.send(weibo.reply("您好", to: message)) else {
        Issue.record("nobody can know what became of it")
        return
      }
    }
  }

  @Test(arguments: ["null", "[]", "7", #"{"error":"something"}"#])
  func anAnswerThatDoesNotSayThatItWentOutIsOpen(_ body: String) async throws {
    let server = try await StandInServer { _ in .json(body) }
    try await withClient { web in
      var options = WeiboOptions()
      options.web.hosts = ["m.api": server.address]
      let connection = try WeiboConnection(
        weiboAccount, options: options, secrets: Secrets("access_token = t\nuid = 1\n"),
        surroundings: Surroundings(
          web: web, clock: { Moment(seconds: 1_750_000_000) }, random: { 0.5 }, pause: { _ in }))
      let outcome = await connection.send(
        OutgoingReply(
          key: "k", conversation: ConversationID(account: weiboAccount, thread: "77"),
          kind: .message, parent: nil, text: "您好"))
      guard case .unknown = outcome else {
        Issue.record("\(outcome)")
        return
      }
    }
    await server.stop()
  }

  /// A connection that expects pushes, and no Weibo.
  private func withPushes(
    secret: String, now: Moment, _ work: (WeiboConnection) throws -> Void
  ) async throws {
    try await withClient { web in
      var secrets = Secrets("access_token = t\nuid = 1000000001\n")
      secrets["app_secret"] = "another"
      secrets["push_app_secret"] = secret
      try work(
        try WeiboConnection(
          weiboAccount, options: WeiboOptions(), secrets: secrets,
          surroundings: Surroundings(
            web: web, clock: { now }, random: { 0.5 }, pause: { _ in })))
    }
  }
}

extension OpenWeibo {
  fileprivate func decode(
    _ push: (query: [String: String], body: [UInt8])
  ) throws(ConnectionProblem) -> PushContent {
    try connection.decodePush(PlatformPush(query: push.query, body: push.body))
  }
}
