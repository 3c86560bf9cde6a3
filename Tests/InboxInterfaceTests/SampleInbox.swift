import InboxModel

/// An invented brand's inbox for the tests: 青岚户外, which sells backpacks and rain jackets.
enum SampleInbox {
  /// Tuesday 2026-11-24, 10:00 in Shanghai, 03:00 in Paris.
  static let now = moment("2026-11-24T10:00:00+08:00")

  static func moment(_ text: String) -> Moment {
    Moment(rfc3339: text) ?? Moment(milliseconds: 0)
  }

  static func id(_ platform: Platform, _ thread: String) -> ConversationID {
    ConversationID(account: AccountID(platform: platform, name: "qinglan"), thread: thread)
  }

  static func row(
    _ platform: Platform, _ thread: String, _ kind: MessageKind, _ author: String, _ text: String,
    english: String? = nil, due minutes: Int64? = nil, opened ago: Int64 = 60
  ) -> InboxRow {
    var row = InboxRow(
      conversation: id(platform, thread), kind: kind,
      openedAt: now.adding(seconds: -ago * 60))
    row.authorName = author
    row.text = text
    row.translation = english.map { ["en": $0] } ?? [:]
    row.items = 1
    row.lastInboundID = "\(thread)-1"
    if let minutes {
      row.due = Due(at: now.adding(seconds: minutes * 60), reason: .target)
      row.warnAt = now.adding(seconds: (minutes - 30) * 60)
    }
    return row
  }

  /// Twelve conversations that wait, in the order in which promises break.
  static let waiting: [InboxRow] = {
    var rows = [
      row(
        .weibo, "w1", .comment, "老王爱跑步", "背包拉链第二次用就坏了，客服电话一直没人接！",
        english: "The zipper broke on second use and nobody answers the hotline!", due: -1502),
      row(
        .wechat, "c1", .message, "小美", "我的订单什么时候发货？已经三天了",
        english: "When will my order ship? It has been three days", due: -42),
      row(
        .weibo, "w2", .mention, "户外装备测评君", "@青岚户外 这款冲锋衣实测漏水，视频已发，求解释",
        english: "@Qinglan this shell leaks in my test, video is up, please explain", due: -5),
      row(.tieba, "t1", .comment, "山里来的风", "有没有大码？180斤能穿吗", due: 12),
      row(
        .wechat, "c2", .message, "A0-建材小李👍", "在吗在吗在吗", english: "Are you there?", due: 25),
      row(
        .meipai, "m1", .comment, "是阿喵呀~", "哈哈哈哈太好看了吧😍求链接",
        english: "Hahaha so pretty, link please", due: 65),
      row(
        .qzone, "q1", .comment, "゛浅唱、那忧伤", "降价了能补差价吗", english: "Price dropped, refund?",
        due: 187),
      row(
        .weibo, "w3", .comment, "e\u{301}le\u{300}ve", "Cafe\u{301} cre\u{300}me 配色还补货吗", due: 255),
      row(
        .weibo, "w4", .comment, "坏\u{202E}人\u{1B}[31m",
        "\u{1B}]0;owned\u{7}点我\u{202E}gpj.exe Z\u{35E}\u{327}\u{321}a\u{334}l\u{335}",
        due: 600),
      row(.wechat, "c3", .message, "不吃香菜", "", due: 1000),
      row(
        .tieba, "t2", .comment, "贴吧老哥", "第一行\n第二行\t第三列", english: "Line one\nline two",
        due: 3000),
      row(.qzone, "q2", .message, "未设时限", "没有时限的会话也要看得到"),
    ]
    rows[0].items = 2
    rows[1].windowEndsAt = now.adding(seconds: 90 * 60)
    rows[1].due?.reason = .target
    rows[2].isKOL = true
    rows[2].claimedBy = "li"
    rows[2].claimedUntil = now.adding(seconds: 3600)
    rows[3].hasDraft = true
    rows[4].outbox = .queued
    rows[5].outbox = .failed
    rows[9].media = .voice
    return rows
  }()

  static let done: [InboxRow] = {
    var slow = row(.weibo, "d1", .comment, "夏天的雨", "谢谢，已经收到了", english: "Thanks, got it")
    var turn = Turn(
      id: TurnID(conversation: slow.conversation, ordinal: 1), kind: .comment, isFirst: true,
      openedAt: slow.openedAt, openedBy: "d1-1")
    turn.ending = .answered(.init(at: now, message: "d1-2", author: "li", isConfirmed: true))
    turn.dueAt = now.adding(seconds: -600)
    turn.wallSeconds = 3900
    turn.translation = .untranslated
    slow.lastTurn = turn
    var fine = row(.tieba, "d2", .comment, "追风少年", "好的")
    turn.dueAt = now.adding(seconds: 600)
    turn.wallSeconds = 720
    turn.translation = .mandarin
    fine.lastTurn = turn
    return [slow, fine]
  }()

  static let snoozed: [InboxRow] = {
    var tomorrow = row(
      .wechat, "z1", .message, "明天再说", "周末能自提吗", english: "Pick up on the weekend?")
    tomorrow.snoozedUntil = now.adding(seconds: 23 * 3600)
    return [tomorrow]
  }()

  /// So many rows, one due each minute from now on.
  static func many(_ count: Int) -> [InboxRow] {
    let texts = ["什么时候补货？", "质量很好，推荐👍", "快递太慢了，等了五天还没到", "求问尺码：身高175体重70"]
    return (0..<count).map {
      row(
        Platform.builtIn[$0 % 5], "n\($0)", [.comment, .message][$0 % 2], "用户\($0)",
        texts[$0 % 4], due: Int64($0) - 20)
    }
  }
}
