package import InboxModel

/// Asks for the rows around a place in a view.
package struct PageRequest: Hashable, Sendable {
  package var view: InboxView
  /// The conversation to centre on; where it is not in the view, `position` counts.
  package var around: ConversationID?
  /// Index to centre on.
  package var position: Int
  /// Rows wanted, at least 1.
  package var limit: Int

  package init(view: InboxView, around: ConversationID?, position: Int, limit: Int) {
    self.view = view
    self.around = around
    self.position = position
    self.limit = limit
  }

  /// Index of the first row to read when `position` is in the middle of a view of `total` rows.
  package func offset(position: Int, total: Int) -> Int {
    min(max(position - limit / 2, 0), max(total - limit, 0))
  }
}

/// The rows that answer a request.
package struct Page: Hashable, Sendable {
  package var request: PageRequest
  /// Index in the view of the first of `rows`.
  package var offset: Int
  package var rows: [InboxRow]
  /// Rows of the whole view.
  package var total: Int

  package init(request: PageRequest, offset: Int, rows: [InboxRow], total: Int) {
    self.request = request
    self.offset = offset
    self.rows = rows
    self.total = total
  }
}
