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

  func write(to file: URL) throws -> Written {
    let plan = ConversationPlanner(seed: seed, count: count)
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var lines: [UInt8] = []
    lines.reserveCapacity(1 << 21)
    var bytes = 0
    var textBytes = 0
    for message in plan.messages {
      let conversation = plan.conversations[Int(message.conversation)]
      textBytes += append(message, of: conversation, to: &lines)
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

  /// Appends one line and returns the bytes of its text.
  ///
  /// No generated text needs JSON escaping.
  private func append(
    _ message: MessagePlan, of conversation: ConversationPlan, to lines: inout [UInt8]
  ) -> Int {
    let place = UInt64(message.conversation) << 20 | UInt64(message.ordinal)
    var speaker = Speaker(random: SeededGenerator(seed: seed ^ (place &* 0x2545_F491_4F6C_DD1D)))
    let isInbound = message.direction == .inbound
    let text = isInbound ? speaker.question() : speaker.answer()
    func field(_ name: StaticString, _ value: some StringProtocol) {
      lines.append(contentsOf: ",\"\(name)\":\"".utf8)
      lines.append(contentsOf: value.utf8)
      lines.append(UInt8(ascii: "\""))
    }
    lines.append(contentsOf: "{\"platform\":\"\(conversation.id.account.platform.name)\"".utf8)
    field("account", conversation.id.account.name)
    field("conversation", conversation.id.thread)
    field("id", id(message.ordinal, of: conversation))
    field("direction", message.direction.rawValue)
    field("kind", conversation.kind.rawValue)
    field("text", text)
    field("at", Moment(milliseconds: message.at).rfc3339(offset: 28_800))
    if message.parent >= 0 { field("parent", id(message.parent, of: conversation)) }
    if isInbound {
      field("author", conversation.author)
      field("author_name", conversation.name)
      lines.append(contentsOf: ",\"author_followers\":\(conversation.followers)".utf8)
      if speaker.random.chance(25) {
        let english = speaker.random.pick(Phrases.englishQuestions)
        lines.append(contentsOf: ",\"translation\":{\"en\":\"\(english)\"}".utf8)
      }
    } else {
      field("author", ["anna", "chen", "outside"][speaker.random.below(3)])
    }
    if conversation.kind == .comment {
      field("post", "p\(700_000 + conversation.post)")
      field("post_title", Phrases.products[conversation.post % Phrases.products.count])
    }
    lines.append(contentsOf: "}\n".utf8)
    return text.utf8.count
  }

  private func id(_ ordinal: Int32, of conversation: ConversationPlan) -> String {
    "\(conversation.id.thread)-\(ordinal)"
  }
}
