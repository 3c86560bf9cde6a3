import InboxModel
import TerminalScreen

/// Moving in the list, changing its view, and keeping the rows around the screen loaded.
extension Interface {
  /// Rows of the list as it stands without a composer: one that hides the list does not scroll it.
  var listHeight: Int {
    var uncovered = self
    uncovered.composer = nil
    uncovered.report = nil
    return max(ScreenLayout(uncovered).listRows, 1)
  }

  /// Rows asked for at once: the screen's and those of two and a half on either side.
  var pageLimit: Int { max(size.rows * 6, 60) }

  mutating func moveInList(_ action: Action, count: Int?) -> [Effect] {
    let total = list.total ?? 0
    guard total > 0 else { return [] }
    let height = listHeight
    let times = count ?? 1
    switch action {
    case .moveDown: list.select(list.selected + times, height: height)
    case .moveUp: list.select(list.selected - times, height: height)
    case .halfPageDown: turn(by: max(height / 2, 1) * times, height: height)
    case .halfPageUp: turn(by: -max(height / 2, 1) * times, height: height)
    case .pageDown: turn(by: height * times, height: height)
    case .pageUp: turn(by: -height * times, height: height)
    case .moveFirst: list.select(count.map { $0 - 1 } ?? 0, height: height)
    case .moveLast: list.select(count.map { $0 - 1 } ?? total - 1, height: height)
    default: break
    }
    return loadMissingRows()
  }

  /// Moves screen and selection together, so that the selection keeps its line.
  private mutating func turn(by rows: Int, height: Int) {
    list.top = min(max(list.top + rows, 0), max((list.total ?? 0) - height, 0))
    list.select(list.selected + rows, height: height)
  }

  /// Asks for rows when less than a screen and a bit of those that are loaded is left, so that the
  /// next page is there before its key comes.
  mutating func loadMissingRows() -> [Effect] {
    guard let total = list.total, total > 0 else { return [] }
    let height = listHeight
    let margin = height + height / 4
    let first = max(list.top - margin, 0)
    let last = min(list.top + height + margin, total)
    let loaded = list.offset..<list.offset + list.rows.count
    guard first < loaded.lowerBound || last > loaded.upperBound else { return [] }
    let request = PageRequest(
      view: list.view, around: nil, position: list.top + height / 2, limit: pageLimit)
    guard request != list.requested else { return [] }
    list.requested = request
    return [.loadPage(request)]
  }

  mutating func show(_ view: InboxView) -> [Effect] {
    if report != nil {
      report = nil
      layOutConversation()
    }
    guard view != list.view else { return refreshList() }
    if case .search = view {
      if case .search = list.view {} else { viewBeforeSearch = list.view }
    }
    places[list.view] = list.place
    list = ListState(view: view)
    if let place = places[view] { list.place = place }
    pane = .list
    return refreshList()
  }

  mutating func showNeighbour(_ step: Int) -> [Effect] {
    if screen == .report { return splitBy(step) }
    let views: [InboxView] = [.waiting, .snoozed, .outbox, .done, .backfill]
    let place = views.firstIndex(of: list.view) ?? 0
    return show(views[(place + step + views.count) % views.count])
  }

  mutating func toggleLayout() -> [Effect] {
    guard size.columns >= ScreenLayout.leastBesideColumns else {
      notice = .tooNarrow(columns: ScreenLayout.leastBesideColumns)
      return []
    }
    preferences.layout = ScreenLayout.isBeside(self) ? .below : .beside
    notice = .layout(preferences.layout)
    layOutConversation()
    list.follow(height: listHeight)
    return loadMissingRows()
  }
}
