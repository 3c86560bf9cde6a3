import InboxModel
import PlatformContract
import TestSupport
import Testing

@testable import Platforms

struct WeiboHostileTests {
  /// Any member of a comment may be of any type, missing or enormous.
  @Test func whateverStandsInACommentItIsAMessageOrNone() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededNumbers(seed: seed)
    let now = Moment(seconds: 1_750_000_000)
    let messages = WeiboMessages(account: weiboAccount, me: 1, now: now)
    var found = 0
    for _ in 0..<5000 {
      let value = comment.damaged(by: oddities, &random)
      guard let comment = WeiboComment(value),
        let message = messages.message(comment, kind: .comment)
      else { continue }
      found += 1
      #expect(!message.id.isEmpty && message.conversation.account == weiboAccount, "seed \(seed)")
      #expect(message.conversation.thread.contains(":"), "seed \(seed)")
      #expect(!message.text.isEmpty || message.media != nil, "seed \(seed)")
      #expect(message.at >= .earliest && message.at < .latest, "seed \(seed)")
    }
    #expect(found > 1000, "seed \(seed)")
  }

  @Test func whateverStandsInAPushItIsReadOrRefused() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededNumbers(seed: seed)
    let push = WeiboPush(account: weiboAccount, me: 1, now: Moment(seconds: 1_750_000_000))
    var found = 0
    for _ in 0..<5000 {
      guard let content = try? push.content(pushed.damaged(by: oddities, &random)) else { continue }
      for message in content.news.messages {
        found += 1
        #expect(!message.text.isEmpty || message.media != nil, "seed \(seed)")
        #expect(message.at >= .earliest && message.at < .latest, "seed \(seed)")
      }
    }
    #expect(found > 1000, "seed \(seed)")
  }

  /// However the pages of a list look, a walk ends, and its mark never falls.
  @Test func everyWalkEnds() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededNumbers(seed: seed)
    let now = Moment(seconds: 1_750_000_000)
    for _ in 0..<500 {
      var progress = WeiboProgress()
      progress.high = Int64.random(in: 0...1000, using: &random)
      let high = progress.high
      var pages = 0
      repeat {
        let ids = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Int64.random(in: -5...3000, using: &random)
        }
        let next: Int64? =
          Bool.random(using: &random) ? .random(in: -1...3000, using: &random) : nil
        progress.take(ids: ids, nextCursor: next, firstPages: 1000, now: now)
        pages += 1
      } while progress.walk != nil && pages < 5000
      #expect(progress.walk == nil && progress.high >= high, "seed \(seed)")
    }
  }

  @Test func anIDOfTheFutureHidesNothing() {
    var progress = WeiboProgress()
    progress.take(
      ids: [.max, 5], nextCursor: 0, firstPages: 4, now: Moment(seconds: 1_750_000_000))
    #expect(progress.high == 5 && progress.walk == nil)
  }

  private let comment: JSON = [
    "id": 5_127_468_523_698_746, "idstr": "5127468523698746", "rootid": "5127468523698744",
    "created_at": "Mon Jan 27 16:40:22 +0800 2025", "text": "回复@品牌账号:收到[微笑]",
    "user": ["id": 77, "screen_name": "安娜", "followers_count": 5, "verified_type": 0],
    "status": ["id": 9, "mid": "9", "text": "新品", "user": ["id": 1]],
    "reply_comment": ["id": 5_127_468_523_698_744, "user": ["id": 1], "text": "您好"],
    "reply_original_text": "收到[微笑]",
  ]

  private let pushed: JSON = [
    "type": "image", "sender_id": 77, "receiver_id": 1, "text": "分享图片",
    "created_at": "Mon Jul 16 18:09:20 +0800 2012", "data": ["vfid": 8, "tovfid": "9"],
  ]

  private let oddities: [JSON] = [
    .null, .bool(true), .integer(.max), .integer(.min), .integer(0), .number(1e300),
    .number(-0.5), .text(""), .text("0"), .text("9223372036854775808"), .text("\u{200B}"),
    .text("回复@:"), .text("Fri Dec 31 23:59:59 +0800 9999"), .list([]), .list([.null]),
    .object([:]), .text(String(repeating: "回复@", count: 1000)),
  ]
}
