import InboxModel

/// Who writes what to whom and when, without the words: small enough to sort a million of.
struct MessagePlan {
  let at: Int64
  /// Index into the conversations.
  let conversation: Int32
  /// From 0, within the conversation.
  let ordinal: Int32
  let direction: Direction
  /// Ordinal of the message it answers; −1 is none.
  let parent: Int32
}

/// A generated conversation: where it is and with whom.
struct ConversationPlan {
  let id: ConversationID
  let kind: MessageKind
  let author: String
  let name: String
  let followers: Int
  /// Index of the post a comment hangs on.
  let post: Int
}

/// A year and a half of a brand's conversations on five platforms, from one seed.
///
/// About 300 000 turns in a million messages: a person writes one to six messages in a burst, the
/// brand answers once or twice after a wait with a long tail, one turn in fifty waits for ever.
/// One conversation in five begins on one of thirty campaign days.
struct ConversationPlanner {
  static let start = Moment(seconds: 1_735_689_600)  // 2025-01-01T00:00:00Z
  static let days = 540

  private var random: SeededGenerator
  private(set) var conversations: [ConversationPlan] = []
  private(set) var messages: [MessagePlan] = []

  /// Exactly `count` messages, in the order of their times.
  init(seed: UInt64, count: Int) {
    random = SeededGenerator(seed: seed)
    messages.reserveCapacity(count + 200)
    while messages.count < count { addConversation() }
    messages.removeLast(messages.count - count)
    messages.sort { ($0.at, $0.conversation, $0.ordinal) < ($1.at, $1.conversation, $1.ordinal) }
  }

  private mutating func addConversation() {
    let channel = ConversationPlanner.channels[
      random.weighted(ConversationPlanner.channels.map(\.weight))]
    let index = conversations.count
    var speaker = Speaker(random: random)
    let name = speaker.name()
    random = speaker.random
    let account = AccountID(
      platform: channel.platform, name: random.chance(70) ? "brandcn" : "brandcare")
    conversations.append(
      ConversationPlan(
        id: ConversationID(account: account, thread: "t\(4_000_000_000 + index * 7)"),
        kind: channel.kind, author: "u\(1_000_000_000 + index * 13)", name: name,
        followers: min(random.longTail(median: 120), 9_000_000), post: random.below(2000)))
    addTurns(of: Int32(index))
  }

  private mutating func addTurns(of conversation: Int32) {
    let end = ConversationPlanner.days * 86_400
    let day = random.chance(20) ? random.below(30) * 18 : random.below(ConversationPlanner.days)
    var second = day * 86_400 + (random.below(86_400) + random.below(86_400)) / 2
    var ordinal: Int32 = 0
    repeat {
      for _ in 0...random.weighted([46, 27, 13, 8, 4, 2]) {
        append(second, conversation, &ordinal, .inbound, parent: -1)
        second += 4 + random.longTail(median: 20)
      }
      if random.chance(2) { return }
      second += random.longTail(median: 2400)
      let parent = ordinal - 1
      for _ in 0...random.weighted([80, 15, 5]) {
        append(second, conversation, &ordinal, .outbound, parent: parent)
        second += 10 + random.below(120)
      }
      second += random.longTail(median: 3 * 86_400)
    } while second < end && random.chance(72)
  }

  private mutating func append(
    _ second: Int, _ conversation: Int32, _ ordinal: inout Int32, _ direction: Direction,
    parent: Int32
  ) {
    // What would be written after the period's end is still to come.
    guard second < ConversationPlanner.days * 86_400 else { return }
    let milliseconds = Int64(second) * 1000 + Int64(random.below(1000))
    messages.append(
      MessagePlan(
        at: ConversationPlanner.start.milliseconds + milliseconds, conversation: conversation,
        ordinal: ordinal, direction: direction, parent: parent))
    ordinal += 1
  }

  private struct Channel {
    let platform: Platform
    let kind: MessageKind
    let weight: Int
  }

  private static let channels = [
    Channel(platform: .weibo, kind: .comment, weight: 24),
    Channel(platform: .weibo, kind: .mention, weight: 4),
    Channel(platform: .weibo, kind: .message, weight: 12),
    Channel(platform: .wechat, kind: .message, weight: 30),
    Channel(platform: .wechat, kind: .comment, weight: 5),
    Channel(platform: .tieba, kind: .comment, weight: 10),
    Channel(platform: .meipai, kind: .comment, weight: 7),
    Channel(platform: .qzone, kind: .comment, weight: 8),
  ]
}
