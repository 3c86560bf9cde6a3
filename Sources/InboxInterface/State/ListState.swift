package import InboxModel

/// The list: a window of rows around the screen, the place in it, and how many there are in all.
package struct ListState: Equatable, Sendable {
  package var view: InboxView
  /// Rows `offset ..< offset + rows.count` of the view.
  package var rows: [InboxRow] = []
  package var offset = 0
  /// Rows of the view, shown or not; nil until the first page has come.
  package var total: Int?
  /// Index of the first row on the screen.
  package var top = 0
  /// Index of the selected row.
  package var selected = 0
  /// The conversation that stays selected while rows arrive above it; nil while its row is not
  /// loaded yet.
  package var selectedID: ConversationID?
  /// The request whose page has not come yet.
  var requested: PageRequest?

  /// What of a list outlives it: who is selected, and on which line of the screen.
  struct Place: Equatable, Sendable {
    var selectedID: ConversationID?
    var selected: Int
    var top: Int
  }

  package init(view: InboxView) { self.view = view }

  var place: Place {
    get { Place(selectedID: selectedID, selected: selected, top: top) }
    set {
      selectedID = newValue.selectedID
      selected = newValue.selected
      top = newValue.top
    }
  }

  package func row(at index: Int) -> InboxRow? {
    let place = index - offset
    return rows.indices.contains(place) ? rows[place] : nil
  }

  package var selectedRow: InboxRow? { row(at: selected) }

  /// Moves the selection to `index`, kept within the view, and the screen with it.
  mutating func select(_ index: Int, height: Int) {
    selected = min(max(index, 0), max((total ?? 0) - 1, 0))
    selectedID = selectedRow?.conversation
    follow(height: height)
  }

  /// Moves the screen as little as possible so that the selected row is on it.
  mutating func follow(height: Int) {
    let height = max(height, 1)
    top = min(max(top, selected - height + 1), selected)
    top = min(max(top, 0), max((total ?? 0) - height, 0))
  }

  /// Takes a page in: the selected conversation stays selected, on the same line of the screen.
  ///
  /// If it has left the view, the selection goes to the nearest row after it that is still there,
  /// else to the nearest before, else it stays where it was.
  mutating func take(_ page: Page, height: Int) {
    guard page.request.view == view else { return }
    // The answer to an older question knows nothing of what was done since, such as of a row that
    // was taken back and is selected; the answer to the newer one is on its way.
    if total != nil, let requested, requested != page.request { return }
    requested = nil
    let line = selected - top
    let places = Dictionary(
      page.rows.enumerated().map { ($1.conversation, $0 + page.offset) },
      uniquingKeysWith: { first, _ in first })
    let successors = heirs().lazy.compactMap { places[$0] }
    total = page.total
    rows = page.rows
    offset = page.offset
    let place = successors.first ?? selected
    selected = min(max(place, 0), max(page.total - 1, 0))
    top = selected - line
    selectedID = selectedRow?.conversation
    follow(height: height)
  }

  /// Who is selected, then who takes over if that conversation is gone, in order.
  private func heirs() -> [ConversationID] {
    guard let selectedID else { return [] }
    guard let place = rows.firstIndex(where: { $0.conversation == selectedID }) else {
      return [selectedID]
    }
    return rows[place...].map(\.conversation) + rows[..<place].reversed().map(\.conversation)
  }
}
