package import InboxModel

/// The turns of one conversation, in order: a pure function of messages, events and rules.
///
/// `messages` are all that is known of the conversation, each id once, in any order; the outcome
/// does not depend on it. What lies after an instant of interest is left out beforehand, see
/// `seen(asOf:)`.
package func deriveTurns(
  of conversation: ConversationID, messages: [Message], events: [TriageEvent],
  rules: CompiledRules
) -> [Turn] {
  var sweep = TurnSweep(
    of: conversation, messages: messages, events: events, rules: rules, traces: false)
  sweep.run()
  return sweep.turns
}
