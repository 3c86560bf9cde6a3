import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WeiboReadingTests {
  @Test func aCommentComesWithWhoWroteItAndWhatItHangsOn() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.addPerson(77, name: "安娜", followers: 120_000, verifiedType: 0)
      let post = standIn.post("新品上市")
      let id = standIn.comment("什么时候发货？", by: 77, on: post)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let message = try #require(inbox[id])
      #expect(message.conversation.thread == "\(id):77")
      #expect(message.kind == .comment && message.direction == .inbound)
      #expect(message.text == "什么时候发货？")
      #expect(message.at == Moment(seconds: standIn.now) && message.precision == .second)
      #expect(message.author == "77" && message.authorName == "安娜")
      #expect(message.authorFollowers == 120_000 && message.authorVerified == true)
      #expect(message.post == String(post) && message.postTitle == "新品上市")
      #expect(PlatformFacts.permalink(message)?.hasPrefix("https://m.weibo.cn/status/") == true)
    }
  }

  @Test func whatTheBrandAnsweredBelongsToTheThreadOfWhomItAnswered() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      let first = standIn.comment("怎么买？", by: 77, on: post)
      let other = standIn.comment("我也想知道", by: 78, on: post, answering: first)
      let answer = standIn.comment("官网有售", on: post, answering: first)
      let thanks = standIn.comment("谢谢[微笑]", by: 77, on: post, answering: answer)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let thread = "\(first):77"
      #expect(inbox[first]?.conversation.thread == thread)
      #expect(inbox[answer]?.conversation.thread == thread)
      #expect(inbox[thanks]?.conversation.thread == thread)
      #expect(inbox[other]?.conversation.thread == "\(first):78")
      let out = try #require(inbox[answer])
      #expect(out.direction == .outbound && out.author == "outside")
      #expect(out.parent == String(first))
      // The server's prefix is nothing that anybody wrote.
      #expect(out.text == "官网有售")
      #expect(inbox[thanks]?.text == "谢谢[微笑]")
    }
  }

  @Test func aMentionInAPostAndWhatFollowsUnderItAreOneConversation() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.mention(by: 77, "@品牌账号 杯子漏水")
      let answer = standIn.comment("已私信您", on: post)
      let thanks = standIn.comment("收到", by: 77, on: post, answering: answer)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      for id in [post, answer, thanks] {
        #expect(inbox[id]?.conversation.thread == "\(post):77")
      }
      #expect(inbox[post]?.kind == .mention)
      #expect(inbox[answer]?.kind == .mention && inbox[answer]?.parent == String(post))
    }
  }

  @Test func oneCommentFromTwoListsIsOneMessage() async throws {
    try await withWeibo { weibo in
      let post = weibo.standIn.post("新品上市")
      let id = weibo.standIn.comment("@品牌账号 在吗", by: 77, on: post, mentioning: true)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox.pages.flatMap(\.messages).filter { $0.id == String(id) }.count == 2)
      #expect(inbox.messages.count == 1)
      #expect(inbox[id]?.kind == .comment)
    }
  }

  @Test func moreThanAPageIsWalkedBackToWhatIsKnown() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      let known = standIn.comment("第一条", by: 77, on: post)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.pass(seconds: 7200)
      let ids = (0..<180).map { number in
        if number % 60 == 0 { standIn.pass(seconds: 1) }
        return standIn.comment("第\(number)条", by: Int64(100 + number), on: post)
      }
      try await inbox.read(weibo)
      #expect(ids.allSatisfy { inbox[$0] != nil })
      #expect(inbox[known] != nil)
      // One page more than 180 comments fill would be a call for nothing.
      #expect(standIn.calls("comments/to_me") == 1 + 4)
    }
  }

  @Test func aPageThatFailsLeavesNoHole() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      standIn.comment("第一条", by: 77, on: post)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.pass(seconds: 7200)
      let ids = (0..<120).map { standIn.comment("第\($0)条", by: Int64(100 + $0), on: post) }
      try await inbox.readPage(weibo)
      standIn.change { $0.refusalsOnce["comments/to_me"] = [10_001, 10_009] }
      for _ in 0..<2 {
        await #expect(throws: ConnectionProblem.self) { try await inbox.readPage(weibo) }
      }
      // Newer ones come while the walk stands still, and the process ends.
      standIn.pass(seconds: 60)
      let late = standIn.comment("还有", by: 300, on: post)
      let again = try weibo.restarted()
      try await inbox.read(again, for: 7200)
      #expect((ids + [late]).allSatisfy { inbox[$0] != nil })
    }
  }

  @Test func aShortPageIsNotTheEnd() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      let ids = (0..<120).map { number in
        standIn.pass(seconds: 1)
        return standIn.comment("第\(number)条", by: 77, on: post)
      }
      let hidden = Set(ids[40..<115])
      standIn.change { $0.hidden = hidden }
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(ids.filter { !hidden.contains($0) }.allSatisfy { inbox[$0] != nil })
    }
  }

  @Test(arguments: [true, false])
  func aListWithoutACursorEndsAfterTwoEmptyPages(ignoresMaxID: Bool) async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      standIn.change {
        $0.leavesOutNextCursor = true
        $0.ignoresMaxID = ignoresMaxID
        $0.writesEmptyListsBare = true
      }
      let post = standIn.post("新品上市")
      let id = standIn.comment("在吗", by: 77, on: post)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox[id] != nil)
      #expect(standIn.calls("comments/to_me") == 3)
      #expect(standIn.calls("comments/mentions") == 1)
    }
  }

  @Test func numbersMayBeTextsAndIDTextsMayBeMissing() async throws {
    try await withWeibo(secrets: { "\($0.token)\n" }) { weibo in
      let standIn = weibo.standIn
      standIn.change {
        $0.writesNumbersAsTexts = true
        $0.leavesOutIDStrings = true
      }
      let post = standIn.post("新品上市")
      let first = standIn.comment("怎么买？", by: 77, on: post)
      let answer = standIn.comment("官网有售", on: post, answering: first)
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox[answer]?.conversation.thread == "\(first):77")
      #expect(inbox[answer]?.direction == .outbound)
    }
  }

  @Test func whatIsDeletedIsSaidAndNeverAMessage() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.mention(by: 77, "@品牌账号 差评")
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      standIn.deletePost(post)
      standIn.pass(seconds: 60)
      standIn.mention(by: 78, "@品牌账号 好评")
      try await inbox.read(weibo, for: 7200)
      #expect(inbox.deletions.contains(String(post)))
      #expect(inbox[post]?.text == "@品牌账号 差评")
    }
  }

  @Test func aFollowerCountOfZeroIsUnknown() async throws {
    try await withWeibo { weibo in
      weibo.standIn.addPerson(77, name: "某人", followers: 0, verifiedType: 220)
      let id = weibo.standIn.comment("在吗", by: 77, on: weibo.standIn.post("新品上市"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      #expect(inbox[id]?.authorFollowers == nil && inbox[id]?.authorName == "某人")
      #expect(inbox[id]?.authorVerified == false)
    }
  }

  @Test func aCursorOfAnotherVersionBeginsAnew() async throws {
    try await withWeibo { weibo in
      weibo.standIn.comment("在吗", by: 77, on: weibo.standIn.post("新品上市"))
      let page = try await weibo.connection.pull(since: SyncCursor("{\"v\":"))
      #expect(page.messages.count == 1)
    }
  }

  @Test func theContractIsKept() async throws {
    try await withWeibo { weibo in
      let standIn = weibo.standIn
      let post = standIn.post("新品上市")
      let id = standIn.comment("怎么买？", by: 77, on: post)
      standIn.mention(by: 78, "@品牌账号 你好")
      standIn.comment("官网", on: post, answering: standIn.comment("在哪？", by: 79, on: post))
      try await expectContract(
        of: weibo.connection,
        answering: OutgoingReply(
          key: "k1", conversation: ConversationID(account: weiboAccount, thread: "\(id):77"),
          kind: .comment, parent: String(id), text: "您好，官网有售。"))
      #expect(standIn.replies.map(\.text) == ["您好，官网有售。"])
    }
  }

  @Test func businessAppsUseTheirOwnHosts() async throws {
    var options = WeiboOptions()
    options.isBusiness = true
    try await withWeibo(options: options) { weibo in
      let standIn = weibo.standIn
      let post = standIn.mention(by: 77, "@品牌账号 在吗")
      let comment = standIn.comment("怎么买？", by: 78, on: standIn.post("新品"))
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      for (number, id) in [post, comment].enumerated() {
        let outcome = await weibo.connection.send(
          weibo.reply("您好\(number)", to: try #require(inbox[id]), key: "k\(number)"))
        guard case .sent = outcome else {
          Issue.record("\(outcome)")
          continue
        }
      }
      #expect(standIn.requests.contains { $0.path == "/c.api/2/comments/to_me/biz.json" })
      #expect(standIn.requests.contains { $0.path == "/c.api/2/comments/reply/biz.json" })
      let push = standIn.push(from: 77, "你好")
      let message = try #require(
        try weibo.connection.decodePush(PlatformPush(query: push.query, body: push.body))
          .news.messages.first)
      guard case .sent = await weibo.connection.send(weibo.reply("您好", to: message, key: "m"))
      else {
        Issue.record("the private reply was not sent")
        return
      }
    }
  }
}
