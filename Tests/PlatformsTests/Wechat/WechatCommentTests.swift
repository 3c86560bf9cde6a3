import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WechatCommentTests {
  private static let article = WechatArticle(dataID: 2_247_483_720, index: 0)
  private static let reference = "2247483720:0"

  private func fill(_ house: WechatHouse, _ count: Int) {
    house.wechat.change { world in
      world.comments[Self.reference] = (0..<count).map { number in
        var comment = WechatWorld.Comment(
          number: number + 1, person: number % 10 == 9 ? nil : "oReader\(number)",
          text: "好看\(number)", time: WechatHouse.start - 5000 + Int64(number))
        if number == 0 { comment.reply = ("谢谢", WechatHouse.start - 4000) }
        return comment
      }
    }
  }

  private func connect(_ house: WechatHouse) throws -> WechatConnection {
    try house.official { $0.articles = [Self.article] }
  }

  @Test(arguments: [0, 1, 48, 49, 50, 120])
  func everyCommentIsReadHoweverManyPages(_ count: Int) async throws {
    try await WechatHouse.open { house in
      fill(house, count)
      let (pages, messages) = try await house.everything(try connect(house), since: house.listed)
      #expect(Set(messages.filter { $0.direction == .inbound }.map(\.id)).count == count)
      #expect(pages.last?.hasMore == false)
      #expect(pages.last?.pause == 120)
    }
  }

  @Test func aCommentAndTheAnswerOfTheConsoleAreMessages() async throws {
    try await WechatHouse.open { house in
      fill(house, 10)
      house.wechat.change { $0.givesTexts = true }
      let connection = try connect(house)
      let messages = try await house.everything(connection, since: house.listed).messages
      let thread = ConversationID(
        account: connection.account, thread: "2247483720_0_1:oReader0")
      let first = try #require(messages.first { $0.id == "2247483720_0_1" })
      #expect(first.conversation == thread && first.kind == .comment)
      #expect(first.post == "2247483720_0" && first.author == "oReader0")
      #expect(first.at == Moment(seconds: WechatHouse.start - 5000))
      let answer = try #require(messages.first { $0.direction == .outbound })
      #expect(answer.conversation == thread && answer.parent == first.id)
      #expect(answer.text == "谢谢" && answer.author == "outside")
      #expect(answer.at == Moment(seconds: WechatHouse.start - 4000))
      let nameless = try #require(messages.first { $0.id == "2247483720_0_10" })
      #expect(nameless.author == nil)
      #expect(nameless.conversation.thread == "2247483720_0_10:anonymous")
    }
  }

  @Test func articlesAreFoundInTheStatisticsOfTheDaysBefore() async throws {
    try await WechatHouse.open { house in
      fill(house, 1)
      // Noon of 2024-12-31 in China, so yesterday is the 30th.
      house.wechat.change { world in
        world.statistics["2024-12-30"] = ["2247483720_1", "2247483720_2", "nonsense"]
        world.statistics["2024-12-01"] = ["2247483000_1"]
        world.comments["2247483720:1"] = [
          WechatWorld.Comment(number: 1, person: "oB", text: "二", time: WechatHouse.start - 9)
        ]
        world.comments["2247483000:0"] = [
          WechatWorld.Comment(number: 1, person: "oC", text: "旧", time: WechatHouse.start - 99)
        ]
      }
      house.pass(-43_200)
      let connection = try house.official()
      let (pages, messages) = try await house.everything(connection)
      #expect(
        messages.map(\.id).filter { !$0.contains("_r") } == [
          "2247483720_0_1", "2247483720_1_1", "2247483000_0_1",
        ])
      #expect((pages.last?.pause ?? 0) >= 120)
      // The day after, the newest article is read again and the statistics of one day are asked.
      house.pass(86_400)
      let asked = house.wechat.server.requests.filter { $0.path.hasPrefix("/datacube") }.count
      let more = try await house.everything(connection, since: pages.last?.next)
      #expect(Set(more.messages.map(\.id)) == Set(messages.map(\.id)))
      #expect(
        house.wechat.server.requests.filter { $0.path.hasPrefix("/datacube") }.count == asked + 1)
    }
  }

  @Test func anArticleFromWhichSomebodyWroteIsReadOnTheSameDay() async throws {
    try await WechatHouse.open { house in
      fill(house, 2)
      let connection = try house.official()
      for (id, place) in [(1, "1"), (2, "0"), (3, "9223372036854775807")] {
        let push = try house.wechat.official.push(
          [
            ("FromUserName", WechatHouse.person), ("CreateTime", "\(WechatHouse.start)"),
            ("MsgType", "text"), ("Content", "在吗"), ("MsgId", "\(id)"),
            ("MsgDataId", "2247483720"), ("Idx", place),
          ], mode: .safe, timestamp: WechatHouse.start, nonce: "\(id)")
        #expect(try connection.decodePush(PlatformPush(push)).news.messages.count == 1)
      }
      let (pages, messages) = try await house.everything(connection, since: house.listed)
      #expect(messages.filter { $0.direction == .inbound }.count == 2)
      // It is remembered in the next process, too.
      house.pass(600)
      let next = try await house.everything(house.official(), since: pages.last?.next)
      #expect(next.messages.count == messages.count)
    }
  }

  @Test func theCursorSurvivesARestartInTheMiddleOfAnArticle() async throws {
    try await WechatHouse.open { house in
      fill(house, 120)
      var cursor: SyncCursor? = house.listed
      var ids: [String] = []
      var pages = 0
      repeat {
        // Each page by a new process.
        let page = try await connect(house).pull(since: cursor)
        ids += page.messages.filter { $0.direction == .inbound }.map(\.id)
        cursor = page.next
        pages += 1
        guard page.hasMore else { break }
      } while pages < 200
      #expect(ids.count == 120 && Set(ids).count == 120)
      #expect((cursor?.text.utf8.count ?? 0) < 1000)
    }
  }

  @Test func anAnswerGoesOutOnceAndIsReadBackUnderItsID() async throws {
    try await WechatHouse.open { house in
      fill(house, 60)
      let connection = try connect(house)
      let reply = OutgoingReply(
        key: "k",
        conversation: ConversationID(
          account: connection.account, thread: "2247483720_0_55:oReader54"), kind: .comment,
        parent: "2247483720_0_55", text: "谢谢支持")
      guard case .sent(let id, _) = await connection.send(reply) else {
        Issue.record("it was not accepted")
        return
      }
      let back = try await connection.readBack(reply.conversation)
      #expect(back.map(\.id) == ["2247483720_0_55", id])
      let read = try await house.everything(connection, since: house.listed).messages
      #expect(read.contains { $0.id == id && $0.text == "谢谢支持" })
      var second = reply
      second.key = "k2"
      #expect(
        await connection.send(second)
          == .failed(
            reason:
              "The comment has its one answer already: take that back in the console before you answer anew (WeChat's error 88005).",
            retry: false))
    }
  }

  @Test func anArticleThatWeChatDoesNotKnowHoldsUpNoOther() async throws {
    try await WechatHouse.open { house in
      fill(house, 2)
      let connection = try house.official {
        $0.articles = [WechatArticle(dataID: 999, index: 0), Self.article]
      }
      let messages = try await house.everything(connection, since: house.listed).messages
      #expect(messages.count == 3)
      #expect(house.log.contains { $0.contains("999_0") && $0.contains("88001") })
    }
  }

  @Test func anAccountWithoutCommentsIsALimitAndNoTrouble() async throws {
    try await WechatHouse.open { house in
      house.wechat.change { $0.hasComments = false }
      let connection = try connect(house)
      let page = try await house.everything(connection, since: house.listed).pages.last
      // It is read on for the customer-service log; the comments rest for six hours.
      #expect(page?.hasMore == false && page?.pause == 601)
      house.pass(6 * 3600 - 1)
      let later = try await house.everything(connection, since: page?.next).pages
      #expect(later.allSatisfy { $0.capabilities.isEmpty })
      house.pass(1)
      #expect(
        try await house.everything(connection, since: later.last?.next).pages
          .contains { !$0.capabilities.isEmpty })
      #expect(
        page?.capabilities.first { $0.ability == .readComments }?.answer
          == .unable(
            "The account has no comments under its articles (WeChat's error 88000)."))
    }
  }

  @Test func aPageThatComesAgainEndsTheArticle() async throws {
    try await WechatHouse.open { house in
      fill(house, 49)
      let page =
        #"{"errcode":0,"comment":[{"user_comment_id":7,"content":"圈","create_time":"1735660000"}]}"#
      house.wechat.change {
        $0.instead["/cgi-bin/comment/list"] = Array(repeating: .json(page), count: 9)
      }
      let (pages, messages) = try await house.everything(try connect(house), since: house.listed)
      #expect(messages.map(\.id) == ["2247483720_0_7"])
      #expect(pages.count < 40)
    }
  }

  @Test func theDaysQuotaWaitsForMidnightInChinaAndHoldsUpNoLog() async throws {
    try await WechatHouse.open { house in
      fill(house, 1)
      let connection = try connect(house)
      let refusal = StandInAnswer.json(#"{"errcode":45009,"errmsg":"reach max"}"#)
      house.wechat.change {
        $0.instead["/cgi-bin/comment/list"] = [refusal, refusal]
        $0.hasChatLog = false
      }
      func wait(_ cursor: SyncCursor?) async -> Int64? {
        let problem = await #expect(throws: ConnectionProblem.self) {
          try await connection.pull(since: cursor)
        }
        guard case .rateLimited(_, let after) = problem else {
          Issue.record("\(String(describing: problem))")
          return nil
        }
        return after
      }
      #expect(await wait(house.listed) == 601)
      house.pass(601)
      let page = try await connection.pull(since: house.listed)
      // It was midnight 602 seconds ago; there is no log to wait for.
      #expect(await wait(page.next) == 86_400 - 602)
    }
  }
}
