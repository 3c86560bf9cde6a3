import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct QzoneReadingTests {
  @Test func commentsRepliesAndTheBoardComeInTheirConversations() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！[em]e100[/em]")
      house.platform.addReply(
        "@{uin:87654321,nick:张三,who:1,auto:1} 谢谢支持", by: QzoneStandIn.brand, name: "品牌官方",
        to: comment)
      house.platform.addReply("我也觉得", by: 99, name: "李四", to: comment)
      house.platform.addReply(
        "@{uin:99,nick:李四,auto:1} 也谢谢您", by: QzoneStandIn.brand, name: "品牌官方", to: comment)
      house.platform.addBoardEntry("请问门店在哪里？[em]e100[/em]", answer: "您好，上海。")
      house.platform.addBoardEntry("", isSecret: true)
      let round = try await house.browser().round()
      let root = "\(QzoneHouse.post)_1"
      #expect(
        round.messages.filter { $0.post != nil }.map(\.id).sorted()
          == [root, "\(root)_1", "\(root)_2", "\(root)_3"])
      #expect(round.message(root)?.text == "好看！[微笑]")
      #expect(round.message(root)?.postTitle == "新品发布[微笑]")
      #expect(round.message("\(root)_1")?.conversation.thread == "\(root):87654321")
      #expect(round.message("\(root)_1")?.text == "谢谢支持")
      #expect(round.message("\(root)_1")?.direction == .outbound)
      #expect(round.message("\(root)_1")?.parent == root)
      #expect(round.message("\(root)_2")?.conversation.thread == "\(root):99")
      #expect(round.message("\(root)_3")?.conversation.thread == "\(root):99")
      #expect(round.message("\(root)_3")?.parent == "\(root)_2")
      let board = round.messages.filter { $0.post == nil }
      #expect(Set(board.map(\.text)) == ["请问门店在哪里？[微笑]", "您好，上海。", "[悄悄话]"])
      #expect(Set(board.map(\.precision)) == [.second])
      #expect(board.first { $0.direction == .outbound }?.parent == "board_1700000001")
    }
  }

  @Test func everyPageOfPostsAndOfCommentsIsRead() async throws {
    try await withQzone(inlineLimit: 3) { house in
      for number in 0..<45 { house.platform.addPost("abc\(number)", text: "第\(number)条") }
      for _ in 0..<50 { house.platform.addComment("评论", under: "abc0") }
      for number in 0..<45 { house.platform.addComment("一条", under: "abc\(number)") }
      for number in 0..<45 { house.platform.addBoardEntry("留言\(number)") }
      house.platform.set(.literals)
      let round = try await house.browser().round()
      #expect(Set(round.ids).count == 50 + 45 + 45)
    }
  }

  @Test func laterRoundsBringWhatIsNewAlsoUnderOldPosts() async throws {
    try await withQzone { house in
      for number in 0..<45 { house.platform.addPost("abc\(number)") }
      let connection = try house.browser()
      let first = try await connection.round()
      house.platform.addComment("新评论", under: "abc44")
      house.platform.addComment("旧帖新评论", under: "abc0")
      var cursor = first.cursor
      var texts: [String] = []
      for _ in 0..<3 {
        let round = try await connection.round(since: cursor)
        cursor = round.cursor
        texts += round.messages.map(\.text)
      }
      #expect(texts.sorted() == ["新评论", "旧帖新评论"])
    }
  }

  @Test(arguments: [
    (
      QzoneStandIn.Switch.expired,
      ConnectionProblem.needsLogin(
        "QZone's cookie is not valid any more; log in at user.qzone.qq.com and copy it again.")
    ),
    (
      .loginRedirect,
      .needsLogin(
        "QZone's cookie is not valid any more; log in at user.qzone.qq.com and copy it again.")
    ),
    (
      .tooMany,
      .rateLimited(
        "QZone says that there are too many calls; it is left alone for an hour.", retryAfter: 3600)
    ),
    (
      .firewall,
      .rateLimited(
        "QZone says that there are too many calls; it is left alone for an hour.", retryAfter: 3600)
    ),
    (
      .busyPage,
      .rateLimited(
        "QZone says that there are too many calls; it is left alone for an hour.", retryAfter: 3600)
    ),
    (.empty, .unreachable("QZone answered with nothing at all.")),
  ])
  func troubleIsToldForWhatItIs(some: QzoneStandIn.Switch, problem: ConnectionProblem) async throws
  {
    try await withQzone { house in
      house.platform.set(some)
      await #expect(throws: problem) { try await house.browser().pull(since: nil) }
    }
  }

  @Test func aBridgeGivesTheSameMessages() async throws {
    try await withQzone { house in
      house.platform.addPost()
      let comment = house.platform.addComment("好看！")
      house.platform.addReply("谢谢", by: QzoneStandIn.brand, name: "品牌官方", to: comment)
      let fromBridge = try await house.bridge().round()
      let fromSite = try await house.browser().round()
      #expect(fromBridge.ids.sorted() == fromSite.ids.sorted())
      for message in fromSite.messages {
        #expect(fromBridge.message(message.id)?.conversation == message.conversation)
        #expect(fromBridge.message(message.id)?.at == message.at)
        #expect(fromBridge.message(message.id)?.text == message.text)
      }
    }
  }

  @Test func aPageOfDeletedCommentsIsNotTheEnd() async throws {
    try await withQzone(inlineLimit: 0) { house in
      house.platform.addPost()
      for number in 0..<50 {
        house.platform.addComment("评论", isHidden: (20..<40).contains(number))
      }
      let connection = try house.browser(write: true)
      #expect(Set(try await connection.round().ids).count == 30)
      guard case .sent = await connection.send(house.reply("谢谢", comment: 45)) else {
        Issue.record("the comment behind them is not found")
        return
      }
    }
  }

  @Test func repliesThatABridgePutsBesideCommentsBelongToThem() async throws {
    try await withQzone { house in
      house.platform.addPost()
      for number in 0..<30 { house.platform.addComment("评论\(number)", by: 100 + Int64(number)) }
      house.platform.addReply("谢谢", by: QzoneStandIn.brand, name: "品牌官方", to: 1)
      house.platform.addReply("不客气", by: 100, name: "李四", to: 1)
      let fromSite = try await house.browser().round()
      house.platform.set(.flatReplies)
      let connection = try house.bridge(write: true)
      let fromBridge = try await connection.round()
      #expect(Set(fromBridge.ids) == Set(fromSite.ids))
      for message in fromSite.messages {
        let other = fromBridge.message(message.id)
        #expect(other?.conversation == message.conversation && other?.text == message.text)
        #expect(other?.parent == message.parent && other?.direction == message.direction)
        // Its page shows minutes.
        #expect(other?.precision == .minute)
      }
      let reply = house.reply("也谢谢您", comment: 30, person: 129)
      guard case .sent(let id, _) = await connection.send(reply) else {
        Issue.record("it is not seen")
        return
      }
      #expect(try await connection.readBack(reply.conversation).map(\.id).contains(id))
    }
  }

  @Test func aReplyWhoseCommentIsMissingKeepsItsID() {
    let reply: JSON = [
      "commentid": "3_1_99", "uin": "99", "content": "在吗", "is_reply": 1,
      "parent_comment_id": "3",
    ]
    let now = Moment(seconds: 1_700_000_400)
    let post = QzonePostID(owner: "1", tid: "a")
    let maker = QzoneMessageMaker(account: AccountID(platform: .qzone, name: "b"), own: "1")
    let messages = post.map { maker.messages($0, title: nil, QzoneBridge.nested([reply], now)) }
    #expect(messages?.map(\.id) == ["1_a_3_1"])
    #expect(messages?.map(\.conversation.thread) == ["1_a_3:99"])
  }

  @Test func aPostThatABridgeFailsAtKeepsNobodyFromReadingTheOthers() async throws {
    try await withQzone { house in
      house.platform.addPost()
      house.platform.addComment("好看！")
      house.platform.set(.failingComments)
      let connection = try house.bridge()
      let round = try await connection.round()
      #expect(round.messages.isEmpty)
      #expect(
        house.loopback.log.contains(
          "The OneBot bridge fails with error 1500."))
      house.platform.set(.failingComments, false)
      house.loopback.pass(seconds: 600)
      #expect(try await connection.round(since: round.cursor).messages.count == 1)
    }
  }

  @Test func anObjectOfAPageForPeopleIsNoEmptyList() async throws {
    try await withQzone { house in
      house.platform.set(.pageWithObject)
      await #expect(
        throws: ConnectionProblem.malformed("QZone's answer is none that is known.")
      ) { try await house.browser().pull(since: nil) }
    }
  }

  @Test func aBridgesTimesAreAsExactAsTheyAre() async throws {
    try await withQzone { house in
      house.platform.addPost()
      house.platform.addComment("好看！")
      house.platform.set(.relativeTimes)
      #expect(try await house.bridge().round().messages.map(\.precision) == [.minute])
      house.platform.set(.relativeTimes, false)
      house.platform.set(.noTimes)
      let round = try await house.bridge().round()
      #expect(round.messages.map(\.precision) == [.received])
      #expect(round.messages.map(\.at) == [house.loopback.surroundings.clock()])
    }
  }

  @Test func aBridgeThatRefusesSaysWhatToDo() async throws {
    try await withQzone { house in
      house.platform.set(.wrongToken)
      await #expect(
        throws: ConnectionProblem.needsLogin(
          "The OneBot bridge refuses the token; see the secret \"onebot_token\".")
      ) { try await house.bridge().pull(since: nil) }
      house.platform.set(.wrongToken, false)
      let renamed = try house.bridge {
        $0.userID = "12345678"
        $0.actions["posts"] = "get_qzone_msg_list"
      }
      let round = try await renamed.round()
      #expect(
        round.capabilities == [
          Capability(
            .readComments,
            .unknown(
              "The OneBot bridge has no action \"get_qzone_msg_list\"; see `actions` in the site file."
            ))
        ])
    }
  }
}
