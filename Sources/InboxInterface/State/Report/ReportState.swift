package import InboxModel
package import Reports

/// The report screen: what was asked, what came of it, and where one is in it.
package struct ReportState: Equatable, Sendable {
  package var span: ReportSpan
  /// What the rows are split by.
  package var key = ReportKey.platform
  /// The question that is not answered yet.
  var asked: ReportQuestion?
  /// The answer to an earlier question, or to the last.
  package var made: Made?
  package var selected: ReportPlace?
  /// Lines above the first one shown.
  package var scroll = 0
  /// The turns behind a figure, over the report.
  package var turns: TurnList?
  /// What was open in the inbox while a turn's conversation is shown in its place.
  var covered: Covered?

  init(span: ReportSpan) { self.span = span }

  package struct Made: Equatable, Sendable {
    package var question: ReportQuestion
    package var report: Report
  }

  /// The conversation that was open, and the pane that had the focus.
  struct Covered: Equatable, Sendable {
    var opened: OpenedConversation?
    var pane: Interface.Pane
  }

  /// What the rows may be split by, in the order in which a key goes through them.
  static let keys: [ReportKey] = [
    .platform, .account, .seat, .kind, .policy, .day, .hour, .weekday,
  ]

  /// Wall seconds for which the share answered in time is shown, as in `dafu report`.
  package static let within: [Int64] = [30, 180, 3600]
}

/// A figure on the report screen; what is printed more than once has as many places.
package struct ReportPlace: Hashable, Sendable {
  package var figure: ReportFigure
  /// How many places of the same figure come before it.
  package var repeated: Int
}

/// Asks for a report; the answer to an earlier question is told apart by its number.
package struct ReportQuestion: Hashable, Sendable {
  package var number: Int
  package var span: ReportSpan
  package var zone: Zone
  package var key: ReportKey

  /// The report's spec as it is asked at `asOf`.
  package func spec(asOf: Moment) -> ReportSpec {
    ReportSpec(
      period: span.period(zone: zone), zone: zone, by: [key], asOf: asOf,
      within: ReportState.within, charts: true)
  }
}

/// The turns behind one figure, as a list.
package struct TurnList: Equatable, Sendable {
  package var question: TurnsQuestion
  package var span: ReportSpan
  /// Nil until the answer has come.
  package var found: FoundTurns?
  package var selected = 0
  package var top = 0

  init(question: TurnsQuestion, span: ReportSpan) {
    self.question = question
    self.span = span
  }

  var selectedTurn: JudgedTurn? {
    guard let turns = found?.turns, turns.indices.contains(selected) else { return nil }
    return turns[selected]
  }

  /// Moves the selection, kept within the list, and the screen with it.
  mutating func select(_ index: Int, height: Int) {
    let last = max((found?.turns.count ?? 0) - 1, 0)
    selected = min(max(index, 0), last)
    // Below the last one it is said how many more there are.
    let saysMore = selected == last && (found?.total ?? 0) > last + 1
    top = min(max(top, selected - max(height, 1) + (saysMore ? 2 : 1)), selected)
  }
}

/// Asks for the turns of a selection, by the time they opened.
package struct TurnsQuestion: Hashable, Sendable {
  package var number: Int
  package var selection: TurnSelection
  /// Of more turns the rest is only counted.
  package var limit = 1000

  package init(number: Int, selection: TurnSelection) {
    self.number = number
    self.selection = selection
  }
}

/// The first turns of a selection, and how many there are.
package struct FoundTurns: Equatable, Sendable {
  package var turns: [JudgedTurn]
  package var total: Int

  package init(turns: [JudgedTurn], total: Int) {
    self.turns = turns
    self.total = total
  }
}
