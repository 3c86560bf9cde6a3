import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

/// What dafu does about the ways of WeChat that its documents and users tell of.
struct WechatHabitsTests {
  private static let send = "/cgi-bin/message/custom/send"

  private func reply(_ connection: WechatConnection, _ key: String) -> OutgoingReply {
    .message(
      "您好\(key)", to: ConversationID(account: connection.account, thread: WechatHouse.person),
      key: key)
  }

  private func reason(_ connection: WechatConnection, _ key: String) async -> String {
    guard case .failed(let reason, retry: false) = await connection.send(reply(connection, key))
    else { return "" }
    return reason
  }

  @Test func aColleaguesServerWithTheOtherKindOfTokenDisturbsNothing() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      #expect(await connection.isSent(reply(connection, "a")))
      let secret = house.wechat.change { $0.appSecret }
      let fetch = WebCall.get(
        house.wechat.address + "/cgi-bin/token",
        query: [
          ("grant_type", "client_credential"), ("appid", WechatVectors.appID), ("secret", secret),
        ])
      var theirs: [String] = []
      for _ in 0..<3 {
        let answer = JSON(parsing: try await house.client.answer(to: fetch).body)
        theirs.append(answer?["access_token"].text ?? "")
        #expect(await connection.isSent(reply(connection, theirs.last ?? "")))
      }
      #expect(house.wechat.change { $0.tokens.calls } == 1)
      // Theirs die one by one: the last works, the one before for five minutes, older ones not.
      house.pass(299)
      #expect(try await refusals(house, theirs) == [40001, nil, nil])
      house.pass(1)
      #expect(try await refusals(house, theirs) == [40001, 40001, nil])
    }
  }

  private func refusals(_ house: WechatHouse, _ tokens: [String]) async throws -> [Int64?] {
    var codes: [Int64?] = []
    for token in tokens {
      let call = WebCall.get(
        house.wechat.address + "/cgi-bin/user/info", query: [("access_token", token)])
      codes.append(JSON(parsing: try await house.client.answer(to: call).body)?["errcode"].integer)
    }
    return codes
  }

  @Test(arguments: [WechatAct.subscribe, .scan, .click])
  func whoeverFollowsScansOrTapsCanBeAnsweredThriceWithinAMinute(_ act: WechatAct) async throws {
    try await WechatHouse.open { house in
      let connection = try house.official()
      let push = try house.wechat.actPush(
        act, by: WechatHouse.person, key: act == .subscribe ? "qrscene_shop" : "shop",
        at: WechatHouse.start, nonce: "1")
      let news = try connection.decodePush(PlatformPush(push)).news
      // An act is no message: nobody waits, and only a scene is kept.
      #expect(news.messages.isEmpty)
      #expect(news.origins.map(\.text) == (act == .click ? [] : ["shop"]))
      for key in ["a", "b", "c"] { #expect(await connection.isSent(reply(connection, key))) }
      #expect(
        await reason(connection, "d").hasPrefix(
          "All replies to the person's last message are used up"))
      house.pass(61)
      #expect(
        await reason(connection, "e")
          == "The time to answer is over: wait until the person writes again (WeChat's error 45015, rid 6543-abcd-0001)."
      )
    }
  }

  @Test func whoeverLeftCannotBeAnsweredUntilTheyFollowAndWrite() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      #expect(await connection.isSent(reply(connection, "a")))
      let push = try house.wechat.actPush(
        .unsubscribe, by: WechatHouse.person, at: WechatHouse.start, nonce: "1")
      let content = try connection.decodePush(PlatformPush(push))
      #expect(content.news.isEmpty && content.answer == Array("success".utf8))
      #expect(
        await reason(connection, "b")
          == "The person does not follow the account: they must follow it and write before you can answer (WeChat's error 43004)."
      )
      // WeChat may say the same with the number of a time that is over.
      house.wechat.change {
        $0.instead[Self.send] = [.json(#"{"errcode":45015,"errmsg":"response out of time limit"}"#)]
      }
      #expect(
        await reason(connection, "c")
          == "The person does not follow the account any more: they must follow it and write again before you can answer (WeChat's error 45015)."
      )
      #expect(house.wechat.sent.count == 1)
      _ = try house.wechat.textPush(
        "我回来了", from: WechatHouse.person, id: "9", at: house.now.seconds, mode: .safe, nonce: "2")
      house.wechat.change { $0.people[WechatHouse.person]?.follows = true }
      #expect(await connection.isSent(reply(connection, "d")))
    }
  }

  @Test func anAnswerThatDoesNotComeAfterWeChatTookTheReplyLeavesItOpen() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      let connection = try house.official()
      let gate = WechatGate()
      house.wechat.change { $0.gates[Self.send] = [gate] }
      let reply = reply(connection, "a")
      let sending = Task { await connection.send(reply) }
      await gate.untilReached()
      #expect(house.wechat.sent.count == 1)
      // The service loses its patience.
      sending.cancel()
      guard case .unknown = await sending.value else {
        Issue.record("nobody knows")
        return
      }
      gate.open()
      #expect(try await connection.readBack(reply.conversation).map(\.text) == [reply.text])
      #expect(house.wechat.sent.count == 1)
    }
  }

  @Test func quotasOfAMinuteAreWaitedForAndThoseOfADayAreSaid() async throws {
    try await WechatHouse.open { house in
      house.wechat.write(WechatHouse.person, at: WechatHouse.start)
      house.wechat.change { $0.quotas[Self.send] = WechatWorld.Quota(aDay: 3, aMinute: 2) }
      let connection = try house.official()
      for key in ["a", "b"] { #expect(await connection.isSent(reply(connection, key))) }
      guard case .failed(_, retry: true) = await connection.send(reply(connection, "c")) else {
        Issue.record("it may go out in the next minute")
        return
      }
      house.pass(60)
      #expect(await connection.isSent(reply(connection, "c")))
      house.pass(60)
      #expect(
        await reason(connection, "d")
          == "The account's messages of this day are used up: send it after midnight in China (WeChat's error 45009, rid 65f0-1a2b-0001)."
      )
      house.pass(86_400)
      #expect(await connection.isSent(reply(connection, "d")))
    }
  }

  @Test func aKfMessageThatFailsAfterItWasTakenIsTakenBack() async throws {
    try await WechatHouse.open { house in
      house.wechat.kfText("在吗", from: "wmAnna", id: "m1", to: "wkOne", at: WechatHouse.start)
      house.wechat.change { $0.kf.lateFailures["wmAnna"] = 10 }
      let connection = try house.kf()
      let (pages, _) = try await house.everything(connection)
      let reply = OutgoingReply.message(
        "您好", to: ConversationID(account: connection.account, thread: "wkOne:wmAnna"))
      guard case .sent(let id, _) = await connection.send(reply) else {
        Issue.record("it was not accepted")
        return
      }
      let later = try await house.everything(connection, since: pages.last?.next).pages
      #expect(
        later.flatMap(\.news.failures) == [
          PlatformNews.LateFailure(
            message: id,
            reason:
              "It did not arrive, because the customer refuses messages: wait until they write.")
        ])
    }
  }

  @Test func commentsThatWeChatHoldsBackAreSaidInTheLog() async throws {
    try await WechatHouse.open { house in
      house.wechat.change { world in
        world.comments["2247483720:0"] = []
        world.withheld["2247483720:0"] = 182
      }
      let connection = try house.official {
        $0.articles = [WechatArticle(dataID: 2_247_483_720, index: 0)]
      }
      #expect(try await house.everything(connection, since: house.listed).messages.isEmpty)
      #expect(house.log == ["WeChat holds back 182 comments of article 2247483720_0."])
    }
  }

  @Test func statisticsThatAreNotReadyAreAskedForLater() async throws {
    try await WechatHouse.open { house in
      let day = "\(ArticleList.yesterday(house.now))"
      let before = WechatCursor(
        comments: CommentCursor(listedDay: ArticleList.yesterday(house.now).adding(days: -1)))
      house.wechat.change { world in
        world.lateStatistics = [day]
        world.statistics[day] = ["2247483720_1"]
        world.comments["2247483720:0"] = [
          WechatWorld.Comment(number: 1, person: "oB", text: "在吗", time: WechatHouse.start)
        ]
      }
      let connection = try house.official()
      let (pages, messages) = try await house.everything(connection, since: before.text)
      #expect(messages.isEmpty && house.calls("/datacube/getarticletotaldetail") == 1)
      house.wechat.change { $0.lateStatistics = [] }
      house.pass(6 * 3600)
      let later = try await house.everything(connection, since: pages.last?.next).messages
      #expect(later.map(\.text) == ["在吗"])
    }
  }

  @Test func aServerInTroubleLosesNoFile() async throws {
    try await WechatHouse.open { house in
      let connection = try house.official()
      let reference = MediaReference(message: "1", text: "m1", media: .image)
      for (status, body) in [(502, "<html>"), (200, "")] {
        house.wechat.change {
          $0.instead["/cgi-bin/media/get"] = [.text(body, type: "text/html", status: status)]
        }
        // Another kind of problem would end the tries.
        await #expect(
          throws: ConnectionProblem.unreachable("WeChat did not give the file (HTTP \(status)).")
        ) {
          try await connection.media(reference)
        }
      }
      house.wechat.change {
        $0.instead[Self.send] = [.text("<html>", type: "text/html", status: 502)]
      }
      #expect(
        await connection.send(reply(connection, "a"))
          == .unknown(reason: "WeChat's server has trouble (HTTP 502)."))
    }
  }
}
