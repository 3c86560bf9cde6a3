import InboxModel

/// What the demo's five platforms have: the week, what people write while one watches, and what
/// was answered to them.
actor DemoWorld {
  private let clock: @Sendable () -> Moment
  private let pause: @Sendable (_ milliseconds: Int64) async -> Void
  private let seed: UInt64
  private var obstacles: [ConversationID: Story.Obstacle]
  private var arrivals: DemoArrivals
  /// What came in from the start, by account; a cursor is a place in it.
  private var inbound: [AccountID: [Message]]
  private var threads: [ConversationID: [Message]]
  private var outcomes: [String: SendOutcome] = [:]

  init(
    after week: DemoWeek, clock: @escaping @Sendable () -> Moment,
    pause: @escaping @Sendable (_ milliseconds: Int64) async -> Void
  ) {
    self.clock = clock
    self.pause = pause
    seed = week.seed
    obstacles = week.obstacles
    arrivals = DemoArrivals(after: week)
    inbound = Dictionary(grouping: week.messages, by: \.conversation.account)
    threads = Dictionary(grouping: week.messages, by: \.conversation)
  }

  func pull(_ account: AccountID, since cursor: SyncCursor?) throws(ConnectionProblem) -> SyncPage {
    catchUp()
    let all = inbound[account] ?? []
    let start: Int
    if let cursor {
      guard let place = Int(cursor.text), (0...all.count).contains(place) else {
        throw .malformed("The demo platform never gave the cursor \(cursor.text).")
      }
      start = place
    } else {
      start = 0
    }
    let end = min(start + 100, all.count)
    return SyncPage(
      messages: Array(all[start..<end]), next: SyncCursor("\(end)"), hasMore: end < all.count)
  }

  func readBack(_ conversation: ConversationID) -> [Message] {
    catchUp()
    return threads[conversation] ?? []
  }

  func send(_ reply: OutgoingReply) async -> SendOutcome {
    var random = SeededRandom(seed: seed, for: reply.key)
    await pause(random.number(in: 350...1_400))
    // Whatever else was sent meanwhile, one key goes out once.
    if let outcome = outcomes[reply.key] { return outcome }
    catchUp()
    if let refusal = refusal(of: reply) { return refusal }
    let message = deliver(reply)
    switch obstacles.removeValue(forKey: reply.conversation) {
    case .answerLost:
      return .unknown(reason: "The connection broke before the platform had answered.")
    case .refusedOnce, nil:
      return .sent(id: message.id, at: message.at)
    }
  }

  /// Why the platform would not take the reply now.
  private func refusal(of reply: OutgoingReply) -> SendOutcome? {
    let platform = reply.conversation.account.platform
    guard let thread = threads[reply.conversation] else {
      return .failed(reason: "\(platform.name) has no such conversation.", retry: false)
    }
    if let rule = DemoRefusal(reply, to: thread, at: clock()) {
      return .failed(reason: rule.sentence, retry: false)
    }
    guard obstacles[reply.conversation] == .refusedOnce else { return nil }
    obstacles[reply.conversation] = nil
    return .failed(
      reason: "\(platform.name) is busy (45011: too many calls this minute); try again.",
      retry: true)
  }

  private func deliver(_ reply: OutgoingReply) -> Message {
    let thread = threads[reply.conversation] ?? []
    let message = arrivals.ourMessage(reply, in: thread, at: clock())
    threads[reply.conversation, default: []].append(message)
    outcomes[reply.key] = .sent(id: message.id, at: message.at)
    arrivals.react(to: message, key: reply.key, in: thread)
    return message
  }

  /// Lets everything happen that has happened by now.
  private func catchUp() {
    for message in arrivals.due(by: clock()) {
      inbound[message.conversation.account, default: []].append(message)
      threads[message.conversation, default: []].append(message)
    }
  }
}
