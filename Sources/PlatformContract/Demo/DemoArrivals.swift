import InboxModel

/// What people will write while the demo is open: new conversations every few seconds, and
/// reactions to what they were answered.
struct DemoArrivals: Sendable {
  private let seed: UInt64
  private var identities: DemoIdentities
  private var random: SeededRandom
  private var upcoming: [(shelf: Shelf, story: Story)] = []
  private var nextAt: Moment
  private var rounds = 0
  /// Messages that are certain to come, the earliest first.
  private var scheduled: [Message] = []
  private var reactions: [ConversationID: Int] = [:]

  init(after week: DemoWeek) {
    seed = week.seed
    identities = week.identities
    random = SeededRandom(seed: week.seed, for: "arrivals")
    nextAt = week.now.adding(seconds: 3)
  }

  /// Everything stamped up to `now`, once, in order.
  mutating func due(by now: Moment) -> [Message] {
    while nextAt <= now { scheduleNewConversation() }
    scheduled.sort { $0.position < $1.position }
    let ready = scheduled.prefix { $0.at <= now }
    scheduled.removeFirst(ready.count)
    return Array(ready)
  }

  /// The platform's copy of our reply.
  mutating func ourMessage(_ reply: OutgoingReply, in thread: [Message], at: Moment) -> Message {
    let latest = thread.last
    let id = identities.message(
      on: reply.conversation.account, kind: reply.kind, post: latest?.post,
      thread: thread.first?.id, at: at)
    var message = Message(
      conversation: reply.conversation, id: id, direction: .outbound, text: reply.text, at: at,
      kind: reply.kind)
    message.parent = reply.parent
    message.post = latest?.post
    message.postTitle = latest?.postTitle
    message.url = latest?.url
    return message
  }

  /// The person reads `reply` and, more often than not, answers it some seconds later.
  mutating func react(to reply: Message, key: String, in thread: [Message]) {
    let count = reactions[reply.conversation, default: 0]
    var choice = SeededRandom(seed: seed, for: "reaction \(key)")
    guard let person = thread.last(where: { $0.direction == .inbound }), count < 3,
      choice.chance(percent: count == 0 ? 85 : 45)
    else { return }
    reactions[reply.conversation] = count + 1
    let lines = Corpus.reactions(to: reply.text, following: count, random: &choice)
    let line = lines[Int(choice.number(in: 0...Int64(lines.count - 1)))]
    let at = Moment(milliseconds: reply.at.milliseconds + choice.number(in: 4_000...14_000))
    var message = Message(
      conversation: reply.conversation,
      id: identities.message(
        on: reply.conversation.account, kind: reply.kind, post: reply.post,
        thread: thread.first?.id, at: at),
      direction: .inbound, text: line.text, at: at, kind: reply.kind, author: person.author)
    message.authorName = person.authorName
    message.authorFollowers = person.authorFollowers
    message.authorVerified = person.authorVerified
    message.parent = reply.kind == .message ? nil : reply.id
    message.post = reply.post
    message.postTitle = reply.postTitle
    message.url = reply.url
    message.media = line.media
    message.translation = line.english.isEmpty ? [:] : ["en": line.english]
    scheduled.append(message)
  }

  private mutating func scheduleNewConversation() {
    if upcoming.isEmpty {
      upcoming = Shelf.live.flatMap { shelf in shelf.stories.map { (shelf, $0) } }
        .shuffled(using: &random)
      rounds += 1
    }
    let (shelf, story) = upcoming.removeLast()
    let told = StoryMessages(
      story, on: shelf, at: story.lines.indices.map { nextAt.adding(seconds: Int64($0) * 9) },
      identities: &identities, random: &random)
    scheduled += told.messages
    // Once everybody has had a say, it goes on more slowly.
    let gap: ClosedRange<Int64> = rounds == 1 ? 1_500...9_500 : 15_000...60_000
    nextAt = Moment(milliseconds: nextAt.milliseconds + random.number(in: gap))
  }
}

extension Corpus {
  /// What a person may say to an answer: somebody who was answered in a language that is not
  /// theirs says so.
  fileprivate static func reactions(
    to text: String, following count: Int, random: inout SeededRandom
  ) -> [Line] {
    let hasHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
    if hasLetters && !hasHan { return notUnderstood }
    return random.chance(percent: count == 0 ? 55 : 85) ? thanks : followUps
  }
}
