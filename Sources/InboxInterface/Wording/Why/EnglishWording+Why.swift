import InboxModel
package import ReplyTracking
import Reports

extension EnglishWording {
  /// What happened, and what it did to the clock.
  func step(_ role: TracedStep.Role) -> String {
    switch role {
    case .opened: "opened: the clock starts"
    case .item: "one more message: the clock runs on"
    case .answered: "answered: the clock stops"
    case .extraReply: "one more reply, nothing was owed"
    case .mended: "a later reply in Mandarin mends the turn"
    case .automatic: "automatic reply: does not count"
    case .failed: "reply that did not go out: does not count"
    case .takenBack: "reply deleted within a minute: as if never sent"
    case .takenDown: "taken down by its author before anyone replied"
    case .opensInstead: "the turn opens here instead: the clock starts"
    case .setAside: "no reply needed: ends the turn"
    case .triaged(.spam), .triaged(.block): "flagged: counts nowhere while it is"
    case .triaged(let action): "\(action.words): the clock runs on"
    }
  }

  func policy(_ name: String, _ match: PolicyMatch) -> String {
    "policy \(name): \(match.words)"
  }

  func exempt(_ exemption: TurnExplanation.Exemption?, time: (Moment) -> String) -> String {
    "exempt, \(exemption.map { words($0, time: time) } ?? "measured and not judged")"
  }

  private func words(_ exemption: TurnExplanation.Exemption, time: (Moment) -> String) -> String {
    switch exemption {
    case .noPolicy: "no policy matches"
    case .noTarget: "the policy has no target for such a turn"
    case .backfill: "it is history from before the account was connected"
    case .period(let period):
      "its calendar exempts \(time(period.from)) to \(time(period.to))"
    }
  }

  func unknown(_ distrust: TurnExplanation.Distrust?) -> String {
    "unknown, \(distrust.map(words) ?? "its times are not trusted")"
  }

  private func words(_ distrust: TurnExplanation.Distrust) -> String {
    switch distrust {
    case .coarseOpening(let precision): "the message's time is known by \(words(precision))"
    case .coarseReply(let precision): "the reply's time is known by \(words(precision))"
    case .sharedStamp: "several replies bear the time at which they were fetched"
    }
  }

  private func words(_ precision: TimePrecision) -> String {
    switch precision {
    case .second: "the second"
    case .minute: "the minute only"
    case .day: "the day only"
    case .received: "when we received it only"
    }
  }

  func void(_ reason: VoidReason?) -> String { "void, \(reason.map(words) ?? "")" }

  func words(_ reason: VoidReason) -> String {
    switch reason {
    case .noReplyNeeded: "no reply was needed"
    case .deleted: "every message of it was taken down before anyone replied"
    case .spam: "the conversation is flagged as spam"
    case .blocked: "the person is blocked"
    }
  }

  func met(spare: String) -> String { "met, answered \(spare) before it was due" }
  func missed(by span: String) -> String { "missed by \(span)" }
  func pending(left: String) -> String { "pending, \(left) left" }

  var whyTitle: String { "Why: what was counted, and how it was judged" }
  func turn(_ number: Int, of count: Int) -> String { "turn \(number) of \(count)" }
  func verdict(on turn: String, _ outcome: String) -> String { "\(turn): \(outcome)" }
  func seenAt(_ time: String, zone: String) -> String { "seen at \(time), times in \(zone)" }
  func flags(_ flags: [Flag]) -> String {
    "flags: \(flags.map(\.rawValue).joined(separator: ", "))"
  }

  var onlyClaimed: String { "the reply is only claimed: the platform has not confirmed it" }

  var happenedTitle: String { "What happened" }
  var promiseTitle: String { "The promise" }
  func promised(isFirst: Bool, _ target: Span, calendar: String?) -> String {
    "\(isFirst ? "first" : "next") response within "
      + "\(PlainText.span(target.seconds)) \(target.clock.rawValue)"
      + (calendar.map { ", calendar \($0)" } ?? "")
  }
  var neverDue: String { "never due: the calendar has not so much open time before 2106" }
  func dueAt(_ time: String) -> String { "due \(time)" }
  func windowEnds(at time: String) -> String { "the platform lets us answer until \(time)" }
  var windowIsEarlier: String { "due is the earlier of the two: the end of the platform's window" }

  func clockTitle(_ clock: Clock) -> String {
    clock == .working ? "Working time" : "Wall time"
  }
  func interval(from: String, to: String, _ span: String) -> String { "\(from) to \(to)  \(span)" }
  func sum(ofIntervals count: Int, seconds: Int64, _ span: String) -> String {
    "sum of \(PlainText.count(count, "interval", "intervals")): \(seconds) s = \(span)"
  }
  var provisional: String { "provisional: a year without official holiday data is in it" }
  func seconds(_ seconds: Int64, _ span: String) -> String { "\(seconds) s = \(span)" }
  func handOff(at time: String, wall: String?, work: String?) -> String {
    "people were due from \(time), after the bot"
      + (wall.map { ": \($0), working \(work ?? "")" } ?? "")
  }
  func skew(seconds: Int64) -> String {
    "the reply is stamped \(seconds) s before what it answers: counted as 0"
  }

  var languageTitle: String { "Language of the reply" }
  func language(_ translation: TurnTranslation, reason: String?) -> String {
    translation.rawValue + (reason.map { ": \($0)" } ?? "")
  }
  func mended(at time: String) -> String { "mended by a later reply \(time)" }
}

extension PolicyMatch {
  /// Why a policy is or is not the one, in English.
  package var words: String {
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
