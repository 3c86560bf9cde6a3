internal import InboxModel

/// Follows who has an open turn in an account where a bot answers first (rule B12, case E36).
///
/// People are due from the bot's hand-off, or from the person's next message after the bot's
/// answer, whichever came first; where no bot answered, from the opening.
struct HandOffWatch {
  private var botHasAnswered = false
  private var since: Moment?

  mutating func receive(at moment: Moment) {
    if botHasAnswered, since == nil { since = moment }
  }

  mutating func botAnswered() { botHasAnswered = true }

  mutating func given(at moment: Moment) {
    if since == nil { since = moment }
  }

  /// Since when people are due; nil while the bot's answer stands and nobody asked for more.
  func at(opening: Moment) -> Moment? { since ?? (botHasAnswered ? nil : opening) }
}
