/// One turn: opened by the first counting inbound message while none is open, closed by the first
/// counting reply, or void.
///
/// A turn is derived from messages, events and rules alone; `now` is no part of it. What depends
/// on the clock is a `JudgedTurn`.
package struct Turn: Hashable, Sendable {
  package var id: TurnID
  package var kind: MessageKind
  /// Judged by the first-response target.
  package var isFirst: Bool
  package var openedAt: Moment
  /// Id of the message that opened it.
  package var openedBy: String
  /// Inbound messages that count in it.
  package var items: Int
  package var ending: Ending?

  package var policy: PolicyVersion?
  /// Nil: no policy, or one without a target for such a turn.
  package var target: Span?
  package var calendar: String?
  /// The target's deadline.
  package var dueAt: Moment?
  /// From when on the turn is due soon.
  package var warnAt: Moment?
  /// When the platform stops letting us answer.
  package var windowEndsAt: Moment?

  /// Seconds from the opening to the ending; nil while the turn is open.
  package var wallSeconds: Int64?
  package var workSeconds: Int64?
  package var isExempt: Bool
  /// An end of the turn bears a time too coarse or too doubtful to be judged.
  package var isUntrusted: Bool
  /// A year without holiday data was crossed.
  package var isProvisional: Bool
  /// Seconds by which the reply is stamped before the message it answers; 0 is none.
  package var skewSeconds: Int64

  package var translation: TurnTranslation
  package var mendedAt: Moment?
  package var isKOL: Bool
  package var isBackfill: Bool
  /// The last reply tried for it did not go out.
  package var sendFailed: Bool
  package var post: String?
  package var origin: String?
  /// Nil for an account where no bot answers first, and while its bot has given nothing over.
  package var handOff: HandOff?

  package init(
    id: TurnID, kind: MessageKind, isFirst: Bool, openedAt: Moment, openedBy: String
  ) {
    self.id = id
    self.kind = kind
    self.isFirst = isFirst
    self.openedAt = openedAt
    self.openedBy = openedBy
    items = 1
    isExempt = false
    isUntrusted = false
    isProvisional = false
    skewSeconds = 0
    translation = .none
    isKOL = false
    isBackfill = false
    sendFailed = false
  }

  package enum Ending: Hashable, Sendable {
    case answered(Answer)
    case void(Void)
  }

  package struct Answer: Hashable, Sendable {
    package var at: Moment
    /// Id of the closing message.
    package var message: String
    /// Its author: a seat, or `outside`.
    package var author: String?
    /// False while the reply is only claimed.
    package var isConfirmed: Bool
    package init(at: Moment, message: String, author: String?, isConfirmed: Bool) {
      self.at = at
      self.message = message
      self.author = author
      self.isConfirmed = isConfirmed
    }
  }

  package struct Void: Hashable, Sendable {
    package var at: Moment
    package var reason: VoidReason
    package var by: String?
    package init(at: Moment, reason: VoidReason, by: String?) {
      self.at = at
      self.reason = reason
      self.by = by
    }
  }

  package var isOpen: Bool { ending == nil }

  package var answer: Answer? {
    if case .answered(let answer) = ending { answer } else { nil }
  }

  package var void: Void? {
    if case .void(let void) = ending { void } else { nil }
  }

  /// The earlier of the target's deadline and the reply window's end, with the reason.
  package var due: Due? {
    switch (dueAt, windowEndsAt) {
    case (let target?, let window?):
      window < target ? Due(at: window, reason: .window) : Due(at: target, reason: .target)
    case (let target?, nil): Due(at: target, reason: .target)
    case (nil, let window?): Due(at: window, reason: .window)
    case (nil, nil): nil
    }
  }
}

package struct Due: Hashable, Sendable {
  package var at: Moment
  package var reason: Reason
  package enum Reason: String, Sendable { case target, window }
  package init(at: Moment, reason: Reason) {
    self.at = at
    self.reason = reason
  }
}

package enum VoidReason: String, Sendable, CaseIterable {
  case noReplyNeeded = "no_reply_needed"
  /// The person took down every message of the turn before anyone replied.
  case deleted
  /// The conversation is flagged as spam.
  case spam
  /// The person is blocked.
  case blocked

  /// Whether it takes a turn out of the numbers however late it was (rule B17); the others leave a
  /// miss a miss (rule B11).
  package var excusesMiss: Bool { self == .spam || self == .blocked }
}

/// The second latency of an account where a bot answers first (rule B12).
package struct HandOff: Hashable, Sendable {
  /// When people were due to answer: the bot's hand-off, or the person's next message after the
  /// bot's answer, whichever came first; the opening where no bot answered.
  package var at: Moment
  /// Seconds from then to the answer; nil while the turn is open.
  package var wallSeconds: Int64?
  package var workSeconds: Int64?

  package init(at: Moment, wallSeconds: Int64? = nil, workSeconds: Int64? = nil) {
    self.at = at
    self.wallSeconds = wallSeconds
    self.workSeconds = workSeconds
  }
}

/// In which language a turn was answered (formats.md section 2).
package enum TurnTranslation: String, Sendable, CaseIterable {
  case mandarin, partly, untranslated
  case nothingToTranslate = "nothing_to_translate"
  /// Not answered.
  case none
}

/// The Mandarin check's verdict on one text (formats.md section 7).
package enum MandarinVerdict: String, Sendable, CaseIterable {
  case mandarin, partly, untranslated
  case nothingToTranslate = "nothing_to_translate"
}
