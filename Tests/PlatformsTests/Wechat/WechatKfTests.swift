import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WechatKfTests {
  private func thread(_ connection: WechatKfConnection) -> ConversationID {
    ConversationID(account: connection.account, thread: "wkOne:wmAnna")
  }

  @Test func theTestOfTheAddressIsDecrypted() async throws {
    try await WechatHouse.open { house in
      house.pass(99)
      let connection = try house.kf()
      var push = PlatformPush(
        method: .get,
        query: [
          "timestamp": "1735660900", "nonce": "kfnonce7", "echostr": WechatVectors.f,
          "msg_signature": "f31e6fd25c6d59d0d642e7abb2f549abe7854bbb",
        ])
      #expect(try connection.decodePush(push).answer == Array("1616140317555161061".utf8))
      push.query["echostr"] = WechatVectors.f.replacing("+", with: " ")
      #expect(throws: ConnectionProblem.self) { try connection.decodePush(push) }
    }
  }

  @Test func aPushAsksToReadAndLendsItsTokenForTenMinutes() async throws {
    try await WechatHouse.open { house in
      house.wechat.kfText("你好", from: "wmAnna", id: "m1", to: "wkOne", at: WechatHouse.start)
      house.wechat.change { $0.kf.callsWithoutToken = 0 }
      let connection = try house.kf()
      let problem = await #expect(throws: ConnectionProblem.self) {
        try await connection.pull(since: nil)
      }
      guard case .rateLimited(_, retryAfter: 60) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      let push = try house.wechat.kfPush(
        "wkOne", token: "ENC1", at: WechatHouse.start, nonce: "kfnonce8")
      let content = try connection.decodePush(PlatformPush(push))
      #expect(content.asksToRead && content.news.isEmpty)
      #expect(content.answer == Array("success".utf8))
      house.pass(599)
      #expect(try await house.everything(connection).messages.map(\.id) == ["m1"])
      house.pass(1)
      await #expect(throws: ConnectionProblem.self) { try await connection.pull(since: nil) }
    }
  }

  @Test func anAccountThatPushedIsReadWhileAnotherIsThrottled() async throws {
    try await WechatHouse.open { house in
      for (kf, id) in [("wkOne", "m1"), ("wkTwo", "m2")] {
        house.wechat.kfText("你好", from: "wmAnna", id: id, to: kf, at: WechatHouse.start)
      }
      house.wechat.change { $0.kf.callsWithoutToken = 0 }
      let connection = try house.kf()
      let push = try house.wechat.kfPush(
        "wkTwo", token: "ENC2", at: WechatHouse.start, nonce: "kfnonce9")
      _ = try connection.decodePush(PlatformPush(push))
      let page = try await connection.pull(since: nil)
      #expect(page.messages.map(\.id) == ["m2"])
      // The other one waits for its own push.
      await #expect(throws: ConnectionProblem.self) {
        try await connection.pull(since: page.next)
      }
      let other = try house.wechat.kfPush(
        "wkOne", token: "ENC1", at: WechatHouse.start, nonce: "kfnonce7")
      _ = try connection.decodePush(PlatformPush(other))
      #expect(try await connection.pull(since: page.next).messages.map(\.id) == ["m1"])
    }
  }

  @Test func aTokenThatIsNoLongerTakenIsLeftOut() async throws {
    try await WechatHouse.open { house in
      house.wechat.kfText("你好", from: "wmAnna", id: "m1", to: "wkOne", at: WechatHouse.start)
      let connection = try house.kf()
      let push = try house.wechat.kfPush(
        "wkOne", token: "ENC1", at: WechatHouse.start, nonce: "kfnonce8")
      _ = try connection.decodePush(PlatformPush(push))
      house.wechat.change { $0.kf.syncTokens = [] }
      #expect(try await house.everything(connection).messages.map(\.id) == ["m1"])
    }
  }

  @Test func everyAccountIsReadToItsEndAlsoBehindEmptyPages() async throws {
    try await WechatHouse.open { house in
      house.wechat.change { $0.kf.hasEmptyPages = true }
      for number in 0..<10 {
        house.wechat.kfText(
          "一\(number)", from: "wmAnna", id: "a\(number)", to: "wkOne", at: WechatHouse.start)
        house.wechat.kfText(
          "二\(number)", from: "wmAnna", id: "b\(number)", to: "wkTwo", at: WechatHouse.start)
      }
      house.wechat.change { $0.kf.entries["wkForeign"] = ["{}"] }
      house.wechat.change { $0.kf.unmanaged = ["wkForeign"] }
      var cursor: SyncCursor?
      var messages: [Message] = []
      for _ in 0..<100 {
        let page = try await house.kf().pull(since: cursor)
        messages += page.messages
        cursor = page.next
        guard page.hasMore else { break }
      }
      #expect(messages.count == 20 && Set(messages.map(\.id)).count == 20)
      #expect(
        Set(messages.map(\.conversation.thread)) == ["wkOne:wmAnna", "wkTwo:wmAnna"])
      house.wechat.kfText("三", from: "wmAnna", id: "c", to: "wkTwo", at: house.now.seconds)
      let (pages, more) = try await house.everything(house.kf(), since: cursor)
      #expect(more.map(\.id) == ["c"])
      #expect(pages.last?.pause == 300)
    }
  }

  @Test func aCursorThatStandsStillEndsTheRound() async throws {
    try await WechatHouse.open { house in
      house.wechat.kfText("你好", from: "wmAnna", id: "m1", to: "wkOne", at: WechatHouse.start)
      let connection = try house.kf()
      let stuck = StandInAnswer.json(#"{"errcode":0,"has_more":1,"msg_list":[],"next_cursor":""}"#)
      house.wechat.change { $0.instead["/cgi-bin/kf/sync_msg"] = [stuck] }
      let page = try await connection.pull(since: nil)
      #expect(!page.hasMore)
      #expect(try await house.everything(connection, since: page.next).messages.count == 1)
    }
  }

  @Test func entriesAreReadByWhoWroteThem() async throws {
    try await WechatHouse.open { house in
      let start = WechatHouse.start
      house.wechat.kfText("在吗", from: "wmAnna", id: "m1", to: "wkOne", at: start)
      house.wechat.change { $0.kf.names["wmAnna"] = "安娜" }
      for entry in [
        #"{"msgid":"m2","open_kfid":"wkOne","external_userid":"wmAnna","send_time":1735660810,"origin":5,"servicer_userid":"lili","msgtype":"text","text":{"content":"您好"}}"#,
        #"{"msgid":"m3","external_userid":"wmAnna","send_time":"1735660811","origin":3,"msgtype":"image","image":{"media_id":"x"}}"#,
        #"{"msgid":"m4","external_userid":"wmAnna","send_time":1735660812,"origin":3,"msgtype":"channels_shop_order","channels_shop_order":{}}"#,
        #"{"msgid":"e1","send_time":1735660813,"origin":4,"msgtype":"event","event":{"event_type":"enter_session","open_kfid":"wkOne","external_userid":"wmAnna","scene":"12345","scene_param":"ad"}}"#,
        #"{"msgid":"e2","send_time":1735660814,"origin":4,"msgtype":"event","event":{"event_type":"msg_send_fail","open_kfid":"wkOne","external_userid":"wmAnna","fail_msgid":"dafu1","fail_type":10}}"#,
        #"{"msgid":"e3","send_time":1735660815,"origin":4,"msgtype":"event","event":{"event_type":"user_recall_msg","open_kfid":"wkOne","external_userid":"wmAnna","recall_msgid":"m1"}}"#,
        #"{"msgid":"e4","send_time":1735660816,"origin":4,"msgtype":"event","event":{"event_type":"session_status_change"}}"#,
        #"{"send_time":1735660817,"origin":3,"msgtype":"text"}"#,
        #"{"msgid":"m5","external_userid":"wmAnna","send_time":1735660818,"origin":9,"msgtype":"text","text":{"content":"?"}}"#,
      ] {
        house.wechat.addKf(entry, to: "wkOne")
      }
      let (pages, messages) = try await house.everything(house.kf())
      #expect(messages.map(\.id) == ["m1", "m2", "m3", "m4"])
      #expect(messages.map(\.direction) == [.inbound, .outbound, .inbound, .inbound])
      #expect(messages.map(\.authorName) == ["安娜", "lili", "安娜", "安娜"])
      #expect(messages.map(\.author) == ["wmAnna", "outside", "wmAnna", "wmAnna"])
      #expect(messages[2].media == .image && messages[2].at == Moment(seconds: 1_735_660_811))
      #expect(messages[3].text == "[unsupported message type channels_shop_order]")
      let news = pages.map(\.news)
      #expect(
        news.flatMap(\.media) == [MediaReference(message: "m3", text: "x", media: .image)])
      #expect(
        news.flatMap(\.origins) == [
          PlatformNews.Origin(
            person: "wmAnna", text: "12345 ad", at: Moment(seconds: 1_735_660_813))
        ])
      #expect(news.flatMap(\.failures).map(\.message) == ["dafu1"])
      #expect(
        news.flatMap(\.deletions) == [
          PlatformNews.Deletion(message: "m1", at: Moment(seconds: 1_735_660_815))
        ])
      #expect(house.log.count { $0.contains("left out") } == 2)
      #expect(house.wechat.change { $0.kf.nameCalls } == 1)
    }
  }

  @Test func aReplyBearsAnIDMadeOfItsKey() async throws {
    try await WechatHouse.open { house in
      house.wechat.kfText("你好", from: "wmAnna", id: "m1", to: "wkOne", at: WechatHouse.start)
      let connection = try house.kf()
      let reply = OutgoingReply.message(
        "您好", to: thread(connection), key: String(repeating: "长", count: 50))
      guard case .sent(let id, house.now) = await connection.send(reply) else {
        Issue.record("it was not accepted")
        return
      }
      #expect(
        house.wechat.sent
          == [WechatWorld.Sent(person: "wmAnna", text: "您好", kf: "wkOne", id: id)])
      // A new process knows nothing of it, and yet says the same id.
      house.wechat.change { $0.sent = [] }
      #expect(try await house.kf().isSent(reply))
      #expect(house.wechat.sent.map(\.id) == [id])
    }
  }

  @Test func refusalsSayWhatToDo() async throws {
    try await WechatHouse.open { house in
      house.wechat.kfText("你好", from: "wmAnna", id: "m1", to: "wkOne", at: WechatHouse.start)
      let connection = try house.kf()
      func reason(_ key: String) async -> String {
        guard
          case .failed(let reason, retry: false) = await connection.send(
            .message("您好", to: thread(connection), key: key))
        else { return "" }
        return reason
      }
      house.wechat.change { $0.kf.taken = ["wmAnna"] }
      #expect(await reason("a").hasPrefix("A colleague has the conversation in WeCom"))
      house.wechat.change { $0.kf.taken = [] }
      for number in 0..<5 {
        #expect(await connection.isSent(.message("好", to: thread(connection), key: "k\(number)")))
      }
      #expect(await reason("b").hasPrefix("All replies to the person's last message are used up"))
      house.wechat.write("wmAnna", at: WechatHouse.start)
      house.pass(48 * 3600 + 1)
      #expect(await reason("c").hasPrefix("The 48 hours to answer are over"))
      house.wechat.change { $0.people = [:] }
      #expect(await reason("d").hasSuffix("(WeChat's error 40096)."))
    }
  }

  @Test func anAppThatManagesNothingIsALimit() async throws {
    try await WechatHouse.open { house in
      let connection = try house.kf()
      let page = try await connection.pull(since: nil)
      #expect(page.messages.isEmpty && !page.hasMore)
      #expect(
        page.capabilities == [Capability(.readMessages, .unable(WechatKfConnection.noAccounts))])
      let named = try house.kf { $0.kfAccounts = ["wkOne"] }
      let answer = await named.probe().first { $0.ability == .readMessages }?.answer
      guard case .unable(let reason) = answer else {
        Issue.record("\(String(describing: answer))")
        return
      }
      #expect(reason.hasPrefix("The app does not manage wkOne"))
    }
  }
}
