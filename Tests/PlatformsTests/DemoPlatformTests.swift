import InboxModel
import PlatformContract
import Synchronization
import Testing

struct DemoPlatformTests {
  @Test func everyAccountKeepsTheContract() async throws {
    let demo = OpenDemo()
    for platform in demo.platforms {
      let thread = try #require(demo.answerable(on: platform.account))
      try await expectContract(of: platform, answering: demo.reply("您好，马上为您查询。", to: thread))
    }
  }

  @Test func peopleGoOnWritingWhileOneWatches() async throws {
    let demo = OpenDemo()
    #expect(try await demo.news().isEmpty)
    demo.clock.pass(seconds: 60)
    let first = try await demo.news()
    #expect((6...20).contains(first.count), "\(first.count)")
    let known = Set(demo.week.messages.map(\.id))
    for message in first {
      #expect(message.direction == .inbound && !known.contains(message.id))
      #expect(message.at > demo.week.now && message.at <= demo.clock.now)
      #expect(message.text.isEmpty || message.translation["en"] != nil)
    }
    demo.clock.pass(seconds: 900)
    #expect(Set(try await demo.news().map(\.conversation.account.platform)).count == 5)
  }

  @Test func whatHappensDependsOnSeedAndClockAlone() async throws {
    let (one, two) = (OpenDemo(), OpenDemo())
    for demo in [one, two] { demo.clock.pass(seconds: 300) }
    #expect(try await one.news() == two.news())
  }

  @Test func peopleReactToWhatTheyAreAnswered() async throws {
    let demo = OpenDemo()
    var reactions = 0
    for (number, thread) in demo.waiting(on: .tieba).prefix(12).enumerated() {
      let platform = try #require(demo.platform(thread.account))
      let outcome = await platform.send(demo.reply("好的，已经记下了。\(number)", to: thread))
      guard case .sent(let id, _) = outcome else { continue }
      demo.clock.pass(seconds: 15)
      let answers = try await demo.news().filter { $0.conversation == thread }
      #expect(answers.count <= 1)
      #expect(answers.allSatisfy { $0.parent == id && $0.direction == .inbound })
      reactions += answers.count
    }
    #expect(reactions >= 6)
  }

  @Test func somebodyWhoIsAnsweredInEnglishSaysSo() async throws {
    let demo = OpenDemo()
    let confused = ["英文", "英语", "中文", "？？", "什么意思", "发错", "中国客服"]
    for thread in demo.waiting(on: .meipai).prefix(8) {
      let platform = try #require(demo.platform(thread.account))
      _ = await platform.send(demo.reply("Thank you for your message!", to: thread))
      demo.clock.pass(seconds: 15)
      for answer in try await demo.news() where answer.conversation == thread {
        #expect(confused.contains { answer.text.contains($0) }, "\(answer.text)")
      }
    }
  }

  @Test func oneReplyIsRefusedOnceAndThenGoesThrough() async throws {
    let demo = OpenDemo()
    let thread = try #require(demo.thread(saying: "付款成功了"))
    let platform = try #require(demo.platform(thread.account))
    let reply = demo.reply("非常抱歉，多扣的款项已经退回。", to: thread)
    guard case .failed(_, retry: true) = await platform.send(reply) else {
      Issue.record("the first try goes through")
      return
    }
    guard case .sent = await platform.send(reply) else {
      Issue.record("the second try does not go through")
      return
    }
  }

  @Test func oneAnswerIsLostAndOnlyReadingBackTells() async throws {
    let demo = OpenDemo()
    let thread = try #require(demo.thread(saying: "上个月反馈的盖子"))
    let platform = try #require(demo.platform(thread.account))
    guard case .unknown = await platform.send(demo.reply("新盖子已经改好。", to: thread)) else {
      Issue.record("the answer arrived")
      return
    }
    let there = try await platform.readBack(thread)
    #expect(there.contains { $0.text == "新盖子已经改好。" && $0.direction == .outbound })
  }

