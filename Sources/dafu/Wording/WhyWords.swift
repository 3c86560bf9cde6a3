import InboxModel
import ReplyTracking
import Reports

extension TracedStep.Role {
  /// What happened, and what it did to the clock.
  var words: String {
    switch self {
    case .opened: "opened: the clock starts"
    case .item: "one more message: the clock runs on"
    case .answered: "answered: the clock stops"
    case .extraReply: "one more reply, nothing was owed"
    case .mended: "a later reply in Mandarin mends the turn"
    case .automatic: "automatic reply: does not count"
    case .failed: "reply that did not go out: does not count"
    case .takenBack: "reply deleted within a minute: as if never sent"
    case .takenDown: "taken down by its author before anyone replied"
    case .setAside: "no reply needed: ends the turn"
    case .triaged(.spam), .triaged(.block):
      "flagged: counts nowhere while it is"
    case .triaged(let action):
      "\(action.name.split(separator: "_").joined(separator: " ")): the clock runs on"
    }
  }
}

extension PolicyMatch {
  var words: String {
    switch self {
    case .matches: "matches"
    case .notInForce: "was not in force yet"
    case .otherPlatform: "is for another platform"
    case .otherAccount: "is for another account"
    case .otherKind: "is for another kind"
    case .kol: "is for others (kol)"
    case .later: "would match too, but stands later in the file"
    }
  }
}

extension TurnExplanation.Exemption {
  func words(_ zone: Zone) -> String {
    switch self {
    case .noPolicy: "no policy matches"
    case .noTarget: "the policy has no target for such a turn"
    case .backfill: "it is history from before the account was connected"
    case .period(let period):
      "its calendar exempts \(PlainText.time(period.from, zone: zone)) "
        + "to \(PlainText.time(period.to, zone: zone))"
    }
  }
}

extension TurnExplanation.Distrust {
  var words: String {
    switch self {
    case .coarseOpening(let precision): "the message's time is known by \(precision.words)"
    case .coarseReply(let precision): "the reply's time is known by \(precision.words)"
    case .sharedStamp: "several replies bear the time at which they were fetched"
    }
  }
}

extension TimePrecision {
  fileprivate var words: String {
    switch self {
    case .second: "the second"
    case .minute: "the minute only"
    case .day: "the day only"
    case .received: "when we received it only"
    }
  }
}

extension VoidReason {
  var words: String {
    switch self {
    case .noReplyNeeded: "no reply was needed"
    case .deleted: "every message of it was taken down before anyone replied"
    case .spam: "the conversation is flagged as spam"
    case .blocked: "the person is blocked"
    }
  }
}
