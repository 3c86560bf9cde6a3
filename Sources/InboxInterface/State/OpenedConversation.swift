package import InboxModel

/// The conversation that is open: what the store said of it, laid out for the pane's width.
package struct OpenedConversation: Equatable, Sendable {
  package var id: ConversationID
  /// The list's row, shown until the detail has come.
  package var row: InboxRow
  package var detail: ConversationDetail?
  /// Messages asked for.
  package var limit = OpenedConversation.firstLimit
  /// What opens as soon as the detail is there.
  var whenLoaded: Next?
  /// Lines below the last one shown; 0 is the end of the conversation.
  package var scroll = 0
  /// The conversation as lines of `columns` columns; made anew when either changes.
  package var lines: [Line] = []
  package var columns = 0
  /// Where each message begins among `lines`.
  var starts: [Start] = []
  /// The turn to be shown as soon as its opening is loaded.
  var soughtTurn: TurnID?

  package static let firstLimit = 40

  enum Next: Sendable { case composer, phone }

  struct Start: Equatable, Sendable {
    var line: Int
    var message: String
    var at: Moment
  }

  init(row: InboxRow) {
    id = row.conversation
    self.row = row
  }

  /// Scrolls by so many lines, kept within what there is; positive is towards the end.
  mutating func scroll(by lines: Int, height: Int) {
    scroll = min(max(scroll - lines, 0), greatestScroll(height: height))
  }

  /// The turn that the last message in view belongs to; nil while the end is in view, where it is
  /// whatever turn is current.
  func turnInView(height: Int) -> TurnID? {
    let scroll = min(scroll, greatestScroll(height: height))
    guard scroll > 0, let last = starts.last(where: { $0.line < lines.count - scroll }) else {
      return nil
    }
    return detail?.turns.last { $0.openedAt <= last.at }?.id
  }

  /// Scrolls so that the message begins a few lines from the top; false when it is not loaded.
  mutating func show(message: String, height: Int) -> Bool {
    guard let start = starts.first(where: { $0.message == message }) else { return false }
    scroll = lines.count - max(start.line - 1, 0) - height
    scroll(by: 0, height: height)
    return true
  }

  func greatestScroll(height: Int) -> Int { max(lines.count - max(height, 1), 0) }
}
