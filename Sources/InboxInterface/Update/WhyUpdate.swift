import InboxModel
import TerminalScreen

/// Explaining a turn: asking, stepping through the turns of a conversation, scrolling.
extension Interface {
  /// Of the list's selected row the turn that waits or the last; in an opened conversation the
  /// turn in view; in a list of turns the selected one.
  mutating func explainTurn() -> [Effect] {
    if screen == .turns {
      guard let id = report?.turns?.selectedTurn?.turn.id else {
        notice = .noTurns
        return []
      }
      return explain(id.conversation, .ordinal(id.ordinal))
    }
    guard let row = subject else {
      notice = .nothingSelected
      return []
    }
    let height = ScreenLayout(self).conversationBody?.rows ?? 1
    let turn = screen == .conversation ? opened?.turnInView(height: height) : nil
    return explain(row.conversation, turn.map { .ordinal($0.ordinal) } ?? .current)
  }

  private mutating func explain(
    _ id: ConversationID, _ choice: WhyQuestion.Choice
  ) -> [Effect] {
    questions += 1
    let question = WhyQuestion(number: questions, conversation: id, choice: choice)
    if why == nil { why = WhyState(question: question) } else { why?.question = question }
    return [.explain(question)]
  }

  mutating func stepWhy(_ steps: Int) -> [Effect] {
    guard let why, let explained = why.explained else { return [] }
    let place = min(max(explained.place + steps, 0), explained.ordinals.count - 1)
    guard place != explained.place, explained.ordinals.indices.contains(place) else {
      notice = .noMore
      return []
    }
    return explain(why.question.conversation, .ordinal(explained.ordinals[place]))
  }

  mutating func take(_ turn: ExplainedTurn, for question: WhyQuestion) -> [Effect] {
    guard why?.question == question else { return [] }
    why?.explained = turn
    why?.scroll = 0
    return []
  }

  /// Nothing came of a question: what was explained before stays.
  mutating func dropWhy(_ question: WhyQuestion, _ notice: Notice) -> [Effect] {
    guard why?.question == question else { return [] }
    if why?.explained == nil { why = nil }
    self.notice = notice
    return []
  }

  mutating func scrollWhy(_ action: Action, count: Int?) -> [Effect] {
    guard let why else { return [] }
    let scroll = scrolled(
      why.scroll, action, times: count ?? 1, height: overlayHeight,
      lines: whyLines(why, self, columns: size.columns - 2).count)
    self.why?.scroll = scroll
    return []
  }

  /// Rows of the part of an overlay that scrolls: all but header, bar and footer.
  var overlayHeight: Int { max(size.rows - 3, 1) }
}

/// A place in so many lines after a move, kept so that no line below the last one is shown.
func scrolled(_ place: Int, _ action: Action, times: Int, height: Int, lines: Int) -> Int {
  let place =
    switch action {
    case .moveDown: place + times
    case .moveUp: place - times
    case .halfPageDown: place + max(height / 2, 1) * times
    case .halfPageUp: place - max(height / 2, 1) * times
    case .pageDown: place + height * times
    case .pageUp: place - height * times
    case .moveFirst: 0
    case .moveLast: lines
    default: place
    }
  return min(max(place, 0), max(lines - height, 0))
}
