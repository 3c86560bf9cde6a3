/// A reply that a seat wants to send.
package struct ReplyRequest: Hashable, Sendable {
  package var conversation: ConversationID
  /// Id of the message it answers.
  package var parent: String?
  package var text: String
  /// What it says in the seat's own language.
  package var sourceText: String?
  package var seat: String
  /// The last message the seat saw; nil: the stale guard is not asked.
  package var seen: MessagePosition?
  /// Keys of the colleagues' replies on their way that the seat knew of.
  package var seenReplies: Set<String>
  /// Key of the failed reply whose place it takes.
  package var replaces: String?
  /// Seconds for which undo can still take it back.
  package var hold: Int64

  package init(
    conversation: ConversationID, parent: String? = nil, text: String, sourceText: String? = nil,
    seat: String, seen: MessagePosition? = nil, seenReplies: Set<String> = [],
    replaces: String? = nil, hold: Int64 = 5
  ) {
    self.conversation = conversation
    self.parent = parent
    self.text = text
    self.sourceText = sourceText
    self.seat = seat
    self.seen = seen
    self.seenReplies = seenReplies
    self.replaces = replaces
    self.hold = hold
  }
}
