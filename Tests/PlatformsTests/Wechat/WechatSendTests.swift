import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WechatSendTests {
  private static let path = "/cgi-bin/message/custom/send"

  private func reply(
    _ connection: WechatConnection, _ text: String = "您好", key: String = "k1"
  ) -> OutgoingReply {
    .message(
      text, to: ConversationID(account: connection.account, thread: WechatHouse.person), key: key)
  }

  @Test func aReplyArrivesAsItWasWritten() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      let text = "您好 🐼\n<a href=\"https://x.cn/a?b=1&c=2\">这里</a> \u{2028} 5 < 6"
      let outcome = await connection.send(reply(connection, text))
      guard case .sent(let id, let at) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(id.hasPrefix("sent-") && id.count == 29)
      #expect(at == house.now)
      #expect(house.wechat.sent == [WechatWorld.Sent(person: WechatHouse.person, text: text)])
      let body = house.wechat.server.requests.last { $0.path == Self.path }?.text ?? ""
      #expect(body.contains("https://x.cn/a") && !body.contains("\\u") && !body.contains("\\/"))
      house.pass(60)
      #expect(await connection.send(reply(connection, text)) == outcome)
      #expect(house.wechat.sent.count == 1)
    }
  }

  @Test func theWindowAndTheQuotaAreThoseThatAreKeptHere() async throws {
    try await WechatHouse.open { house in
      let connection = try house.official()
      let facts = connection.replyFacts(.message)
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let quota = try #require(facts.quota)
      for number in 0..<quota {
        #expect(await connection.isSent(reply(connection, key: "k\(number)")))
      }
      #expect(
        await connection.send(reply(connection, key: "more"))
          == .failed(
            reason:
              "All replies to the person's last message are used up: wait until they write again (WeChat's error 45047, rid 6543-abcd-0002).",
            retry: false))
      house.wechat.write(WechatHouse.person, at: house.now.seconds)
      house.pass(try #require(facts.windowSeconds))
      #expect(await connection.isSent(reply(connection, key: "late")))
      house.pass(1)
      #expect(
        await connection.send(reply(connection, key: "later"))
          == .failed(
            reason:
              "The time to answer is over: wait until the person writes again (WeChat's error 45015, rid 6543-abcd-0001).",
            retry: false))
    }
  }

  @Test func someoneWhoLeftIsToldApartFromTimeThatIsOver() async throws {
    try await WechatHouse.open { house in
      let connection = try house.official()
      house.wechat.change { $0.people[WechatHouse.person] = WechatWorld.Person() }
      house.wechat.change { $0.people[WechatHouse.person]?.follows = false }
      house.wechat.change {
        $0.instead[Self.path] = [.json(#"{"errcode":45015,"errmsg":"response out of time limit"}"#)]
      }
      guard case .failed(let reason, false) = await connection.send(reply(connection)) else {
        Issue.record("it must fail")
        return
      }
      #expect(reason.hasPrefix("The person does not follow the account any more"))
    }
  }

  @Test(arguments: [
    (-1, true), (40003, false), (40033, false), (40200, false), (43004, false), (43019, false),
    (44004, false), (45002, false), (45009, false), (45011, true), (45047, false), (48001, false),
    (48002, false), (48004, false), (50002, false), (50005, false), (70000, false), (99999, false),
  ])
  func everyRefusalIsASentenceWithItsNumber(_ code: Int, _ again: Bool) async throws {
    try await WechatHouse.open { house in
      house.wechat.change {
        $0.instead[Self.path] = [
          .json(#"{"errcode":\#(code),"errmsg":"no rid: 65f01a2b-12ab34cd-56ef7890"}"#)
        ]
      }
      let connection = try house.official()
      guard case .failed(let reason, let retry) = await connection.send(reply(connection)) else {
        Issue.record("it must fail")
        return
      }
      #expect(retry == again)
      #expect(reason.hasSuffix(" (WeChat's error \(code), rid 65f01a2b-12ab34cd-56ef7890)."))
      #expect(reason.contains(": "), "it says what to do")
      #expect(house.wechat.sent.isEmpty)
    }
  }

  @Test(arguments: ["", "<html>", "[]", "{}", #"{"errmsg":"ok"}"#, "null"])
  func anAnswerThatSaysNothingLeavesOpenWhatWasDone(_ body: String) async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      house.wechat.change { $0.afterwards[Self.path] = [.json(body)] }
      let connection = try house.official()
      guard case .unknown(let reason) = await connection.send(reply(connection)) else {
        Issue.record("nobody knows")
        return
      }
      #expect(reason.hasSuffix("."))
      #expect(house.wechat.sent.count == 1)
    }
  }

  @Test func anAnswerThatBreaksOffIsUnknownAndFoundInTheLog() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      house.wechat.change {
        $0.afterwards[Self.path] = [.cutOff(body: Array(#"{"errcode":0}"#.utf8), after: 4)]
      }
      let connection = try house.official()
      guard case .unknown = await connection.send(reply(connection)) else {
        Issue.record("nobody knows")
        return
      }
      house.wechat.change {
        $0.log.append(
          WechatWorld.LogRecord(
            person: WechatHouse.person, text: "我要退货", time: WechatHouse.start, operation: 2003))
        $0.log.append(
          WechatWorld.LogRecord(
            person: "another", text: "您好", time: WechatHouse.start, operation: 2002))
      }
      let found = try await connection.readBack(reply(connection).conversation)
      #expect(found.map(\.text) == ["您好"])
      #expect(found.map(\.direction) == [.outbound])
      let again = try await connection.readBack(reply(connection).conversation)
      #expect(again == found)
    }
  }

  @Test func whatTheLogShowsOfAnAcceptedReplyKeepsItsID() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      guard case .sent(let id, _) = await connection.send(reply(connection)) else {
        Issue.record("it was not accepted")
        return
      }
      // A colleague wrote the same words in WeChat's console.
      house.wechat.change {
        $0.log.append(
          WechatWorld.LogRecord(
            person: WechatHouse.person, text: "您好", time: WechatHouse.start, operation: 2002))
      }
      let found = try await connection.readBack(reply(connection).conversation)
      #expect(found.count == 2 && Set(found.map(\.id)).count == 2)
      #expect(found.contains { $0.id == id })
    }
  }

  @Test func whereNobodyListensNothingWasSent() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      #expect(await connection.isSent(reply(connection, key: "first")))
      await house.wechat.stop()
      guard case .failed(_, retry: true) = await connection.send(reply(connection)) else {
        Issue.record("nothing reached the platform")
        return
      }
    }
  }

  @Test func aTextThatDoesNotFitIsNotSent() async throws {
    try await WechatHouse.open { house in
      let connection = try house.official()
      #expect(
        await connection.send(reply(connection, String(repeating: "汉", count: 683)))
          == .failed(
            reason: "The reply has 2049 bytes, and WeChat takes 2048: shorten it.", retry: false))
      guard case .failed(_, retry: false) = await connection.send(reply(connection, " \n")) else {
        Issue.record("an empty reply must fail")
        return
      }
      #expect(house.wechat.server.requests.isEmpty)
    }
  }
}
