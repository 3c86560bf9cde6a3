import InboxModel
import Reports

extension EnglishWording {
  var reportTitle: String { "Report" }
  func name(_ unit: ReportSpan.Unit, isCurrent: Bool) -> String? {
    switch unit {
    case .day: isCurrent ? "today" : "day"
    case .week: isCurrent ? "this week" : "week"
    case .month: isCurrent ? "this month" : "month"
    case .days: nil
    }
  }
  func seen(at time: String, zone: String) -> String { "seen at \(time) \(zone)" }
  var counting: String { "counting \u{2026}" }
  var noReport: String { "No report." }

  var promisesTitle: String { "Promises" }
  func part(_ part: ReportFigure.Part) -> String {
    switch part {
    case .turns: "turns"
    case .answered: "answered"
    case .state(let state): self.state(state)
    case .openNotDue: "open, not due"
    case .openOverdue: "open, overdue"
    case .untranslated: "untranslated"
    case .partly: "partly"
    case .attainment: "attained"
    case .response: "response"
    case .settled: "settled"
    case .within(let seconds): "within \(duration(seconds: seconds))"
    case .waited(_, let seconds) where seconds == 0: "answered"
    case .waited(let clock, let seconds):
      "waited at least \(PlainText.clock(seconds)), \(self.clock(clock))"
    }
  }
  func column(_ part: ReportFigure.Part) -> String {
    switch part {
    case .openOverdue: "overdue"
    case .untranslated: "untransl."
    default: self.part(part)
    }
  }
  func replies(_ count: Int) -> String { count == 1 ? "1 reply sent" : "\(count) replies sent" }
  func claimed(_ count: Int) -> String { "claimed \(count)" }
  func emojiOnly(_ count: Int) -> String { "emoji only \(count)" }

  var waitsTitle: String { "How long people waited, of answered turns (h:mm:ss)" }
  var waitColumns: [String] { ["turns", "mean", "median", "p90", "p95", "max"] }
  func clock(_ clock: Clock) -> String { clock == .wall ? "wall time" : "working time" }
  func duration(seconds: Int64) -> String {
    seconds >= 86_400 && seconds % 86_400 == 0
      ? "\(seconds / 86_400)d" : PlainText.span(seconds)
  }

  func split(by key: ReportKey) -> String {
    switch key {
    case .kol: "By KOL"
    default: "By \(key.rawValue)"
    }
  }
  var splitHint: String { "split" }
  func value(_ value: GroupValue, of key: ReportKey) -> String {
    switch value {
    case .text(let text) where key == .kind:
      MessageKind(rawValue: text).map { kind($0, short: false) } ?? text
    case .text(let text): text
    case .hour(let hour): "\(padded(hour, 2)):00"
    case .weekday(let day): weekday(day)
    case .truth(let isKOL): isKOL ? "KOL" : "others"
    case .none: PlainText.nothing
    }
  }
  var total: String { "total" }

  var weekTitle: String { "When they wrote: turns by weekday and hour" }
  func weekLegend(unit: Int, shades: [String]) -> [String] {
    let numbers = unit == 1 ? "" : ", in units of \(unit), rounded up"
    return [
      "the number of turns\(numbers); before it, how many were missed:",
      "\(shades[0]) under 1/4  \(shades[1]) under 1/2  \(shades[2]) under 3/4  \(shades[3]) more",
    ]
  }
  var latencyTitle: String { "Waits, wall time" }
  func wait(over least: Int64?, upTo most: Int64?) -> String {
    if let most { return "up to \(duration(seconds: most))" }
    return least.map { "over \(duration(seconds: $0))" } ?? "any"
  }

  var voidsTitle: String { "Void turns: by whom and why" }
  func voids(by seat: String?, _ reason: VoidReason) -> String {
    "\(seat ?? PlainText.nothing): \(words(reason))"
  }
  var coverageTitle: String { "No good sync" }
  func gap(from: String, to: String?) -> String { "\(from) to \(to ?? "now, still")" }

  func state(_ state: TurnState) -> String { state.rawValue }
  func turns(_ count: Int) -> String { count == 1 ? "1 turn" : "\(count) turns" }
  func more(_ count: Int) -> String { "and \(count) more: choose a shorter period" }
  var noTurnsBehind: String { "No turn." }
  var turnColumns: [String] { ["opened", "state", "wall", "late", "by", "turn"] }
  func hour(_ hour: Int, of weekday: Int) -> String {
    "\(self.weekday(weekday)) \(padded(hour, 2)):00 to \(padded(hour + 1, 2)):00"
  }
  func ofRow(_ row: String, _ part: String) -> String { "\(row): \(part)" }
  func judged(met: Int, missed: Int, attainment: String) -> String {
    "met \(met), missed \(missed): \(attainment)"
  }
}
