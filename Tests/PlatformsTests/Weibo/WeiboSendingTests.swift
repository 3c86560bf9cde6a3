import InboxModel
import PlatformContract
import StandIns
import Testing

@testable import Platforms

struct WeiboSendingTests {
  @Test func anAnswerToACommentGoesOutOnceWithTheAddressOfWhoWroteIt() async throws {
    var options = WeiboOptions()
    options.rip = "203.0.113.7"
    try await withWeibo(options: options) { weibo in
      let comment = try await waiting(weibo)
      let reply = weibo.reply("您好 & 谢谢+100%", to: comment)
      let outcome = await weibo.connection.send(reply)
      #expect(await weibo.connection.send(reply) == outcome)
      let sent = try #require(weibo.standIn.replies.first)
      #expect(weibo.standIn.replies.count == 1)
      #expect(sent.text == "您好 & 谢谢+100%" && sent.target == comment.id)
      #expect(sent.rip == "203.0.113.7" && sent.hasPrefix)
      #expect(outcome == .sent(id: sent.id ?? "", at: Moment(seconds: weibo.standIn.now)))
    }
  }

  @Test func whatIsReadLaterIsTheSameMessage() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      guard
        case .sent(let id, let at) = await weibo.connection.send(weibo.reply("您好", to: comment))
      else {
        Issue.record("it was not sent")
        return
      }
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let message = try #require(inbox.messages[id])
      #expect(message.at == at && message.text == "您好" && message.parent == comment.id)
      #expect(message.conversation == comment.conversation)
    }
  }

  @Test func aCommentThatWasReadBeforeARestartIsAskedFor() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      let again = try weibo.restarted()
      guard case .sent = await again.connection.send(again.reply("您好", to: comment)) else {
        Issue.record("it was not sent")
        return
      }
      #expect(weibo.standIn.calls("comments/show_batch") == 1)
      #expect(weibo.standIn.replies.map(\.target) == [comment.id])
    }
  }

  @Test func aReplyThatKnowsItsPostCostsOneCallAlsoAfterARestart() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      let post = weibo.standIn.mention(by: 77, "@品牌账号 在吗")
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let mention = try #require(inbox[post])
      for (number, message) in [comment, mention].enumerated() {
        let again = try weibo.restarted()
        let before = weibo.standIn.countedCalls
        let reply = again.reply("在的\(number)", to: message, post: message.post)
        guard case .sent = await again.connection.send(reply) else {
          Issue.record("it was not sent")
          continue
        }
        #expect(weibo.standIn.countedCalls == before + 1)
      }
      #expect(weibo.standIn.calls("comments/show_batch") == 0)
      #expect(weibo.standIn.replies.map(\.target) == [comment.id, String(post)])
    }
  }

  @Test(arguments: [
    "201110410216293360", "3300000000000000", "0", "-5", "9223372036854775807", "x",
  ])
  func aPostWhoseNumberMayBeAnotherOneIsAskedFor(_ post: String) async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      let again = try weibo.restarted()
      guard
        case .sent = await again.connection.send(again.reply("您好", to: comment, post: post))
      else {
        Issue.record("it was not sent")
        return
      }
      #expect(weibo.standIn.calls("comments/show_batch") == 1)
    }
  }

  @Test func aMentionInAPostIsAnsweredByACommentOnIt() async throws {
    try await withWeibo { weibo in
      let post = weibo.standIn.mention(by: 77, "@品牌账号 在吗")
      var inbox = WeiboInbox()
      try await inbox.read(weibo)
      let mention = try #require(inbox[post])
      for (number, connected) in [weibo, try weibo.restarted()].enumerated() {
        let reply = connected.reply("在的\(number)", to: mention, key: "k\(number)")
        guard case .sent = await connected.connection.send(reply) else {
          Issue.record("it was not sent")
          continue
        }
      }
      #expect(weibo.standIn.replies.map(\.target) == [String(post), String(post)])
      #expect(weibo.standIn.calls("comments/create") == 2)
    }
  }

  @Test func aCommentThatIsGoneCannotBeAnswered() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.deleteComment(Int64(comment.id) ?? 0)
      for connected in [weibo, try weibo.restarted()] {
        guard
          case .failed(let reason, retry: false) = await connected.connection.send(
            connected.reply("您好", to: comment))
        else {
          Issue.record("it was sent")
          continue
        }
        #expect(reason.contains("does not exist any more"))
      }
    }
  }

  @Test func thePrefixIsLeftOutWhereTheReplyFitsOnlyWithoutIt() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      let full = String(repeating: "汉", count: 140)
      _ = await weibo.connection.send(weibo.reply("您好", to: comment, key: "a"))
      _ = await weibo.connection.send(weibo.reply(full, to: comment, key: "b"))
      #expect(weibo.standIn.replies.map(\.hasPrefix) == [true, false])
    }
    var options = WeiboOptions()
    options.withoutMention = true
    try await withWeibo(options: options) { weibo in
      _ = await weibo.connection.send(weibo.reply("您好", to: try await waiting(weibo)))
      #expect(weibo.standIn.replies.map(\.hasPrefix) == [false])
    }
  }

  @Test func oneCharacterTooManyIsRefusedHereAndOneFewerIsNot() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      let full = String(repeating: "a", count: 280)
      guard
        case .failed(let reason, retry: false) = await weibo.connection.send(
          weibo.reply(full + "a", to: comment, key: "a")),
        case .sent = await weibo.connection.send(weibo.reply(full, to: comment, key: "b"))
      else {
        Issue.record("the limit is another one")
        return
      }
      #expect(reason.contains("141"))
    }
  }

  @Test func theSameTextTwiceIsRefusedAndNotTriedAgain() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      _ = await weibo.connection.send(weibo.reply("您好", to: comment, key: "a"))
      guard
        case .failed(let reason, retry: false) = await weibo.connection.send(
          weibo.reply("您好", to: comment, key: "b"))
      else {
        Issue.record("it was sent")
        return
      }
      #expect(reason.contains("other words"))
      #expect(weibo.standIn.replies.count == 1)
    }
  }

  @Test func aReplyThatIsShownLaterIsSent() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.change { $0.showsRepliesAfter = 50 }
      let outcome = await weibo.connection.send(weibo.reply("您好", to: comment))
      let id = try #require(weibo.standIn.replies.first?.id)
      #expect(outcome == .sent(id: id, at: Moment(seconds: 1_750_000_000)))
    }
  }

  @Test func aReplyThatIsNotShownInTimeIsOpenAndFoundLater() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.change { $0.showsRepliesAfter = 600 }
      guard
        case .unknown(let reason) = await weibo.connection.send(weibo.reply("您好", to: comment))
      else {
        Issue.record("its id cannot be known")
        return
      }
      #expect(reason.contains("do not send it again"))
      weibo.standIn.pass(seconds: 600)
      let there = try await weibo.connection.readBack(comment.conversation)
      #expect(there.map(\.text) == ["您好"])
    }
  }

  @Test(arguments: [true, false])
  func anAnswerThatSaysNothingLeavesItOpen(breaksOff: Bool) async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.change {
        $0.breaksOff = breaksOff
        $0.answersNothing = !breaksOff
      }
      guard case .unknown = await weibo.connection.send(weibo.reply("您好", to: comment)) else {
        Issue.record("nobody can know what became of it")
        return
      }
      let there = try await weibo.connection.readBack(comment.conversation)
      #expect(there.map(\.text) == ["您好"])
    }
  }

  @Test(arguments: [
    (10_001, true), (10_022, true), (10_023, true), (10_024, true), (20_016, true),
    (10_014, false), (20_017, false), (20_021, false), (20_031, false), (20_206, false),
    (21_327, false), (99_999, false),
  ])
  func aRefusalSaysWhetherTryingAgainHelps(code: Int, helps: Bool) async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.change { $0.refusals["comments/reply"] = code }
      guard
        case .failed(let reason, let retry) = await weibo.connection.send(
          weibo.reply("您好", to: comment))
      else {
        Issue.record("it was sent")
        return
      }
      #expect(retry == helps && reason.hasSuffix("."))
      #expect(weibo.standIn.replies.isEmpty)
    }
  }

  @Test func troubleBetweenWeibosServersLeavesItOpen() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.change { $0.refusals["comments/reply"] = 10_011 }
      guard case .unknown = await weibo.connection.send(weibo.reply("您好", to: comment)) else {
        Issue.record("nobody can know what became of it")
        return
      }
    }
  }

  @Test func whatOneMayNotSendBecomesAnAbilityThatIsMissing() async throws {
    try await withWeibo { weibo in
      let comment = try await waiting(weibo)
      weibo.standIn.change { $0.refusalsOnce["comments/reply"] = [10_014] }
      _ = await weibo.connection.send(weibo.reply("您好", to: comment, key: "a"))
      let refused = await weibo.connection.probe().first { $0.ability == .replyToComments }
      guard case .unable? = refused?.answer else {
        Issue.record("\(String(describing: refused))")
        return
      }
      _ = await weibo.connection.send(weibo.reply("您好", to: comment, key: "b"))
      #expect(await weibo.connection.probe().contains(Capability(.replyToComments, .able)))
    }
  }

  /// A comment that waits for an answer.
  private func waiting(_ weibo: OpenWeibo) async throws -> Message {
    weibo.standIn.addPerson(77, name: "安娜")
    let id = weibo.standIn.comment("在吗", by: 77, on: weibo.standIn.post("新品上市"))
    var inbox = WeiboInbox()
    try await inbox.read(weibo)
    return try #require(inbox[id])
  }
}
