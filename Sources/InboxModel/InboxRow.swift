/// One line of the inbox: a conversation with the turn that waits in it, as the store knows it.
///
/// Nothing in it depends on the clock; the view works out countdowns and flags from `now`.
package struct InboxRow: Hashable, Sendable {
  package var conversation: ConversationID
  package var kind: MessageKind
  package var authorName: String
  package var isKOL: Bool
  /// First line of what waits, in the original, and its stored translations.
  package var text: String
  package var translation: [String: String]
  package var media: Media?
  package var openedAt: Moment
  package var lastInboundAt: Moment
  /// Id of the message at `lastInboundAt`; empty in a row made by hand.
  package var lastInboundID: String
  /// Inbound messages waiting in the open turn.
  package var items: Int
  package var due: Due?
  package var warnAt: Moment?
  package var windowEndsAt: Moment?
  package var snoozedUntil: Moment?
  package var claimedBy: String?
  package var claimedUntil: Moment?
  /// State of the reply that is on its way, if one is.
  package var outbox: OutboxReply.State?
  package var hasDraft: Bool
  /// The last turn: the open one, or how a settled conversation ended.
  package var lastTurn: Turn?

  package init(conversation: ConversationID, kind: MessageKind, openedAt: Moment) {
    self.conversation = conversation
    self.kind = kind
    self.openedAt = openedAt
    lastInboundAt = openedAt
    lastInboundID = ""
    authorName = ""
    isKOL = false
    text = ""
    translation = [:]
    items = 0
    hasDraft = false
  }

  /// Somebody waits in it; a row made by hand goes by its messages.
  package var isWaiting: Bool { lastTurn?.isOpen ?? (items > 0) }

  /// The last message a seat sees in this row; "no reply needed" counts up to it.
  package var lastInbound: MessagePosition {
    MessagePosition(at: lastInboundAt, id: lastInboundID)
  }
}

/// Which conversations a list shows.
package enum InboxView: Hashable, Sendable {
  /// What waits for us, in the order in which promises break.
  case waiting
  case snoozed
  /// Answered or void, newest first.
  case done
  /// History from before an account was connected, newest first.
  case backfill
  /// Replies on their way, failed or doubtful.
  case outbox
  /// Full-text search over everything, newest first.
  case search(String)
}

/// How much waits, for the status line.
package struct InboxCounts: Hashable, Sendable {
  package var waiting = 0
  package var overdue = 0
  package var dueSoon = 0
  package var snoozed = 0
  package var backfill = 0
  package var sending = 0
  package var failed = 0
  /// False in a store into which nothing has come yet.
  package var hasMessages = true
  package init() {}
}

/// A conversation opened: its messages in order, its turns, what was done to it.
package struct ConversationDetail: Hashable, Sendable {
  package var row: InboxRow
  package var messages: [Message]
  package var turns: [Turn]
  package var events: [TriageEvent]
  package var outbox: [OutboxReply]
  package var draft: Draft?
  /// The Mandarin check's verdicts on what went out, by message id.
  package var verdicts: [String: MandarinVerdict]
  package var facts: ReplyFacts
  /// Where what is answered can be seen in a browser or on the phone; nil: no such place is known.
  package var link: String?
  /// Replies that the platform still allows until the person writes again; nil: no such quota.
  package var repliesLeft: Int?
  /// Messages before the first of `messages` that were left out.
  package var earlier: Int

  package init(row: InboxRow, facts: ReplyFacts) {
    self.row = row
    self.facts = facts
    earlier = 0
    messages = []
    turns = []
    events = []
    outbox = []
    verdicts = [:]
  }
}
