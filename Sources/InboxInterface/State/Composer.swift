package import InboxModel
package import TerminalScreen

/// A reply being written.
package struct Composer: Equatable, Sendable {
  package var conversation: ConversationID
  /// What will go out, in Mandarin.
  package var reply: TextField
  /// What it says in the seat's own language; kept beside the reply, never sent.
  package var source: TextField
  package var field = Field.reply
  /// Id of the message it answers.
  package var parent: String?
  /// Key of the failed or doubtful reply whose place it takes.
  package var replaces: String?
  /// What stood in the conversation when the composer was opened or the person last looked at
  /// what is new.
  package var seen: Seen
  /// The check's verdict on `reply`; nil while there is nothing to judge.
  package var verdict: MandarinVerdict?
  /// Questions already answered with yes for this text.
  var confirmed: Set<Question.Topic> = []
  /// The reply is on its way to the store.
  package var isQueueing = false

  package enum Field: Sendable { case reply, source }

  /// The newest message and the replies on their way at one instant.
  package struct Seen: Equatable, Sendable {
    package var last: MessagePosition?
    package var outbox: Set<String>

    init(_ detail: ConversationDetail?) {
      last = detail?.messages.map(\.position).max()
      outbox = Set(detail?.outbox.map(\.key) ?? [])
    }
  }

  var focused: TextField {
    get { field == .reply ? reply : source }
    set {
      if field == .reply { reply = newValue } else { source = newValue }
    }
  }

  var isEmpty: Bool { reply.isEmpty && source.isEmpty }
}
