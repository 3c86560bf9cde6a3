import Foundation
import InboxModel

/// Writes a generated message log (formats.md section 1), JSON Lines, in the order of the times.
struct MessageLogGenerator {
  let seed: UInt64
  let count: Int

  /// What stands in the log that was written.
  struct Written {
    let messages: Int
    let conversations: Int
    let bytes: Int
    /// UTF-8 bytes of the texts alone.
    let textBytes: Int
    /// The time of the last message.
    let last: Moment
  }

  /// The generated messages, in the order of their times.
  func messages() -> [Message] {
    let plan = ConversationPlanner(seed: seed, count: count)
    return plan.messages.map { message(of: $0, in: plan.conversations[Int($0.conversation)]) }
  }

  /// Writes the same messages to a file, JSON Lines.
  func write(to file: URL) throws -> Written {
    let plan = ConversationPlanner(seed: seed, count: count)
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var lines: [UInt8] = []
    lines.reserveCapacity(1 << 21)
    var bytes = 0
    var textBytes = 0
    for place in plan.messages {
      let message = message(of: place, in: plan.conversations[Int(place.conversation)])
      append(message, to: &lines)
      textBytes += message.text.utf8.count
      if lines.count > 1 << 20 {
        try handle.write(contentsOf: Data(lines))
        bytes += lines.count
        lines.removeAll(keepingCapacity: true)
      }
    }
    try handle.write(contentsOf: Data(lines))
    return Written(
      messages: plan.messages.count, conversations: plan.conversations.count,
      bytes: bytes + lines.count, textBytes: textBytes,
      last: Moment(milliseconds: plan.messages.last?.at ?? 0))
  }

  private func message(of plan: MessagePlan, in conversation: ConversationPlan) -> Message {
    let place = UInt64(plan.conversation) << 20 | UInt64(plan.ordinal)
    var speaker = Speaker(random: SeededGenerator(seed: seed ^ (place &* 0x2545_F491_4F6C_DD1D)))
    let isInbound = plan.direction == .inbound
    var message = Message(
      conversation: conversation.id, id: id(plan.ordinal, of: conversation),
      direction: plan.direction, text: isInbound ? speaker.question() : speaker.answer(),
      at: Moment(milliseconds: plan.at).wholeSecond, kind: conversation.kind)
    if plan.parent >= 0 { message.parent = id(plan.parent, of: conversation) }
    if isInbound {
      message.author = conversation.author
      message.authorName = conversation.name
      message.authorFollowers = conversation.followers
      if speaker.random.chance(25) {
        message.translation = ["en": speaker.random.pick(Phrases.englishQuestions)]
      }
    } else {
      message.author = ["anna", "chen", "outside"][speaker.random.below(3)]
    }
    if conversation.kind == .comment {
      message.post = "p\(700_000 + conversation.post)"
      message.postTitle = Phrases.products[conversation.post % Phrases.products.count]
    }
    return message
  }

  private func id(_ ordinal: Int32, of conversation: ConversationPlan) -> String {
    "\(conversation.id.thread)-\(ordinal)"
  }
}

/// Appends one line of a message log; no generated text needs JSON escaping.
///
/// Written here and not with dafu's own encoder, so that the reader does not read its own hand.
private func append(_ message: Message, to lines: inout [UInt8]) {
  func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    lines.append(contentsOf: ",\"\(name)\":\"".utf8)
    lines.append(contentsOf: value.utf8)
    lines.append(UInt8(ascii: "\""))
  }
  let account = message.conversation.account
  lines.append(contentsOf: "{\"platform\":\"\(account.platform.name)\"".utf8)
  field("account", account.name)
  field("conversation", message.conversation.thread)
  field("id", message.id)
  field("direction", message.direction.rawValue)
  field("kind", message.kind.rawValue)
  field("text", message.text)
  field("at", message.at.rfc3339(offset: 28_800))
  field("parent", message.parent)
  field("author", message.author)
  field("author_name", message.authorName)
  if let followers = message.authorFollowers {
    lines.append(contentsOf: ",\"author_followers\":\(followers)".utf8)
  }
  if let english = message.translation["en"] {
    lines.append(contentsOf: ",\"translation\":{\"en\":\"\(english)\"}".utf8)
  }
  field("post", message.post)
  field("post_title", message.postTitle)
  lines.append(contentsOf: "}\n".utf8)
}
