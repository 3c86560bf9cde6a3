/// One thing a seat did to a conversation; the audit log and undo are the same rows.
package struct TriageEvent: Hashable, Sendable {
  /// Unique in the store; events of one store are ordered by it.
  package var id: Int64
  package var conversation: ConversationID
  package var at: Moment
  package var seat: String
  package var action: Action
  /// When it was taken back, and by whom; a taken-back event counts for nothing.
  package var undone: Undone?

  package init(
    id: Int64, conversation: ConversationID, at: Moment, seat: String, action: Action,
    undone: Undone? = nil
  ) {
    self.id = id
    self.conversation = conversation
    self.at = at
    self.seat = seat
    self.action = action
    self.undone = undone
  }

  /// A snooze that is over when it begins: the conversation was brought back.
  package var isWaking: Bool {
    if case .snooze(let until) = action { until <= at } else { false }
  }

  package struct Undone: Hashable, Sendable {
    package var at: Moment
    package var by: String
    package init(at: Moment, by: String) {
      self.at = at
      self.by = by
    }
  }

  package enum Action: Hashable, Sendable {
    /// Voids the turn open at `at`, for the messages up to `through`: the last inbound message
    /// the seat had seen. What arrives late but was never seen opens a turn of its own.
    case noReplyNeeded(through: MessagePosition)
    /// Out of sight until `until`, or until the person writes again.
    case snooze(until: Moment)
    case claim(until: Moment)
    case release
    /// A reply was queued; `key` names it in the outbox.
    case queueReply(key: String)
    case cancelReply(key: String)
    /// Every turn of the conversation is void while it is flagged (rule B17).
    case spam
    case notSpam
    /// Every turn that this person opened in the account is void while they are blocked.
    case block(person: String)
    case unblock(person: String)
    /// The conversation's messages belong to `thread` of the same account (rule B25).
    case merge(into: String)
    case unmerge
    /// A bot gave the conversation over to people (rule B12).
    case handOff
    /// A seat says that the person was answered by this private message of the same account
    /// (rule B26).
    case answerPrivately(message: String)
    /// A seat says that it answered on the phone; the claim is this message, and counts for
    /// nothing once the event is taken back.
    case answerElsewhere(message: String)
  }
}

extension TriageEvent.Action {
  /// The word that the event table and the audit log use.
  package var name: String {
    switch self {
    case .noReplyNeeded: "no_reply_needed"
    case .snooze: "snooze"
    case .claim: "claim"
    case .release: "release"
    case .queueReply: "queue_reply"
    case .cancelReply: "cancel_reply"
    case .spam: "spam"
    case .notSpam: "not_spam"
    case .block: "block"
    case .unblock: "unblock"
    case .merge: "merge"
    case .unmerge: "unmerge"
    case .handOff: "hand_off"
    case .answerPrivately: "answer_privately"
    case .answerElsewhere: "answer_elsewhere"
    }
  }
}

extension TriageEvent.Action {
  /// What people are told in English that a seat did; of an answer on the phone what it is, not how
  /// it is stored.
  package var words: String {
    if case .answerElsewhere = self { return "answered on the phone" }
    return name.split(separator: "_").joined(separator: " ")
  }
}

extension TriageEvent.Action {
  /// When a snooze or a claim ends.
  package var until: Moment? {
    switch self {
    case .snooze(let until), .claim(let until): until
    default: nil
    }
  }

  /// The name that the action bears: of a reply in the outbox, a person, a thread, a message.
  package var key: String? {
    switch self {
    case .queueReply(let key), .cancelReply(let key): key
    case .block(let person), .unblock(let person): person
    case .merge(let thread): thread
    case .answerPrivately(let message), .answerElsewhere(let message): message
    default: nil
    }
  }

  /// Whom a block or its end is about.
  package var person: String? {
    switch self {
    case .block(let person), .unblock(let person): person
    default: nil
    }
  }

  /// What it says holds for more than the conversation in which it was said.
  package var reachesBeyond: Bool {
    switch self {
    case .block, .unblock, .merge, .unmerge, .answerPrivately: true
    default: false
    }
  }
}
