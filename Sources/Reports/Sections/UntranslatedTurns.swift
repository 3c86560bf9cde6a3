package import InboxModel

/// Who gave the period's answers that were not in Mandarin, and which texts they gave again and
/// again.
///
/// A turn that a later reply in Mandarin mended is not among them, as in the report's counts.
package struct UntranslatedTurns: Hashable, Sendable {
  /// By platform, then seat; a nameless one last.
  package var seats: [Seat]
  /// The most frequent first, at most `listed`.
  package var sameText: [SameText]

  /// How many texts a report lists.
  package static let listed = 10

  /// One seat on one platform.
  package struct Seat: Hashable, Sendable {
    package var platform: Platform
    package var seat: String?
    package var untranslated = 0
    package var partly = 0
  }

  /// A text that closed two or more turns without being Mandarin.
  ///
  /// It stands for a saved reply that was never translated: the store knows of no saved replies,
  /// since teams keep them in notes, in a phone's keyboard, in a platform's own back office, and a
  /// message bears no mark of where its words came from. The words are the same each time.
  package struct SameText: Hashable, Sendable {
    /// Its first line.
    package var text: String
    package var turns: Int
    /// How many seats gave it.
    package var seats: Int
    /// The Mandarin check found part of it to be Mandarin.
    package var isPartly: Bool
  }
}

/// A closing reply that was not in Mandarin, whose text has yet to be looked up.
package struct UntranslatedReply: Hashable, Sendable {
  package var account: AccountID
  /// The platform's id of the message.
  package var message: String
  package var seat: String?
  package var isPartly: Bool

  /// Nil unless the turn counts as untranslated or partly translated.
  init?(_ turn: Turn) {
    guard turn.mendedAt == nil, turn.translation == .untranslated || turn.translation == .partly,
      let answer = turn.answer
    else { return nil }
    account = turn.id.conversation.account
    message = answer.message
    seat = answer.author
    isPartly = turn.translation == .partly
  }
}
