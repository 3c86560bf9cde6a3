package import InboxModel

/// How one account stands at one instant, for those who watch a store from outside.
///
/// History from before an account was connected counts nowhere here.
package struct AccountState: Hashable, Sendable {
  package var account: AccountID
  /// Conversations in which somebody waits; what is snoozed is in none of the first three.
  package var open = 0
  package var overdue = 0
  package var dueSoon = 0
  package var snoozed = 0
  /// When the turn opened that has waited longest among the open ones; nil: nobody waits.
  package var oldestOpenedAt: Moment?
  /// Turns of the days looked back on that were answered in another language, or partly so, and
  /// not mended since.
  package var untranslated = 0
  package var partly = 0
  /// Replies that somebody still has to do something about; nil where it is not known any more.
  package var replies: Replies?
  /// The last time its platform was read without a fault; nil: never, or not known any more.
  package var lastGoodSync: Moment?
  /// Whether it is now in an interval without a good sync; nil where it never had one.
  package var isInGap: Bool?

  package init(_ account: AccountID) { self.account = account }

  package struct Replies: Hashable, Sendable {
    package var queued = 0
    package var sending = 0
    package var failed = 0
    package var unconfirmed = 0
    package init() {}
  }

  /// Counts a conversation that has an open turn: its place in the lists, looked at in `second`.
  package mutating func add(
    sortAt: Moment, warnAt: Moment?, openedAt: Moment, isSnoozed: Bool, second: Moment
  ) {
    guard !isSnoozed else {
      snoozed += 1
      return
    }
    open += 1
    if sortAt < second {
      overdue += 1
    } else if let warnAt, warnAt.seconds <= second.seconds {
      dueSoon += 1
    }
    oldestOpenedAt = min(oldestOpenedAt ?? openedAt, openedAt)
  }

  /// Counts a turn if it was answered in another language and nobody has mended it.
  package mutating func add(_ translation: TurnTranslation) {
    if translation == .untranslated { untranslated += 1 }
    if translation == .partly { partly += 1 }
  }
}
