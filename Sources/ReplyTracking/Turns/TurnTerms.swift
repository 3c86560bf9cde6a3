package import InboxModel

/// What a turn is judged by: policy, target, deadlines.
extension CompiledRules {
  /// Sets policy, target, due times and exemption of `turn` from the facts of its opening.
  func setTerms(of turn: inout Turn, lastItemAt: Moment) {
    let account = turn.id.conversation.account
    let channel = Rules.Channel(platform: account.platform, kind: turn.kind)
    turn.windowEndsAt = rules.replyWindows[channel].map {
      lastItemAt.wholeSecond.adding(seconds: $0)
    }
    let opening = Opening(
      at: turn.openedAt, account: account, kind: turn.kind, isKOL: turn.isKOL)
    guard let chosen = policy(for: opening) else {
      turn.isExempt = true
      return
    }
    let policy = chosen.policy
    let hours = chosen.hours?.inForceOrFirst(at: turn.openedAt)
    turn.policy = PolicyVersion(name: policy.name, effectiveFrom: policy.effectiveFrom)
    turn.target = turn.isFirst ? policy.firstResponse : policy.nextResponse
    turn.calendar = hours == nil ? nil : policy.calendar
    turn.isExempt =
      turn.isBackfill || turn.target == nil
      || hours?.calendar.exempt.contains { $0.contains(turn.openedAt) } ?? false
    if let target = turn.target {
      let deadline = (hours ?? .aroundTheClock).deadline(from: turn.openedAt, target)
      turn.dueAt = deadline?.at
      turn.isProvisional = deadline?.isProvisional ?? false
    }
    if let due = turn.due, let warning = policy.warnBefore {
      turn.warnAt = (hours ?? .aroundTheClock).moment(before: due.at, warning)
        .map { max($0, turn.openedAt.wholeSecond) }
    }
  }

  /// Ends `turn`: latencies, skew, language.
  func close(_ turn: inout Turn, _ ending: Turn.Ending, replyText: String?) {
    turn.ending = ending
    let end = turn.endedAt ?? turn.openedAt
    let worked = workingHours(turn.calendar, openedAt: turn.openedAt)
      .seconds(from: turn.openedAt, to: end)
    turn.wallSeconds = max(0, end.seconds(since: turn.openedAt))
    turn.workSeconds = worked.seconds
    turn.isProvisional = turn.isProvisional || worked.isProvisional
    guard let replyText else { return }
    turn.skewSeconds = max(0, turn.openedAt.seconds(since: end))
    turn.translation = TurnTranslation(mandarin.check(replyText).verdict)
  }

  /// Sets the second latency of a turn that has its terms and its ending; a void has none.
  func setHandOff(of turn: inout Turn, at moment: Moment?) {
    guard let moment, turn.void == nil else { return }
    var handOff = HandOff(at: moment)
    if let answeredAt = turn.answer?.at {
      handOff.wallSeconds = max(0, answeredAt.seconds(since: moment))
      handOff.workSeconds =
        workingHours(turn.calendar, openedAt: turn.openedAt)
        .seconds(from: moment, to: answeredAt).seconds
    }
    turn.handOff = handOff
  }
}

extension WorkingHours {
  /// The deadline of a target on either of its clocks.
  func deadline(from opening: Moment, _ target: Span) -> Deadline? {
    switch target.clock {
    case .working: deadline(from: opening, seconds: target.seconds)
    case .wall:
      Deadline(at: opening.wholeSecond.adding(seconds: target.seconds), isProvisional: false)
    }
  }

  /// A span before `moment` on either clock (case E11).
  func moment(before moment: Moment, _ span: Span) -> Moment? {
    switch span.clock {
    case .working: self.moment(before: moment, seconds: span.seconds)
    case .wall: moment.wholeSecond.adding(seconds: -span.seconds)
    }
  }
}

extension ExemptPeriod {
  func contains(_ moment: Moment) -> Bool { from <= moment && moment < to }
}

extension TurnTranslation {
  init(_ verdict: MandarinVerdict) {
    switch verdict {
    case .mandarin: self = .mandarin
    case .partly: self = .partly
    case .untranslated: self = .untranslated
    case .nothingToTranslate: self = .nothingToTranslate
    }
  }
}

extension Turn.Ending {
  var at: Moment {
    switch self {
    case .answered(let answer): answer.at
    case .void(let void): void.at
    }
  }
}

extension Turn {
  /// When it was answered or became void; nil while it is open.
  package var endedAt: Moment? { answer?.at ?? void?.at }

  /// It was answered in another language, and nobody has said it in Mandarin since.
  var needsMending: Bool {
    answer != nil && mendedAt == nil && (translation == .untranslated || translation == .partly)
  }

  /// It ended after its target's deadline; an end at the due second is in time (rule B6).
  var endedLate: Bool {
    guard let dueAt, let endedAt else { return false }
    return endedAt.seconds > dueAt.seconds
  }
}
