import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// What kinds of accounts there are, and what each may do.
struct WechatAccountTests {
  @Test func anOfficialAccountKeepsTheContract() async throws {
    try await WechatHouse.open { house in
      house.wechat.change { world in
        world.comments["2247483720:0"] = (1...60).map {
          WechatWorld.Comment(
            number: $0, person: "oReader\($0)", text: "在吗", time: WechatHouse.start - 500)
        }
      }
      let connection = try house.official {
        $0.articles = [WechatArticle(dataID: 2_247_483_720, index: 0)]
      }
      try await expectContract(
        of: connection,
        answering: OutgoingReply(
          key: "k1",
          conversation: ConversationID(
            account: connection.account, thread: "2247483720_0_8:oReader8"),
          kind: .comment, parent: "2247483720_0_8", text: "您好"))
      house.wechat.write(WechatHouse.person, at: house.now.seconds)
      try await expectContract(
        of: connection,
        answering: .message(
          "您好，请稍等。",
          to: ConversationID(account: connection.account, thread: WechatHouse.person), key: "k2"))
    }
  }

  @Test func customerServiceKeepsTheContract() async throws {
    try await WechatHouse.open { house in
      for number in 0..<8 {
        house.wechat.kfText(
          "在吗\(number)", from: "wmAnna", id: "m\(number)", to: "wkOne", at: WechatHouse.start)
      }
      house.wechat.change { $0.kf.hasEmptyPages = true }
      let connection = try house.kf()
      try await expectContract(
        of: connection,
        answering: .message(
          "您好", to: ConversationID(account: connection.account, thread: "wkOne:wmAnna")))
    }
  }

  @Test func anAccountFromAbroadIsAnsweredOnThePhone() async throws {
    try await WechatHouse.open { house in
      house.wechat.change { $0.isOverseas = true }
      let connection = try house.official()
      #expect(connection.replyFacts(.message).phoneOnly == nil)
      let answer = await connection.probe().first { $0.ability == .replyToMessages }?.answer
      guard case .unable(let reason) = answer else {
        Issue.record("\(String(describing: answer))")
        return
      }
      #expect(reason.contains("answer on the phone"))
      #expect(connection.replyFacts(.message).phoneOnly == reason)
      #expect(connection.replyFacts(.comment).phoneOnly == nil)
      let calls = house.wechat.server.requests.count
      let thread = ConversationID(account: connection.account, thread: WechatHouse.person)
      #expect(
        await connection.send(.message("您好", to: thread)) == .failed(reason: reason, retry: false))
      #expect(house.wechat.server.requests.count == calls)
    }
  }

  @Test func aRefusedReplyTeachesThatTheAccountAnswersOnThePhone() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      house.wechat.change {
        $0.instead["/cgi-bin/message/custom/send"] = [
          .json(#"{"errcode":40200,"errmsg":"invalid account type"}"#)
        ]
      }
      let connection = try house.official()
      let thread = ConversationID(account: connection.account, thread: WechatHouse.person)
      #expect(await !connection.isSent(.message("您好", to: thread)))
      #expect(connection.replyFacts(.message).phoneOnly != nil)
      let page = try await connection.pull(since: nil)
      guard
        case .unable = page.capabilities.first(where: { $0.ability == .replyToMessages })?.answer
      else {
        Issue.record("the page says what was learnt")
        return
      }
    }
  }

  @Test func theSiteFileMaySayThatAnAccountAnswersOnThePhone() async throws {
    try await WechatHouse.open { house in
      let connection = try house.official { $0.answersOnPhone = true }
      #expect(connection.replyFacts(.message).phoneOnly?.hasSuffix(".") == true)
      let answer = await connection.probe().first { $0.ability == .replyToMessages }?.answer
      #expect(answer == .unable(WechatRefusal.onThePhone + "."))
    }
  }

  @Test func aVerifiedAccountMayDoEverythingButReadMentions() async throws {
    try await WechatHouse.open { house in
      let able = try await house.official().probe().filter { $0.answer == .able }.map(\.ability)
      #expect(
        Set(able) == [.readMessages, .replyToMessages, .readComments, .replyToComments])
      house.wechat.change { $0.isVerified = false }
      let left = try await house.official().probe().filter { $0.answer == .able }.map(\.ability)
      #expect(left == [.readMessages])
      #expect(house.wechat.sent.isEmpty)
    }
  }

  @Test func mediaAreFetchedOnceTheyAreThere() async throws {
    try await WechatHouse.open { house in
      house.wechat.change { $0.media["m1"] = [0xFF, 0xD8, 0xFF] }
      let connection = try house.official()
      let reference = MediaReference(message: "1", text: "m1", media: .image)
      #expect(
        try await connection.media(reference)
          == MediaBytes(bytes: [0xFF, 0xD8, 0xFF], type: "image/jpeg"))
      house.wechat.change { $0.tokens.kill() }
      #expect(try await connection.media(reference).bytes.count == 3)
      let gone = MediaReference(message: "1", text: "m2", media: .image)
      await #expect(
        throws: ConnectionProblem.unable(
          "WeChat has the file no longer: it keeps one for 3 days (WeChat's error 40007).")
      ) {
        try await connection.media(gone)
      }
      let place = #"{"video_url":"\#(house.wechat.address)/none"}"#
      house.wechat.change { $0.instead["/cgi-bin/media/get"] = [.json(place)] }
      house.wechat.change {
        $0.instead["/none"] = [.answer(status: 200, headers: [], body: [1, 2, 3, 4])]
      }
      #expect(try await connection.media(gone).bytes == [1, 2, 3, 4])
    }
  }

  @Test func aFileOverTheLimitIsNotKept() async throws {
    try await WechatHouse.open { house in
      house.wechat.change {
        $0.media["big"] = [UInt8](repeating: 1, count: MediaBytes.limit + 1)
      }
      let connection = try house.official()
      await #expect(throws: ConnectionProblem.self) {
        try await connection.media(MediaReference(message: "1", text: "big", media: .video))
      }
    }
  }

  @Test(arguments: [
    ("", "The account's secrets need a line \"app_id = …\": the AppID of the console."),
    (
      "app_id = wx1",
      "The account's secrets need a line \"app_secret = …\": the AppSecret of the console."
    ),
    (
      "app_id = ../x\napp_secret = a",
      "The app_id must be letters and digits, as the console shows it."
    ),
    (
      "app_id = wx1\napp_secret = a\nencoding_aes_key = b",
      "The encoding_aes_key must be the 43 letters and digits that the console shows."
    ),
  ])
  func whatIsMissingToConnectIsSaid(_ secrets: String, _ sentence: String) async throws {
    try await WechatHouse.open { house in
      #expect(throws: SetupProblem(sentence)) {
        try connect(
          AccountID(platform: .wechat, name: "a"), .wechat(WechatOptions()),
          secrets: Secrets(secrets), surroundings: house.surroundings())
      }
    }
  }
}
