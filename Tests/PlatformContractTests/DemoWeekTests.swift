import InboxModel
import PlatformContract
import Testing

struct DemoWeekTests {
  private let now = demoNow

  @Test func theSameSeedAndHourGiveTheSameWeek() {
    let week = DemoWeek(now: now, seed: 7)
    let again = DemoWeek(now: now, seed: 7)
    #expect(week.messages == again.messages)
    #expect(week.events == again.events)
    #expect(week.drafts(seat: "me") == again.drafts(seat: "me"))
    #expect(DemoWeek.messages(now: now, seed: 8) != week.messages)
  }

  @Test func aFewHundredConversationsOnAllFivePlatforms() {
    let messages = DemoWeek.messages(now: now, seed: 1)
    let conversations = Set(messages.map(\.conversation))
    #expect((300...400).contains(conversations.count))
    for platform in Platform.builtIn {
      #expect(conversations.count { $0.account.platform == platform } >= 30, "\(platform.name)")
    }
    for kind in MessageKind.allCases {
      #expect(messages.contains { $0.kind == kind }, "\(kind)")
    }
    let accounts = Dictionary(grouping: Set(conversations.map(\.account)), by: \.platform)
    #expect(accounts.values.allSatisfy { (1...2).contains($0.count) })
  }

  @Test func itLooksLikeARealWeek() {
    let messages = DemoWeek.messages(now: now, seed: 1)
    let outbound = messages.filter { $0.direction == .outbound }
    let authors = Set(outbound.compactMap(\.author))
    #expect(authors.isSuperset(of: ["outside", "mei", "yan", "sofie", "jonas"]))
    #expect(outbound.contains { $0.isAutomatic })
    #expect(Set(outbound.map(\.delivery)) == [.sent, .failed, .claimed])
    #expect(Set(messages.compactMap(\.media)).isSuperset(of: [.image, .voice, .video, .sticker]))
    #expect(messages.contains { $0.deletedAt != nil })
    #expect(messages.contains { $0.origin != nil })
    #expect(messages.contains { ($0.authorFollowers ?? 0) > 1_000_000 })
    #expect(messages.contains { $0.text.unicodeScalars.contains("\u{1B}") })
    #expect(messages.contains { $0.text.unicodeScalars.contains("\u{202E}") })
    #expect(messages.contains { $0.text.count > 150 })
    #expect(messages.count { $0.postTitle?.hasPrefix("#带一壶去山里#") == true } > 60)
  }

  @Test func everythingThatCameInHasAStoredTranslation() {
    for message in DemoWeek.messages(now: now, seed: 1) where message.direction == .inbound {
      #expect(message.text.isEmpty == (message.translation["en"] == nil), "\(message.text)")
      #expect(!message.text.isEmpty || message.media != nil, "\(message.id)")
    }
  }

  @Test func repliesInMandarinKeepWhatWasWrittenFirst() {
    let replies = DemoWeek.messages(now: now, seed: 1)
      .filter { $0.direction == .outbound && $0.author != "outside" && !$0.isAutomatic }
    #expect(replies.count { $0.sourceText != nil } > 150)
    #expect(replies.count { $0.sourceText == nil } > 10)
    #expect(replies.allSatisfy { $0.translation.isEmpty })
  }

  @Test func noIDNamesTwoMessages() {
    let messages = DemoWeek.messages(now: now, seed: 1)
    let names = Set(messages.map { "\($0.conversation.account) \($0.id)" })
    #expect(names.count == messages.count)
  }

  @Test func idsHaveEachPlatformsForm() {
    for message in DemoWeek.messages(now: now, seed: 1) {
      let isNumber = message.id.utf8.allSatisfy { (0x30...0x39).contains($0) }
      switch message.conversation.account.platform {
      case .weibo: #expect(isNumber && message.id.utf8.count == 16, "\(message.id)")
      case .tieba: #expect(isNumber && message.id.utf8.count == 12, "\(message.id)")
      case .wechat where message.kind == .message:
        #expect(isNumber && message.id.utf8.count == 17, "\(message.id)")
        let thread = message.conversation.thread
        #expect(thread.hasPrefix("o5kXt") && thread.utf8.count == 28, "\(thread)")
      case .wechat, .qzone: #expect(message.id.hasPrefix(message.post ?? "?"), "\(message.id)")
      default: #expect(isNumber && message.id.utf8.count == 10, "\(message.id)")
      }
    }
  }

  @Test func linksLeadNowhereReal() {
    for message in DemoWeek.messages(now: now, seed: 1) {
      guard let link = PlatformFacts.permalink(message), message.kind == .comment else { continue }
      #expect(link.hasPrefix("https://example.com/"), "\(link)")
    }
  }

  @Test(arguments: 0..<20)
  func conversationsRunForwardAndEndBeforeNow(_ step: Int64) {
    let now = demoNow.adding(seconds: step * 41_017)
    let week = DemoWeek(now: now, seed: UInt64(step))
    #expect(week.messages.allSatisfy { $0.at <= now })
    #expect(week.messages == week.messages.sorted { $0.position < $1.position })
    #expect(
      week.messages.allSatisfy { $0.isBackfill == ($0.at < now.adding(seconds: -12 * 86_400)) })
    let threads = Dictionary(grouping: week.messages, by: \.conversation)
    for event in week.events {
      let last = threads[event.conversation]?.last
      #expect(event.at <= now && event.at >= last?.at ?? .latest)
    }
    // Comments answer something that stands above them.
    for (_, thread) in threads {
      var seen: Set<String> = []
      for message in thread {
        #expect(message.parent.map { seen.contains($0) } ?? true, "\(message.text)")
        seen.insert(message.id)
      }
      #expect(thread.first?.direction == .inbound)
    }
  }
}

/// 2026-11-24 14:30 in Shanghai, a Tuesday.
let demoNow = Moment(seconds: 1_795_501_800)
