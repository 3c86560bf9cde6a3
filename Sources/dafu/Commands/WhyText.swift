import InboxModel
import ReplyTracking
import Reports

/// A turn's explanation on paper: every number with what it is made of.
struct WhyText {
  private let explanation: TurnExplanation
  private let zone: Zone
  private let surface: TextSurface
  private var verdict: JudgedTurn { explanation.verdict }
  private var turn: Turn { verdict.turn }

  init(_ explanation: TurnExplanation, zone: Zone, surface: TextSurface) {
    self.explanation = explanation
    self.zone = zone
    self.surface = surface
  }

  var text: String {
    [heading, happened, promise, working, language].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    var lines = ["\(surface.oneLine(turn.id.description, 200)): \(sentence)"]
    lines.append("seen at \(time(verdict.asOf)), times in \(zone.identifier)")
    if !verdict.flags.isEmpty {
      lines.append("flags: \(verdict.flags.sorted().map(\.rawValue).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The state, and what it rests on.
  private var sentence: String {
    switch verdict.state {
    case .met: "met, answered \(spare) before it was due"
    case .missed: "missed by \(PlainText.clock(verdict.lateSeconds))"
    case .pending: "pending, \(spare) left"
    case .void: "void, \(turn.void?.reason.words ?? "")"
    case .exempt: "exempt, \(explanation.exemption?.words(zone) ?? "measured and not judged")"
    case .unknown: "unknown, \(explanation.distrust?.words ?? "its times are not trusted")"
    }
  }

  private var spare: String {
    let end = turn.answer?.at ?? verdict.asOf
    return PlainText.clock(turn.dueAt.map { $0.seconds(since: end) })
  }

  private var happened: String {
    let steps = explanation.steps.map { step in
      let who = step.seat ?? step.message ?? ""
      let name = surface.oneLine(who, 40)
      return "  \(time(step.at))  \(step.role.words)\(name.isEmpty ? "" : " (\(name))")\n"
    }
    return "What happened\n" + steps.joined()
  }

  private var promise: String {
    var text = "The promise\n"
    for policy in explanation.policies {
      let name = policy.version?.description ?? policy.name
      text += "  policy \(surface.oneLine(name, 80)): \(policy.match.words)\n"
    }
    if let target = turn.target {
      let which = turn.isFirst ? "first" : "next"
      text +=
        "  \(which) response within \(PlainText.span(target.seconds)) \(target.clock.rawValue)"
        + (turn.calendar.map { ", calendar \(surface.oneLine($0, 40))" } ?? "") + "\n"
    }
    if let dueAt = turn.dueAt {
      text += "  due \(time(dueAt))\n"
    } else if turn.target != nil {
      text += "  never due: the calendar has not so much open time before 2106\n"
    }
    if let end = turn.windowEndsAt {
      text += "  the platform lets us answer until \(time(end))\n"
    }
    return text
  }

  private var working: String {
    var text = "Working time\n"
    for interval in explanation.intervals {
      text +=
        "  \(time(interval.from)) to \(time(interval.to))  "
        + "\(PlainText.clock(interval.seconds))\n"
    }
    let counted = explanation.intervals.reduce(0) { $0 + $1.seconds }
    text += "  sum of \(PlainText.count(explanation.intervals.count, "interval", "intervals")): "
    text += "\(counted) s = \(PlainText.clock(counted))\n"
    if turn.isProvisional {
      text += "  provisional: a year without official holiday data is in it\n"
    }
    text += "Wall time\n  \(verdict.wallSeconds) s = \(PlainText.clock(verdict.wallSeconds))\n"
    if turn.skewSeconds > 0 {
      text += "  the reply is stamped \(turn.skewSeconds) s before what it answers: counted as 0\n"
    }
    return text
  }

  private var language: String {
    guard turn.answer != nil else { return "" }
    let reason = explanation.mandarin.map { ": \($0.reason)" } ?? ""
    let mended = turn.mendedAt.map { "  mended by a later reply \(time($0))\n" } ?? ""
    return "Language of the reply\n  \(turn.translation.rawValue)\(reason)\n" + mended
  }

  private func time(_ moment: Moment) -> String { PlainText.time(moment, zone: zone) }
}
