package import InboxModel
package import ReplyTracking
import Reports

/// Why a turn's numbers are what they are, in words: `dafu why` prints it, the screen shows it.
///
/// Every number stands with what it is made of.
package struct ExplanationText {
  package struct Section: Equatable {
    package var title: String
    package var lines: [String]
    /// It belongs to the section before it.
    package var isJoined = false
  }

  package private(set) var heading: [String] = []
  package private(set) var sections: [Section] = []

  private let explanation: TurnExplanation
  private let zone: Zone
  private let words: any Wording
  /// Makes a name from elsewhere one harmless line of at most so many columns.
  private let name: (String, Int) -> String

  /// In English, as commands print it.
  package init(
    _ explanation: TurnExplanation, zone: Zone, name: @escaping (String, Int) -> String
  ) {
    self.init(explanation, zone: zone, wording: EnglishWording(), name: name)
  }

  init(
    _ explanation: TurnExplanation, zone: Zone, wording: any Wording,
    name: @escaping (String, Int) -> String
  ) {
    self.explanation = explanation
    self.zone = zone
    self.name = name
    words = wording
    heading = headingLines
    sections = [happened, promise, working, wall] + language
  }

  private var verdict: JudgedTurn { explanation.verdict }
  private var turn: Turn { verdict.turn }

  private func time(_ moment: Moment) -> String { PlainText.time(moment, zone: zone) }

  private var headingLines: [String] {
    var lines = [
      words.verdict(on: name(turn.id.description, 200), outcome),
      words.seenAt(time(verdict.asOf), zone: zone.identifier),
    ]
    if turn.answer?.isConfirmed == false { lines.append(words.onlyClaimed) }
    if !verdict.flags.isEmpty { lines.append(words.flags(verdict.flags.sorted())) }
    return lines
  }

  /// The state, and what it rests on.
  private var outcome: String {
    let end = turn.answer?.at ?? verdict.asOf
    let spare = PlainText.clock(turn.dueAt.map { $0.seconds(since: end) })
    return switch verdict.state {
    case .met: words.met(spare: spare)
    case .missed: words.missed(by: PlainText.clock(verdict.lateSeconds))
    case .pending: words.pending(left: spare)
    case .void: words.void(turn.void?.reason)
    case .exempt: words.exempt(explanation.exemption, time: time)
    case .unknown: words.unknown(explanation.distrust)
    }
  }

  private var happened: Section {
    Section(
      title: words.happenedTitle,
      lines: explanation.steps.map { step in
        let who = name(step.seat ?? step.message ?? "", 40)
        return "\(time(step.at))  \(words.step(step.role))\(who.isEmpty ? "" : " (\(who))")"
      })
  }

  private var promise: Section {
    var lines = explanation.policies.map { policy in
      words.policy(name(policy.version?.description ?? policy.name, 80), policy.match)
    }
    if let target = turn.target {
      lines.append(
        words.promised(
          isFirst: turn.isFirst, target, calendar: turn.calendar.map { name($0, 40) }))
    }
    if let dueAt = turn.dueAt {
      lines.append(words.dueAt(time(dueAt)))
    } else if turn.target != nil {
      lines.append(words.neverDue)
    }
    if let end = turn.windowEndsAt { lines.append(words.windowEnds(at: time(end))) }
    if let due = turn.due, due.reason == .window, turn.dueAt != nil {
      lines.append(words.windowIsEarlier)
    }
    return Section(title: words.promiseTitle, lines: lines)
  }

  private var working: Section {
    let intervals = explanation.intervals
    let counted = intervals.reduce(0) { $0 + $1.seconds }
    var lines = intervals.map {
      words.interval(from: time($0.from), to: time($0.to), PlainText.clock($0.seconds))
    }
    lines.append(
      words.sum(ofIntervals: intervals.count, seconds: counted, PlainText.clock(counted)))
    if turn.isProvisional { lines.append(words.provisional) }
    return Section(title: words.clockTitle(.working), lines: lines)
  }

  private var wall: Section {
    var lines = [words.seconds(verdict.wallSeconds, PlainText.clock(verdict.wallSeconds))]
    if turn.skewSeconds > 0 { lines.append(words.skew(seconds: turn.skewSeconds)) }
    if let handOff = turn.handOff {
      lines.append(
        words.handOff(
          at: time(handOff.at), wall: handOff.wallSeconds.map { PlainText.clock($0) },
          work: handOff.workSeconds.map { PlainText.clock($0) }))
    }
    return Section(title: words.clockTitle(.wall), lines: lines, isJoined: true)
  }

  private var language: [Section] {
    guard turn.answer != nil else { return [] }
    var lines = [words.language(turn.translation, reason: explanation.mandarin?.reason)]
    if let mended = turn.mendedAt { lines.append(words.mended(at: time(mended))) }
    return [Section(title: words.languageTitle, lines: lines)]
  }
}
