import InboxModel

extension SampleInbox {
  private static func message(
    _ row: InboxRow, _ number: Int, _ direction: Direction, _ at: String, _ text: String,
    english: String? = nil
  ) -> Message {
    var message = Message(
      conversation: row.conversation, id: "\(row.conversation.thread)-\(number)",
      direction: direction, text: text, at: moment(at), kind: row.kind)
    message.authorName = direction == .inbound ? row.authorName : nil
    message.author = direction == .inbound ? "u-\(row.authorName)" : "li"
    message.translation = english.map { ["en": $0] } ?? [:]
    return message
  }

  /// The conversation behind a row; `w1` and `c1` have a history, the others one message.
  static func detail(of row: InboxRow) -> ConversationDetail {
    switch row.conversation.thread {
    case "w1": weibo(row)
    case "c1": wechat(row)
    default: short(row)
    }
  }

  private static func short(_ row: InboxRow) -> ConversationDetail {
    var detail = ConversationDetail(
      row: row,
      facts: ReplyFacts(
        limit: LengthLimit(unit: .weibo, limit: 140), isPublic: row.kind != .message))
    if row.conversation.account.platform == .meipai {
      detail.facts.phoneOnly = "Meipai has no reply interface"
      detail.link = SampleCodes.link
    }
    var message = message(
      row, 1, .inbound, "2026-11-24T09:00:00+08:00", row.text, english: row.translation["en"])
    message.at = row.openedAt
    message.textAt = row.openedAt
    message.media = row.media
    detail.messages = [message]
    return detail
  }

  private static func weibo(_ row: InboxRow) -> ConversationDetail {
    var detail = ConversationDetail(
      row: row, facts: ReplyFacts(limit: LengthLimit(unit: .weibo, limit: 140), isPublic: true))
    var first = message(
      row, 0, .inbound, "2026-11-19T08:30:00+08:00", "请问这款背包适合长途徒步吗？",
      english: "Is this pack good for long hikes?")
    first.postTitle = "新品上市：云岭40升背包，轻至980克"
    first.authorFollowers = 1280
    var answer = message(
      row, 10, .outbound, "2026-11-19T11:05:00+08:00",
      "Yes, it is great for long hikes! Check our website.")
    answer.sourceText = nil
    let second = message(
      row, 1, .inbound, "2026-11-22T07:58:00+08:00", "背包拉链第二次用就坏了，客服电话一直没人接！",
      english: "The zipper broke on second use and nobody answers the hotline!")
    let third = message(
      row, 2, .inbound, "2026-11-23T20:15:00+08:00", "还是没有人理我吗？我要去消协投诉了。",
      english: "Still nobody? I will complain to the consumer association.")
    detail.messages = [first, answer, second, third]
    var closed = Turn(
      id: TurnID(conversation: row.conversation, ordinal: 1), kind: .comment, isFirst: true,
      openedAt: first.at, openedBy: first.id)
    closed.ending = .answered(
      .init(at: answer.at, message: answer.id, author: "li", isConfirmed: true))
    closed.wallSeconds = 9300
    closed.dueAt = moment("2026-11-19T10:30:00+08:00")
    var open = Turn(
      id: TurnID(conversation: row.conversation, ordinal: 2), kind: .comment, isFirst: false,
      openedAt: second.at, openedBy: second.id)
    open.dueAt = row.due?.at
    open.target = Span(seconds: 7200, clock: .working)
    open.policy = PolicyVersion(name: "comments", effectiveFrom: nil)
    detail.turns = [closed, open]
    detail.verdicts = [answer.id: .untranslated]
    detail.events = [
      TriageEvent(
        id: 1, conversation: row.conversation, at: moment("2026-11-22T09:00:00+08:00"),
        seat: "li", action: .claim(until: moment("2026-11-22T13:00:00+08:00")))
    ]
    return detail
  }

  private static func wechat(_ row: InboxRow) -> ConversationDetail {
    var detail = ConversationDetail(
      row: row,
      facts: ReplyFacts(
        limit: LengthLimit(unit: .utf8Bytes, limit: 2048), windowSeconds: 172_800, quota: 5))
    detail.messages = [
      message(
        row, 1, .inbound, "2026-11-22T11:30:00+08:00", "我的订单什么时候发货？已经三天了",
        english: "When will my order ship? It has been three days")
    ]
    detail.repliesLeft = 3
    var turn = Turn(
      id: TurnID(conversation: row.conversation, ordinal: 1), kind: .message, isFirst: true,
      openedAt: row.openedAt, openedBy: "c1-1")
    turn.dueAt = row.due?.at
    turn.windowEndsAt = row.windowEndsAt
    detail.turns = [turn]
    return detail
  }
}
