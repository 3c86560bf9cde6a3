package import InboxModel

/// One conversation as `dafu show` prints it: what was said, its turns judged at one instant, what
/// seats did, what is on its way.
package struct Thread: Hashable, Sendable {
  package var conversation: ConversationID
  package var messages: [Message]
  /// Messages before the first of `messages` that are left out.
  package var earlier: Int
  package var turns: [JudgedTurn]
  package var events: [TriageEvent]
  package var outbox: [OutboxReply]
  /// The Mandarin check's verdicts on what went out, by message id.
  package var verdicts: [String: MandarinVerdict]

  package init(
    conversation: ConversationID, messages: [Message], earlier: Int, turns: [JudgedTurn],
    events: [TriageEvent], outbox: [OutboxReply], verdicts: [String: MandarinVerdict]
  ) {
    self.conversation = conversation
    self.messages = messages
    self.earlier = earlier
    self.turns = turns
    self.events = events
    self.outbox = outbox
    self.verdicts = verdicts
  }
}

extension Thread {
  /// One object: messages as in the message log, turns as in `dafu turns`.
  package var json: String {
    var buffer = OutputBuffer()
    buffer.append(
      json: .object([
        "format": .field(.integer(1)),
        "platform": .field(.text(conversation.account.platform.name)),
        "account": .field(.text(conversation.account.name)),
        "conversation": .field(.text(conversation.thread)),
        "earlier": .field(Field(earlier)),
        "messages": .array(messages.map { .object($0, columns: Message.columns) }),
        "turns": .array(turns.map { .object($0, columns: JudgedTurn.columns) }),
        "events": .array(events.map { .object($0, columns: TriageEvent.columns) }),
        "outbox": .array(outbox.map { .object($0, columns: OutboxReply.columns) }),
      ]))
    buffer.append("\n")
    return buffer.text
  }

  /// The messages, one a line, in the form that `dafu import` reads.
  package var csv: String {
    var buffer = OutputBuffer()
    buffer.append(csvHeader: Message.columns)
    for message in messages { buffer.append(csvRow: message, columns: Message.columns) }
    return buffer.text
  }
}
