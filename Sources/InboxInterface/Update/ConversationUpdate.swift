import InboxModel
import TerminalScreen

/// Opening, closing and scrolling a conversation.
extension Interface {
  mutating func openSelected() -> [Effect] {
    guard let row = list.selectedRow else {
      notice = .nothingSelected
      return []
    }
    return open(row)
  }

  mutating func open(_ row: InboxRow) -> [Effect] {
    pane = .conversation
    if opened?.id != row.conversation { opened = OpenedConversation(row: row) }
    list.follow(height: listHeight)
    return [.loadDetail(row.conversation, limit: opened?.limit ?? OpenedConversation.firstLimit)]
      + loadMissingRows()
  }

  /// Opens the conversation so many rows on; from a row that is not the opened one, the first
  /// step is onto it: what was settled has left the list and its place went to the next.
  mutating func openNeighbour(_ steps: Int) -> [Effect] {
    if report?.covered != nil { return openTurn(steps) }
    guard list.total ?? 0 > 0 else { return [] }
    var steps = steps
    if let opened, opened.id != list.selectedID, steps > 0 { steps -= 1 }
    let before = list.selected
    list.select(list.selected + steps, height: listHeight)
    if list.selected == before, list.selectedID == opened?.id, opened != nil {
      notice = .noMore
      return []
    }
    let effects = loadMissingRows()
    guard let row = list.selectedRow else { return effects }
    return effects + open(row)
  }

  mutating func switchPane() -> [Effect] {
    if screen == .report { return moveToNextBlock() }
    if report?.covered != nil { return closeConversation() }
    guard opened != nil else { return openSelected() }
    pane = pane == .list ? .conversation : .list
    list.follow(height: listHeight)
    return loadMissingRows()
  }

  mutating func closeConversation() -> [Effect] {
    opened = nil
    composer = nil
    phone = nil
    pane = .list
    if report?.covered != nil { return uncover() }
    list.follow(height: listHeight)
    return loadMissingRows()
  }

  mutating func take(_ detail: ConversationDetail) -> [Effect] {
    guard opened?.id == detail.row.conversation else { return [] }
    opened?.detail = detail
    opened?.row = detail.row
    layOutConversation()
    let earlier = showSoughtTurn()
    let next = opened?.whenLoaded
    opened?.whenLoaded = nil
    return switch next {
    case .composer: openComposer()
    case .phone: openPhone()
    case nil: earlier
    }
  }

  mutating func lose(_ id: ConversationID) -> [Effect] {
    guard opened?.id == id else { return [] }
    let effects = closeConversation()
    notice = .noConversation(id)
    return effects + refreshList()
  }

  /// Makes the pane's lines anew for the width it has now; who reads older lines goes on reading
  /// them.
  mutating func layOutConversation() {
    guard let body = ScreenLayout(self).conversationBody, let detail = opened?.detail else {
      return
    }
    let before = opened?.lines.count ?? 0
    let sameWidth = opened?.columns == body.columns
    let layout = ConversationLayout(detail, columns: body.columns - 1, preferences: preferences)
    let lines = layout.lines
    opened?.columns = body.columns
    opened?.lines = lines
    opened?.starts = layout.starts
    if sameWidth, let scroll = opened?.scroll, scroll > 0, lines.count > before {
      opened?.scroll = scroll + lines.count - before
    }
    opened?.scroll(by: 0, height: body.rows)
  }

  mutating func scrollConversation(_ action: Action, count: Int?) -> [Effect] {
    guard let height = ScreenLayout(self).conversationBody?.rows, opened != nil else { return [] }
    let times = count ?? 1
    switch action {
    case .moveDown: opened?.scroll(by: times, height: height)
    case .moveUp: opened?.scroll(by: -times, height: height)
    case .halfPageDown: opened?.scroll(by: max(height / 2, 1) * times, height: height)
    case .halfPageUp: opened?.scroll(by: -max(height / 2, 1) * times, height: height)
    case .pageDown: opened?.scroll(by: max(height - 1, 1) * times, height: height)
    case .pageUp: opened?.scroll(by: -max(height - 1, 1) * times, height: height)
    case .moveFirst: opened?.scroll = .max
    case .moveLast: opened?.scroll = 0
    default: break
    }
    opened?.scroll(by: 0, height: height)
    return loadEarlier(height: height)
  }

  /// At the top of what is loaded, asks for what came before.
  private mutating func loadEarlier(height: Int) -> [Effect] {
    guard let opened, let detail = opened.detail, detail.earlier > 0,
      opened.scroll >= opened.greatestScroll(height: height), opened.scroll > 0
    else { return [] }
    self.opened?.limit = opened.limit * 4
    return [.loadDetail(opened.id, limit: opened.limit * 4)]
  }
}
