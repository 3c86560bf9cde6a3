package import InboxModel

/// The conversation that is open: what the store said of it, laid out for the pane's width.
package struct OpenedConversation: Equatable, Sendable {
  package var id: ConversationID
  /// The list's row, shown until the detail has come.
  package var row: InboxRow
  package var detail: ConversationDetail?
  /// Messages asked for.
  package var limit = OpenedConversation.firstLimit
  /// The composer opens as soon as the detail is there.
  var composesWhenLoaded = false
  /// Lines below the last one shown; 0 is the end of the conversation.
  package var scroll = 0
  /// The conversation as lines of `columns` columns; made anew when either changes.
  package var lines: [Line] = []
  package var columns = 0

  package static let firstLimit = 40

  init(row: InboxRow) {
    id = row.conversation
    self.row = row
  }

  /// Scrolls by so many lines, kept within what there is; positive is towards the end.
  mutating func scroll(by lines: Int, height: Int) {
    scroll = min(max(scroll - lines, 0), greatestScroll(height: height))
  }

  func greatestScroll(height: Int) -> Int { max(lines.count - max(height, 1), 0) }
}
