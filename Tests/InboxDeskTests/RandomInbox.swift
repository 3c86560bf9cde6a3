import InboxModel
import TestSupport

/// What may arrive in a few conversations of one account, in all its variety.
struct RandomInbox {
  let threads: [ConversationID]
  /// Few ids and few seconds, so that records meet, stamps collide and parents are odd.
  let records: [Message]

  init(account: String, _ random: inout SeededNumbers) {
    let platform = Bool.random(using: &random) ? Platform.wechat : .weibo
    let account = AccountID(platform: platform, name: account)
    threads = (0..<3).map { ConversationID(account: account, thread: "t\($0)") }
    let count = Int.random(in: 1...20, using: &random)
    var records: [Message] = []
    for index in 0..<count {
      let message = RandomInbox.message(index, of: count, threads, &random)
      records.append(message)
      // The same again, or a record of it that knows something else.
      while Int.random(in: 0..<3, using: &random) == 0 {
        records.append(
          Bool.random(using: &random)
            ? message : RandomInbox.otherRecord(of: message, threads, &random))
      }
    }
    self.records = records
  }

  /// The records shuffled and cut into batches.
  func batches(_ random: inout SeededNumbers) -> [[Message]] {
    var rest = records.shuffled(using: &random)[...]
    var batches: [[Message]] = []
    while !rest.isEmpty {
      let size = Int.random(in: 1...8, using: &random)
      batches.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return batches
  }

  private static func message(
    _ index: Int, of count: Int, _ threads: [ConversationID], _ random: inout SeededNumbers
  ) -> Message {
    func rarely() -> Bool { Int.random(in: 0..<8, using: &random) == 0 }
    let isReply = Int.random(in: 0..<5, using: &random) < 2
    var message = Message(
      conversation: threads.randomElement(using: &random) ?? threads[0], id: "\(index)",
      direction: isReply ? .outbound : .inbound,
      text: ["好的", "We will look into it soon.", "[微笑]", ""].randomElement(using: &random) ?? "",
      at: after(Int64.random(in: -40..<40, using: &random) * 900),
      author: isReply ? "wu" : Bool.random(using: &random) ? "u" : "v")
    message.isAutomatic = rarely()
    message.isBackfill = rarely()
    if rarely() { message.precision = .minute }
    if rarely() {
      message.deletedAt = message.at.adding(seconds: Int64.random(in: 0..<2000, using: &random))
    }
    if rarely() { message.authorFollowers = 5000 }
    if isReply {
      message.delivery = Delivery.allCases.randomElement(using: &random) ?? .sent
      if Bool.random(using: &random) {
        message.parent = "\(Int.random(in: 0..<count, using: &random))"
      }
    }
    return message
  }

  private static func otherRecord(
    of message: Message, _ threads: [ConversationID], _ random: inout SeededNumbers
  ) -> Message {
    var other = message
    switch Int.random(in: 0..<6, using: &random) {
    case 0: other.at = message.at.adding(seconds: Int64.random(in: -900..<900, using: &random))
    case 1: other.conversation = threads.randomElement(using: &random) ?? threads[0]
    case 2: other.deletedAt = message.at.adding(seconds: 60)
    case 3: other.author = "outside"
    case 4: other.delivery = .sent
    default: other.isAutomatic.toggle()
    }
    return other
  }
}
