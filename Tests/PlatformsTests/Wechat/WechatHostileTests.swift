import InboxModel
import PlatformContract
import StandIns
import TestSupport
import Testing

@testable import Platforms

/// Whatever stands in what WeChat says, in any type, missing or enormous, it is a message or none.
struct WechatHostileTests {
  private let account = AccountID(platform: .wechat, name: "brandcn")
  private let now = Moment(seconds: WechatHouse.start)

  private func expectWhole(_ messages: [Message], _ seed: UInt64) {
    for message in messages {
      #expect(!message.id.isEmpty && message.conversation.account == account, "seed \(seed)")
      #expect(!message.conversation.thread.isEmpty, "seed \(seed)")
      #expect(!message.text.isEmpty || message.media != nil, "seed \(seed)")
      #expect(message.at >= .earliest && message.at < .latest, "seed \(seed)")
    }
  }

  @Test func aPush() throws {
    let pushed: JSON = [
      "ToUserName": "gh_1", "FromUserName": "o1", "CreateTime": 1_735_660_801, "MsgType": "image",
      "MsgId": 24_086_087_575_195_331, "PicUrl": "https://x.cn/1", "MediaId": "m1",
      "Location_X": "1", "Location_Y": "2", "Event": "SCAN", "EventKey": "shop",
      "MsgDataId": 2_247_483_720, "Idx": 1,
    ]
    try repeated { seed, damaged in
      let push = OfficialPush(account: account, fields: damaged(pushed), now: now)
      _ = push.article
      let messages = (try? push.news())?.messages ?? []
      expectWhole(messages, seed)
      return messages.count
    }
  }

  @Test func aComment() throws {
    let comment: JSON = [
      "user_comment_id": 8, "openid": "o1", "create_time": 1_735_660_801, "content": "好看",
      "reply": ["content": "谢谢", "create_time": 1_735_660_802],
    ]
    try repeated { seed, damaged in
      let reader = WechatCommentReader(
        account: account, article: WechatArticle(dataID: 1, index: 0), title: nil, now: now)
      let messages = reader.messages(damaged(comment))
      expectWhole(messages, seed)
      return messages.count
    }
  }

  @Test func anEntryOfCustomerService() throws {
    let entry: JSON = [
      "msgid": "m1", "open_kfid": "wk1", "external_userid": "wm1", "send_time": 1_735_660_801,
      "origin": 3, "msgtype": "text", "text": ["content": "你好"],
      "event": ["event_type": "msg_send_fail", "fail_msgid": "m0", "fail_type": 4],
    ]
    try repeated { seed, damaged in
      var reader = KfReader(account: account, kf: "wk1", now: now)
      reader.read(damaged(entry))
      expectWhole(reader.news.messages, seed)
      return reader.news.messages.count
    }
  }

  @Test func aRecordOfTheLog() throws {
    let record: JSON = [
      "openid": "o1", "opercode": 2002, "text": "您好", "time": 1_735_660_801, "worker": "a@b",
    ]
    var ledger = ReplyLedger(since: now)
    ledger.begin("sent-1", thread: "o1", text: "您好", at: now)
    try repeated { seed, damaged in
      let records = (0..<3).compactMap { _ in ChatRecord(damaged(record)) }
      let messages = ChatLog.messages(records, account: account, &ledger)
      #expect(messages.count == records.count, "seed \(seed)")
      expectWhole(messages, seed)
      return messages.count
    }
  }

  @Test func theStatisticsAndTheCursor() throws {
    let day = CivilDate(dayNumber: 20_000)
    let statistics: JSON = ["list": [["msgid": "2247483720_1", "title": "新品"]]]
    var cursor = WechatCursor(startingAt: now)
    cursor.comments.add(ArticleList.articles(statistics, day: day))
    cursor.log.window = ChatLogCursor.Window(start: 1, end: 2)
    let kept = try #require(JSON(parsing: cursor.text.text))
    try repeated { seed, damaged in
      for article in ArticleList.articles(damaged(statistics), day: day) {
        #expect(article.article.dataID > 0 && article.article.index >= 0, "seed \(seed)")
      }
      guard var cursor = WechatCursor(SyncCursor(damaged(kept).description)) else { return 0 }
      cursor.comments.keepWithin(now)
      cursor.log.keepWithin(now)
      #expect(cursor.log.wait(now, known: now.seconds) <= 86_400, "seed \(seed)")
      #expect(cursor.comments.pause(now) <= 86_400, "seed \(seed)")
      _ = cursor.comments.isDue(now)
      return 1
    }
  }

  /// Runs `work` on a thousand damages; `work` returns how much was left to read.
  private func repeated(
    _ work: (_ seed: UInt64, _ damaged: (JSON) -> JSON) throws -> Int
  ) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededNumbers(seed: seed)
    var found = 0
    for _ in 0..<1000 { found += try work(seed) { $0.damaged(by: oddities, &random) } }
    #expect(found > 100, "seed \(seed)")
  }

  private let oddities: [JSON] = [
    .null, .bool(true), .integer(.max), .integer(.min), .integer(0), .integer(-1), .number(1e300),
    .number(-0.5), .text(""), .text("0"), .text("9223372036854775808"), .text("_"),
    .text("9223372036854775807_9223372036854775807"), .text("\u{200B}"), .text("9999-12-31"),
    .text("qrscene_"), .text("event"), .text("voice"), .list([]), .list([.null]), .object([:]),
    .list([["content": "好"]]), .text(String(repeating: "汉", count: 5000)),
  ]
}
