package import InboxModel

/// One thing that happened in a turn, and what it meant for the clock.
package struct TracedStep: Hashable, Sendable {
  /// Ordinal of the turn it belongs to.
  package var ordinal: Int
  package var at: Moment
  package var role: Role
  /// Id of the message, when it is one.
  package var message: String?
  /// Who did it, when we did.
  package var seat: String?

  package enum Role: Hashable, Sendable {
    /// Starts the clock.
    case opened
    /// One more message of the person while the turn was open; the clock runs on (rule B13).
    case item
    /// Stops the clock.
    case answered
    /// A reply while nothing was owed: no sample (rule B15).
    case extraReply
    /// A later reply in Mandarin to a turn that was answered in another language.
    case mended
    /// Sent by a machine, ours or theirs: neither starts nor stops (rules B8, B12).
    case automatic
    /// Our reply did not go out.
    case failed
    /// Our reply was deleted within a minute: as if never sent.
    case takenBack
    /// The person took their message down before anyone replied (rule B16).
    case takenDown
    /// The message with which the turn opens now that the one before it was taken down.
    case opensInstead
    /// A seat said that no reply is needed; ends the turn.
    case setAside
    /// Anything else a seat did: reply clocks do not stop for it (rule B9).
    case triaged(TriageEvent.Action)
  }
}