  @Test func aClosedWindowAndASpentQuotaRefuse() async throws {
    let demo = OpenDemo()
    let wechat = try #require(demo.waiting(on: .wechat).first { $0.thread.hasPrefix("o") })
    let platform = try #require(demo.platform(wechat.account))
    var sent = 0
    for number in 1...7 {
      if case .sent = await platform.send(demo.reply("第\(number)条", to: wechat)) { sent += 1 }
    }
    #expect(sent == 5)
    let closing = try #require(demo.thread(saying: "你们说48小时内回电话"))
    demo.clock.pass(seconds: 4 * 3600)
    guard
      case .failed(let reason, retry: false) = await platform.send(demo.reply("在的", to: closing))
    else {
      Issue.record("a reply went out after the window had closed")
      return
    }
    #expect(reason.contains("48 hours"))
  }

  @Test func aCursorThatWasNeverGivenIsRefused() async {
    let demo = OpenDemo()
    for text in ["", "x", "-1", "999999"] {
      await #expect(throws: ConnectionProblem.self) {
        _ = try await demo.platforms[0].pull(since: SyncCursor(text))
      }
    }
  }
}

/// A demo that was opened at `demoNow`, with a clock that only moves when told.
private final class OpenDemo: Sendable {
  let week = DemoWeek(now: demoNow, seed: 5)
  let clock = HandClock(demoNow)
  let platforms: [DemoPlatform]
  private let cursors: Mutex<[AccountID: SyncCursor]>

  init() {
    let clock = clock
    platforms = DemoPlatform.accounts(after: week, clock: { clock.now }, pause: { _ in })
    cursors = Mutex(
      Dictionary(uniqueKeysWithValues: platforms.map { ($0.account, $0.afterWeek) }))
  }

  /// What came in since the last call, on all accounts.
  func news() async throws -> [Message] {
    var found: [Message] = []
    for platform in platforms {
      var hasMore = true
      while hasMore {
        let page = try await platform.pull(since: cursors.withLock { $0[platform.account] })
        cursors.withLock { $0[platform.account] = page.next }
        found += page.messages
        hasMore = page.hasMore
      }
    }
    return found
  }

  func platform(_ account: AccountID) -> DemoPlatform? {
    platforms.first { $0.account == account }
  }

  /// Conversations in which the person had the last word, oldest first; none of them special.
  func waiting(on platform: Platform) -> [ConversationID] {
    let threads = Dictionary(grouping: week.messages, by: \.conversation)
    return threads.filter { id, messages in
      id.account.platform == platform && messages.last?.direction == .inbound
        && messages.allSatisfy { !$0.isBackfill && $0.at > demoNow.adding(seconds: -40 * 3600) }
        && PlatformFacts.replyFacts(platform: platform, kind: messages[0].kind).phoneOnly == nil
        && !messages.contains { $0.text.contains("付款成功了") || $0.text.contains("上个月反馈的") }
    }.keys.sorted()
  }

  func answerable(on account: AccountID) -> ConversationID? {
    waiting(on: account.platform).first { $0.account == account }
  }

  func thread(saying text: String) -> ConversationID? {
    week.messages.first { $0.text.contains(text) }?.conversation
  }

  func reply(_ text: String, to thread: ConversationID) -> OutgoingReply {
    let last = week.messages.last { $0.conversation == thread && $0.direction == .inbound }
    return OutgoingReply(
      key: "\(thread) \(text)", conversation: thread, kind: last?.kind ?? .message,
      parent: last?.id, text: text)
  }
}

private final class HandClock: Sendable {
  private let moment: Mutex<Moment>
  init(_ moment: Moment) { self.moment = Mutex(moment) }
  var now: Moment { moment.withLock { $0 } }
  func pass(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

private let demoNow = Moment(seconds: 1_795_501_800)
