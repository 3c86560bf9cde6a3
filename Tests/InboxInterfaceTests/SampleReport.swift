import InboxInterface
import InboxModel
import ReplyTracking
import Reports

/// Ten days of 青岚户外's conversations, judged by the real engine and counted by the real report.
enum SampleReport {
  static let rules: CompiledRules = {
    var calendar = WorkCalendar(name: "shanghai", zone: .shanghai)
    let day = [
      DayInterval(open: 9 * 3600, close: 12 * 3600),
      DayInterval(open: 13 * 3600 + 1800, close: 18 * 3600),
    ]
    calendar.hours = [day, day, day, day, day, [], []]
    var comments = Policy(name: "comments")
    comments.kind = .comment
    comments.calendar = calendar.name
    comments.firstResponse = Span(seconds: 3600, clock: .working)
    comments.nextResponse = Span(seconds: 7200, clock: .working)
    comments.effectiveFrom = SampleInbox.moment("2026-01-01T00:00:00+08:00")
    var rest = Policy(name: "everything else")
    rest.firstResponse = Span(seconds: 86_400, clock: .wall)
    rest.nextResponse = Span(seconds: 86_400, clock: .wall)
    var rules = Rules(policies: [comments, rest], calendars: [calendar])
    rules.replyWindows = [.init(platform: .wechat, kind: .message): 172_800]
    return CompiledRules(rules)
  }()

  /// Everything said in a conversation, and what seats did to it.
  struct Talk {
    var conversation: ConversationID
    var messages: [Message] = []
    var events: [TriageEvent] = []

    var turns: [Turn] {
      deriveTurns(of: conversation, messages: messages, events: events, rules: rules)
    }
  }

  static let talks: [Talk] = (0..<96).map(talk)

  /// One to three turns, spread over the days before the sample's now; the same at each run.
  private static func talk(_ number: Int) -> Talk {
    let platforms: [Platform] = [.weibo, .wechat, .weibo, .tieba, .qzone, .weibo, .meipai, .wechat]
    let platform = platforms[number % platforms.count]
    var talk = Talk(conversation: SampleInbox.id(platform, "r\(number)"))
    var at = SampleInbox.now.adding(
      seconds: -Int64(number * number % 11 * 86_400 + number * 7919 % 43_200 + 3600))
    let waits: [Int64] = [25, 140, 600, 1900, 2600, 3300, 9000, 30_000, 200_000]
    let texts = ["您好，今天发货。", "已为您登记，稍后联系您。", "Please see our website.", "[微笑]"]
    for turn in 0...number % 3 {
      var question = Message(
        conversation: talk.conversation, id: "\(number)-\(turn)-q", direction: .inbound,
        text: ["什么时候发货？", "可以退货吗？", "有没有大码？"][turn], at: at,
        kind: platform == .wechat ? .message : .comment)
      question.authorName = "用户\(number)"
      talk.messages.append(question)
      let wait = waits[(number * 5 + turn) % waits.count]
      let answered = at.adding(seconds: wait)
      guard answered < SampleInbox.now, number % 13 != 5 else { break }
      if number % 9 == 4 {
        talk.events.append(
          TriageEvent(
            id: Int64(number), conversation: talk.conversation, at: answered, seat: "wang",
            action: .noReplyNeeded(through: question.position)))
      } else {
        var reply = Message(
          conversation: talk.conversation, id: "\(number)-\(turn)-r", direction: .outbound,
          text: texts[(number + turn) % 9 < 6 ? 0 : (number + turn) % 4], at: answered,
          kind: question.kind)
        reply.author = ["li", "wang", "anna"][number % 3]
        reply.parent = question.id
        talk.messages.append(reply)
      }
      at = answered.adding(seconds: 5400)
      guard at < SampleInbox.now else { break }
    }
    return talk
  }

  private static let derived: [Turn] = talks.flatMap(\.turns)
    .sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }

  static func turns(asOf: Moment) -> [JudgedTurn] {
    derived.map { judge($0, asOf: asOf, rules: rules) }
  }

  static func report(_ spec: ReportSpec) -> Report {
    let replies = talks.flatMap(\.messages).filter { $0.direction == .outbound }.map {
      ReplyFact(
        conversation: $0.conversation, kind: $0.kind, at: $0.at, author: $0.author,
        isClaimed: false)
    }
    let gap = CoverageGap(
      account: AccountID(platform: .tieba, name: "qinglan"),
      from: SampleInbox.moment("2026-11-23T02:00:00+08:00"),
      to: SampleInbox.moment("2026-11-23T05:30:00+08:00"))
    return Reports.report(
      spec, turns: turns(asOf: spec.asOf), replies: replies, coverage: [gap])
  }

  static func found(_ question: TurnsQuestion) -> FoundTurns {
    let all = turns(asOf: question.selection.spec.asOf).filter { question.selection.contains($0) }
    return FoundTurns(turns: Array(all.prefix(question.limit)), total: all.count)
  }

  static func detail(of id: ConversationID) -> ConversationDetail? {
    guard let talk = talks.first(where: { $0.conversation == id }) else { return nil }
    let first = talk.messages[0]
    var row = InboxRow(conversation: id, kind: first.kind, openedAt: first.at)
    row.authorName = first.authorName ?? ""
    row.text = first.text
    var detail = ConversationDetail(row: row, facts: ReplyFacts())
    detail.messages = talk.messages
    detail.turns = talk.turns
    detail.events = talk.events
    return detail
  }

  /// The explanation of a turn in a conversation whose messages are `detail`'s.
  static func explained(_ question: WhyQuestion, _ detail: ConversationDetail?) -> Event {
    guard let detail else { return .nothingToExplain(question) }
    let turns = deriveTurns(
      of: question.conversation, messages: detail.messages, events: detail.events, rules: rules)
    guard let index = question.index(in: turns) else { return .nothingToExplain(question) }
    let explanation = explain(
      turns[index], messages: detail.messages, events: detail.events, asOf: SampleInbox.now,
      rules: rules)
    return .explained(
      question, ExplainedTurn(explanation: explanation, ordinals: turns.map(\.id.ordinal)))
  }
}
