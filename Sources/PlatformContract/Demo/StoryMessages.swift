import InboxModel

/// A story told on its shelf: the messages that platforms and seats left.
struct StoryMessages {
  var conversation: ConversationID
  var messages: [Message]

  init(
    _ story: Story, on shelf: Shelf, at times: [Moment], identities: inout DemoIdentities,
    random: inout SeededRandom
  ) {
    let person = identities.person(story.author, on: shelf.account.platform)
    let post = shelf.post(of: story)
    var root: String?
    let ids = times.map { at in
      let id = identities.message(
        on: shelf.account, kind: shelf.kind, post: post?.id, thread: root, at: at)
      if root == nil { root = id }
      return id
    }
    let thread = shelf.kind == .message ? person.id : "\(root ?? "")-\(person.id)"
    let conversation = ConversationID(account: shelf.account, thread: thread)
    self.conversation = conversation
    var lastInbound: String?
    messages = story.lines.indices.map { index in
      let line = story.lines[index]
      var message = Message(
        conversation: conversation, id: ids[index],
        direction: line.speaker == .person ? .inbound : .outbound, text: line.text,
        at: times[index], kind: shelf.kind)
      message.post = post?.id
      message.postTitle = post?.title
      message.url = post.map { "https://example.com/\(shelf.account.platform.name)/\($0.id)" }
      message.media = line.media
      message.isBackfill = shelf.spread == .beforeConnection
      switch line.speaker {
      case .person:
        message.describe(person)
        message.parent = index == 0 || shelf.kind == .message ? nil : ids[index - 1]
        message.origin = index == 0 ? story.origin : nil
        if !line.english.isEmpty { message.translation = ["en": line.english] }
        if line.fate == .takenDown { message.deletedAt = times[index].adding(seconds: 140) }
        lastInbound = message.id
      case .seat, .phone, .machine:
        message.parent = lastInbound
        message.answer(line, seat: StoryMessages.seat(for: line, random: &random))
        if line.speaker == .phone, shelf.hasToBeAnsweredOnThePhone { message.delivery = .claimed }
      }
      return message
    }
  }

  /// Headquarters writes English and has most of it translated; Shanghai writes most answers.
  private static func seat(for line: Line, random: inout SeededRandom) -> String {
    let seats =
      line.english.isEmpty || random.chance(percent: 20)
      ? DemoBrand.Seat.headquarters : DemoBrand.Seat.shanghai
    return seats[random.index(weights: [60, 40])]
  }
}

extension Message {
  /// Fills in who wrote it.
  mutating func describe(_ person: DemoIdentities.Person) {
    author = person.id
    authorName = person.name
    authorFollowers = person.followers
    authorVerified = person.isVerified
  }

  fileprivate mutating func answer(_ line: Line, seat: String) {
    switch line.speaker {
    case .machine: isAutomatic = true
    case .phone: author = "outside"
    case .person, .seat:
      author = seat
      sourceText = line.english.isEmpty ? nil : line.english
    }
    if line.fate == .failed { delivery = .failed }
  }
}

extension Shelf {
  fileprivate var hasToBeAnsweredOnThePhone: Bool {
    PlatformFacts.replyFacts(platform: account.platform, kind: kind).phoneOnly != nil
  }
}
