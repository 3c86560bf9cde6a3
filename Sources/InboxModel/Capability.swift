/// One thing that an account may or may not do, as its platform stated it.
package struct Capability: Hashable, Sendable {
  package var ability: Ability
  package var answer: Answer

  package init(_ ability: Ability, _ answer: Answer) {
    self.ability = ability
    self.answer = answer
  }

  package enum Ability: String, Sendable, CaseIterable {
    case readComments = "read comments"
    case readMentions = "read mentions"
    case readMessages = "read private messages"
    case replyToComments = "reply to comments"
    case replyToMentions = "reply to mentions"
    case replyToMessages = "reply to private messages"
    /// Check what became of a reply whose answer never came.
    case readBack = "check sent replies"
  }

  package enum Answer: Hashable, Sendable {
    case able
    /// The platform does not let this account; the reason is a sentence for people.
    case unable(String)
    /// It could not be found out, and why.
    case unknown(String)
  }
}
