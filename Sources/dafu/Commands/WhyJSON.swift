import InboxInterface
import InboxModel
import ReplyTracking
import Reports

extension TurnExplanation {
  /// What `WhyText` shows, as one object: the turn's fields by the names of formats.md section 2,
  /// then what they follow from.
  ///
  /// What does not apply is null.
  var json: JSON {
    let sum = intervals.reduce(0) { $0 + $1.seconds }
    let counted: JSON = .object([
      "as_of": .field(.time(verdict.asOf)), "steps": .array(steps.map(\.json)),
      "intervals": .array(intervals.map(\.json)), "sum_s": .field(.integer(sum)),
      "policies": .array(policies.map(\.json)), "terms": policy?.json ?? .field(.none),
      "calendar_version": calendar?.json ?? .field(.none),
    ])
    let judged: JSON = .object([
      "exemption": exemption?.json ?? .field(.none),
      "distrust": distrust?.json ?? .field(.none),
      "due": verdict.turn.due?.json ?? .field(.none),
      "warn_at": .field(Field(verdict.turn.warnAt)),
      "extra_replies": .field(Field(extraReplies)), "collisions": .field(Field(collisions)),
      "skew_s": .field(.integer(verdict.turn.skewSeconds)),
      "mandarin": mandarin?.json ?? .field(.none),
      "hand_off": verdict.turn.handOff?.json ?? .field(.none),
    ])
    return .object(
      JSON.object(verdict, columns: JudgedTurn.columns).members + counted.members + judged.members)
  }
}

extension JSON {
  fileprivate var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension TracedStep {
  fileprivate var json: JSON {
    .object([
      "at": .field(.time(at)), "role": .field(.text(role.name)),
      "message": .field(Field(message)), "seat": .field(Field(seat)),
      "until": .field(Field(role.until)),
    ])
  }
}

extension TracedStep.Role {
  /// The name in json; what a seat did bears the name that it has in the audit log.
  var name: String {
    switch self {
    case .opened: "opened"
    case .item: "item"
    case .answered: "answered"
    case .extraReply: "extra_reply"
    case .mended: "mended"
    case .automatic: "automatic"
    case .failed: "failed"
    case .takenBack: "taken_back"
    case .takenDown: "taken_down"
    case .opensInstead: "opens_instead"
    case .setAside: "no_reply_needed"
    case .triaged(let action): action.name
    }
  }

  fileprivate var until: Moment? {
    switch self {
    case .triaged(.snooze(let until)), .triaged(.claim(let until)): until
    default: nil
    }
  }
}

extension WorkingInterval {
  fileprivate var json: JSON {
    .object([
      "from": .field(.time(from)), "to": .field(.time(to)), "seconds": .field(.integer(seconds)),
    ])
  }
}

extension TurnExplanation.ConsideredPolicy {
  fileprivate var json: JSON {
    .object([
      "name": .field(.text(name)), "version": .field(Field(version?.description)),
      "match": .field(.text(match.rawValue)), "why": .field(.text(match.words)),
    ])
  }
}

extension Policy {
  fileprivate var json: JSON {
    .object([
      "name": .field(.text(name)), "effective_from": .field(Field(effectiveFrom)),
      "platform": .field(Field(platform?.name)), "account": .field(Field(account)),
      "kind": .field(Field(kind?.rawValue)), "kol": .field(kol.map { .truth($0) } ?? .none),
      "calendar": .field(Field(calendar)),
      "first_response": firstResponse?.json ?? .field(.none),
      "next_response": nextResponse?.json ?? .field(.none),
      "warn_before": warnBefore?.json ?? .field(.none),
    ])
  }
}

extension Span {
  fileprivate var json: JSON {
    .object(["seconds": .field(.integer(seconds)), "clock": .field(.text(clock.rawValue))])
  }
}

extension WorkCalendar {
  fileprivate var json: JSON {
    .object([
      "name": .field(.text(name)), "effective_from": .field(Field(effectiveFrom)),
      "time_zone": .field(.text(zone.identifier)),
    ])
  }
}

extension TurnExplanation.Exemption {
  fileprivate var json: JSON {
    let (reason, period): (String, ExemptPeriod?) =
      switch self {
      case .noPolicy: ("no_policy", nil)
      case .noTarget: ("no_target", nil)
      case .backfill: ("backfill", nil)
      case .period(let period): ("period", period)
      }
    return .object([
      "reason": .field(.text(reason)), "from": .field(Field(period?.from)),
      "to": .field(Field(period?.to)),
    ])
  }
}

extension TurnExplanation.Distrust {
  fileprivate var json: JSON {
    let (reason, precision): (String, TimePrecision?) =
      switch self {
      case .coarseOpening(let precision): ("coarse_opening", precision)
      case .coarseReply(let precision): ("coarse_reply", precision)
      case .sharedStamp: ("shared_stamp", nil)
      }
    return .object([
      "reason": .field(.text(reason)), "precision": .field(Field(precision?.rawValue)),
    ])
  }
}

extension Due {
  fileprivate var json: JSON {
    .object(["at": .field(.time(at)), "reason": .field(.text(reason.rawValue))])
  }
}

extension MandarinFinding {
  fileprivate var json: JSON {
    .object([
      "verdict": .field(.text(verdict.rawValue)), "script": .field(Field(script?.rawValue)),
      "reason": .field(.text(reason)),
    ])
  }
}

extension HandOff {
  fileprivate var json: JSON {
    .object([
      "at": .field(.time(at)), "wall_s": .field(Field(wallSeconds)),
      "work_s": .field(Field(workSeconds)),
    ])
  }
}
