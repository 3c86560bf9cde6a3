package import InboxModel
package import ReplyTracking

/// The screen that explains one turn.
package struct WhyState: Equatable, Sendable {
  /// What was asked last; the answer to an earlier question is dropped.
  package var question: WhyQuestion
  /// Nil until the first answer has come.
  package var explained: ExplainedTurn?
  /// Lines above the first one shown.
  package var scroll = 0

  init(question: WhyQuestion) { self.question = question }
}

/// Asks for the explanation of a turn.
package struct WhyQuestion: Hashable, Sendable {
  package var number: Int
  package var conversation: ConversationID
  package var choice: Choice

  package enum Choice: Hashable, Sendable {
    /// The turn that waits, else the last.
    case current
    case ordinal(Int)
  }

  /// The turn that is meant among those of the conversation, in order; nil when it has none.
  package func index(in turns: [Turn]) -> Int? {
    switch choice {
    case .current: turns.lastIndex { $0.isOpen } ?? turns.indices.last
    case .ordinal(let ordinal): turns.firstIndex { $0.id.ordinal == ordinal }
    }
  }
}

/// A turn's explanation, and its place among the turns of its conversation.
package struct ExplainedTurn: Equatable, Sendable {
  package var explanation: TurnExplanation
  /// The ordinals of the conversation's turns, in order.
  package var ordinals: [Int]

  package init(explanation: TurnExplanation, ordinals: [Int]) {
    self.explanation = explanation
    self.ordinals = ordinals
  }

  /// Index of the explained turn in `ordinals`.
  var place: Int { ordinals.firstIndex(of: explanation.verdict.turn.id.ordinal) ?? 0 }
}
