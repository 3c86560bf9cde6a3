import InboxModel
import TerminalScreen

/// A rectangle of the screen.
struct Area: Equatable {
  var row: Int
  var rows: Int
  var column: Int
  var columns: Int
}

/// Where everything stands: a pure function of the size and of what is open.
struct ScreenLayout: Equatable {
  var header: Int?
  var list: Area?
  /// The conversation, its bar and head lines included.
  var conversation: Area?
  var composer: Area?
  var footer: Int
  /// The conversation has both a post and a reason why it is left to the phone.
  private var needsLongHead = false

  /// From this width on the conversation stands beside the list.
  static let besideColumns = 160
  /// Below this width it cannot, even where the person wants it.
  static let leastBesideColumns = 100

  init(_ state: Interface) {
    let rows = max(state.size.rows, 1)
    let columns = max(state.size.columns, 1)
    footer = rows - 1
    header = rows >= 4 ? 0 : nil
    let first = header == nil ? 0 : 1
    var body = Area(row: first, rows: max(footer - first, 0), column: 0, columns: columns)
    guard let opened = state.opened else {
      list = body
      return
    }
    needsLongHead =
      opened.detail.map { state.phoneOnly($0) != nil && $0.messages.contains(where: \.hasPost) }
      ?? false
    if state.report?.covered != nil {
      // It has the whole screen: the list is not where it came from.
    } else if ScreenLayout.isBeside(state) {
      let listColumns = columns * 9 / 20
      list = Area(row: first, rows: body.rows, column: 0, columns: listColumns)
      body.column = listColumns + 1
      body.columns = columns - listColumns - 1
    } else if body.rows < 12 {
      if state.screen == .inbox || state.pane == .list && state.composer == nil {
        list = body
        return
      }
    } else {
      let listRows = state.composer == nil || body.rows >= 30 ? max(body.rows * 2 / 5, 4) : 0
      if listRows > 0 {
        list = Area(row: first, rows: listRows, column: 0, columns: columns)
      }
      body.row += listRows
      body.rows -= listRows
    }
    if state.composer != nil {
      let composerRows = body.rows < 9 ? body.rows : min(max(body.rows * 2 / 5, 6), 14)
      composer = Area(
        row: body.row + body.rows - composerRows, rows: composerRows, column: body.column,
        columns: body.columns)
      body.rows -= composerRows
    }
    if body.rows > 0 { conversation = body }
  }

  static func isBeside(_ state: Interface) -> Bool {
    switch state.preferences.layout {
    case .automatic: state.size.columns >= besideColumns
    case .below: false
    case .beside: state.size.columns >= leastBesideColumns
    }
  }

  /// Rows of the list that hold conversations.
  var listRows: Int { list?.rows ?? 0 }

  /// The scrolling part of the conversation: below its bar, due line and post line.
  var conversationBody: Area? {
    guard var area = conversation else { return nil }
    let head = ScreenLayout.headRows(area.rows) + (needsLongHead && area.rows >= 8 ? 1 : 0)
    area.row += head
    area.rows -= head
    return area
  }

  /// Lines of a conversation's head in so many rows: bar, then due, then post or why the phone.
  static func headRows(_ rows: Int) -> Int {
    switch rows {
    case ..<3: min(rows, 1)
    case ..<6: 2
    default: 3
    }
  }
}

extension Message {
  /// It says which post or article it hangs on.
  var hasPost: Bool { postTitle != nil || post != nil }
}
