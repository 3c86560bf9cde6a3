/// A turn as it stood when its period was closed.
///
/// The message that opened it names it: ordinals move when an earlier message comes in late.
package struct ClosedTurn: Hashable, Sendable {
  package var conversation: ConversationID
  package var openedBy: String
  package var ordinal: Int
  package var openedAt: Moment
  package var state: TurnState
  package var wallSeconds: Int64
  package var workSeconds: Int64
  package var endedAt: Moment?
  /// Who answered or set it aside.
  package var endedBy: String?
  /// Id of the message that answered.
  package var answer: String?
  package var voidReason: VoidReason?
  package var policy: String?
  package var translation: TurnTranslation
  /// False while the answer is only claimed; nil without one.
  package var isConfirmed: Bool?

  package init(
    conversation: ConversationID, openedBy: String, ordinal: Int, openedAt: Moment,
    state: TurnState, wallSeconds: Int64, workSeconds: Int64, translation: TurnTranslation
  ) {
    self.conversation = conversation
    self.openedBy = openedBy
    self.ordinal = ordinal
    self.openedAt = openedAt
    self.state = state
    self.wallSeconds = wallSeconds
    self.workSeconds = workSeconds
    self.translation = translation
  }

  package init(_ judged: JudgedTurn) {
    let turn = judged.turn
    self.init(
      conversation: turn.id.conversation, openedBy: turn.openedBy, ordinal: turn.id.ordinal,
      openedAt: turn.openedAt, state: judged.state, wallSeconds: judged.wallSeconds,
      workSeconds: judged.workSeconds, translation: turn.translation)
    endedAt = turn.answer?.at ?? turn.void?.at
    endedBy = turn.answer?.author ?? turn.void?.by
    answer = turn.answer?.message
    voidReason = turn.void?.reason
    policy = turn.policy?.description
    isConfirmed = turn.answer?.isConfirmed
  }

  package var isOpen: Bool { endedAt == nil }

  package var id: TurnID { TurnID(conversation: conversation, ordinal: ordinal) }
}
