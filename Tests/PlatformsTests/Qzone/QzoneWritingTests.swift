import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct QzoneWritingTests {
  @Test func theContractIsKeptWithACookie() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      house.platform.addBoardEntry("请问门店在哪里？", answer: "您好，上海。")
      try await expectContract(
        of: try house.browser(write: true),
        answering: house.reply("谢谢支持[微笑]", comment: comment))
    }
  }

  @Test func theContractIsKeptThroughABridge() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      try await expectContract(
        of: try house.bridge(write: true), answering: house.reply("谢谢支持", comment: comment))
      #expect(house.platform.replies.map(\.text) == ["谢谢支持"])
    }
  }

  @Test func anAnswerToAReplyAddressesItsWriter() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      house.platform.addReply("我也觉得", by: 99, name: "李,四", to: comment)
      let connection = try house.browser(write: true)
      let reply = house.reply(
        "谢谢", comment: comment, person: 99, parent: "\(QzoneHouse.post)_1_1")
      #expect(
        await connection.send(reply)
          == .sent(id: "\(QzoneHouse.post)_1_2", at: Moment(seconds: 1_700_000_003)))
      #expect(house.platform.replies.map(\.text) == ["@{uin:99,nick:李%2C四,auto:1} 谢谢"])
      #expect(try await connection.readBack(reply.conversation).map(\.text) == ["我也觉得", "谢谢"])
    }
  }

  @Test func aPrivateCommentIsAnsweredPrivately() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let open = house.platform.addComment("好看！")
      let hidden = house.platform.addComment("多少钱？", isPrivate: true)
      let connection = try house.browser(write: true)
      for comment in [open, hidden] {
        _ = await connection.send(house.reply("您好", comment: comment, key: "\(comment)"))
      }
      let sent = house.platform.requests.filter { $0.method == "POST" }.map(\.form)
      #expect(sent.map { $0["private"] } == ["0", "1"])
    }
  }

  @Test func withoutTheSwitchNothingGoesOut() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      for connection in [try house.browser(), try house.bridge()] {
        guard
          case .failed(let reason, retry: false) = await connection.send(
            house.reply("谢谢", comment: comment))
        else {
          Issue.record("it was sent")
          continue
        }
        #expect(connection.replyFacts(.comment).phoneOnly == reason)
        #expect(reason.contains("set write = true, which risks the account"))
      }
      #expect(house.platform.requests.isEmpty)
    }
  }

  @Test(arguments: [QzoneStandIn.Switch.invisible, .lostAnswer])
  func whatIsNotSeenIsInDoubt(some: QzoneStandIn.Switch) async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      for connection in [try house.browser(write: true), try house.bridge(write: true)] {
        house.platform.set(some)
        guard
          case .unknown(let reason) = await connection.send(house.reply("谢谢", comment: comment))
        else {
          Issue.record("it is not in doubt")
          continue
        }
        #expect(reason.hasSuffix("."))
        house.platform.set(some, false)
      }
      #expect(house.platform.replies.count == 2)
    }
  }

  @Test func refusalsAreExplainedAndStopTheNext() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      let connection = try house.browser(write: true)
      house.platform.set(.writeTooMany)
      #expect(
        await connection.send(house.reply("谢谢", comment: comment))
          == .failed(
            reason:
              "QZone says that this account is too busy; wait an hour before it is sent again.",
            retry: false))
      guard case .failed(_, retry: true) = await connection.send(house.reply("谢谢", comment: 1))
      else {
        Issue.record("it does not wait")
        return
      }
      house.platform.set(.writeTooMany, false)
      house.platform.set(.captcha)
      house.loopback.pass(seconds: 3600)
      #expect(
        await connection.send(house.reply("谢谢", comment: comment))
          == .failed(reason: "QZone wants a captcha solved; answer in the browser.", retry: false))
      #expect(house.platform.replies.isEmpty)
    }
  }

  @Test func whatIsGoneAndTheBoardAreNotAnswered() async throws {
    try await withQzone { house in
      house.platform.addPost()
      house.platform.addBoardEntry("在吗")
      let connection = try house.browser(write: true)
      #expect(
        await connection.send(house.reply("谢谢", comment: 7))
          == .failed(reason: "The comment is gone; nothing is left to answer.", retry: false))
      var board = house.reply("在的", comment: 1, key: "b")
      board.conversation = ConversationID(
        account: house.account, thread: "board_1700000001:87654321")
      #expect(
        await connection.send(board)
          == .failed(
            reason: "QZone's message board is answered on the phone or in the browser.",
            retry: false))
    }
  }

  @Test func readingNeedsItsSwitchOrABridge() async throws {
    _ = try await withLoopback { loopback in
      #expect(throws: SetupProblem.self) {
        try QzoneConnection(
          AccountID(platform: .qzone, name: "brand"), options: QzoneOptions(),
          secrets: Secrets("cookie = \(QzoneStandIn.cookie)"), surroundings: loopback.surroundings)
      }
    }
  }
}
