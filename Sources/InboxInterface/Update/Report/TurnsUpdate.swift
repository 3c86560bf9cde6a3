import InboxModel
import Reports
import TerminalScreen

/// From a figure to its turns, from a turn to its conversation, and back.
extension Interface {
  mutating func openTurns() -> [Effect] {
    guard let made = report?.made, let figure = report?.selected?.figure else { return [] }
    questions += 1
    let question = TurnsQuestion(
      number: questions, selection: TurnSelection(spec: made.report.spec, figure: figure))
    report?.turns = TurnList(question: question, span: made.question.span)
    return [.findTurns(question)]
  }

  mutating func take(_ turns: FoundTurns, for question: TurnsQuestion) -> [Effect] {
    guard report?.turns?.question == question else { return [] }
    report?.turns?.found = turns
    return []
  }

  /// The turns could not be read: back to the figure.
  mutating func dropTurns(_ question: TurnsQuestion) -> [Effect] {
    guard report?.turns?.question == question else { return [] }
    report?.turns = nil
    return []
  }

  /// Rows of the list of turns: without header, bar, the names of the columns, and footer.
  var turnsHeight: Int { max(size.rows - 4, 1) }

  mutating func moveInTurns(_ action: Action, count: Int?) -> [Effect] {
    guard let list = report?.turns, let found = list.found else { return [] }
    let height = turnsHeight
    let times = count ?? 1
    let target =
      switch action {
      case .moveDown: list.selected + times
      case .moveUp: list.selected - times
      case .halfPageDown: list.selected + max(height / 2, 1) * times
      case .halfPageUp: list.selected - max(height / 2, 1) * times
      case .pageDown: list.selected + height * times
      case .pageUp: list.selected - height * times
      case .moveFirst: (count ?? 1) - 1
      case .moveLast: (count ?? found.turns.count) - 1
      default: list.selected
      }
    report?.turns?.select(target, height: height)
    return []
  }

  /// Opens the conversation of the turn so many turns on, at that turn, over the whole screen.
  mutating func openTurn(_ steps: Int = 0) -> [Effect] {
    guard let before = report?.turns?.selected else { return [] }
    let height = turnsHeight
    report?.turns?.select(before + steps, height: height)
    guard let list = report?.turns, let turn = list.selectedTurn?.turn,
      steps == 0 || list.selected != before
    else {
      notice = steps == 0 ? .noTurns : .noMore
      return []
    }
    if report?.covered == nil {
      report?.covered = ReportState.Covered(opened: opened, pane: pane)
    }
    var row = InboxRow(
      conversation: turn.id.conversation, kind: turn.kind, openedAt: turn.openedAt)
    row.authorName = turn.id.conversation.thread
    row.isKOL = turn.isKOL
    row.lastTurn = turn
    var opened = OpenedConversation(row: row)
    opened.soughtTurn = turn.id
    self.opened = opened
    pane = .conversation
    return [.loadDetail(row.conversation, limit: opened.limit)]
  }

  /// Scrolls to the turn that a conversation was opened for; while it is older than what is
  /// loaded, asks for more.
  mutating func showSoughtTurn() -> [Effect] {
    guard let opened, let sought = opened.soughtTurn, let detail = opened.detail else { return [] }
    let height = ScreenLayout(self).conversationBody?.rows ?? 1
    let opening = detail.turns.first { $0.id == sought }?.openedBy
    if let opening, self.opened?.show(message: opening, height: height) == false,
      detail.earlier > 0
    {
      self.opened?.limit = opened.limit * 4
      return [.loadDetail(opened.id, limit: opened.limit * 4)]
    }
    self.opened?.soughtTurn = nil
    return []
  }

  /// The conversation that was reached from a list of turns is left: the inbox under the report is
  /// as it was.
  mutating func uncover() -> [Effect] {
    guard let covered = report?.covered else { return [] }
    report?.covered = nil
    opened = covered.opened
    pane = covered.pane
    layOutConversation()
    return opened.map { [.loadDetail($0.id, limit: $0.limit)] } ?? []
  }
}
