extension AnswerWays {
  /// Why single accounts can be answered on the phone alone, by kind, from what dafud found out.
  package static func phoneOnly(
    _ capabilities: [AccountID: [Capability]]
  ) -> [AccountID: [MessageKind: String]] {
    var found: [AccountID: [MessageKind: String]] = [:]
    for (account, known) in capabilities {
      for capability in known {
        guard case .unable(let reason) = capability.answer, let kind = capability.ability.answered
        else { continue }
        found[account, default: [:]][kind] = reason
      }
    }
    return found
  }
}

extension Capability.Ability {
  /// What kind of message it is to be able to answer; nil for every other ability.
  package var answered: MessageKind? {
    switch self {
    case .replyToComments: .comment
    case .replyToMentions: .mention
    case .replyToMessages: .message
    case .readComments, .readMentions, .readMessages, .readBack: nil
    }
  }
}
