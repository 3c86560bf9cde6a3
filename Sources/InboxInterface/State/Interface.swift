package import InboxModel
package import TerminalScreen

/// Everything the screen is made from: `update` changes it, `render` draws it.
package struct Interface: Equatable, Sendable {
  package var preferences: Preferences
  package var size: ScreenSize
  /// The loop's clock, as last told by `.ticked`.
  package var now: Moment
  package var counts = InboxCounts()
  package var gateway = Gateway.unknown
  /// How the people of each account can be answered.
  package var ways = AnswerWays()

  package var list: ListState
  /// The conversation under the list; it does not follow the list's moves.
  package var opened: OpenedConversation?
  package var pane = Pane.list
  package var composer: Composer?
  package var phone: PhoneState?
  package var prompt: Prompt?
  package var help: HelpState?
  package var why: WhyState?
  package var report: ReportState?
  package var question: Question?

  /// A newer program has brought the store up to date: nothing is read from it or written into it
  /// any more.
  package var isOutdated = false

  package var notice: Notice?
  /// When the reply that was queued last goes out.
  var heldUntil: Moment?
  /// Keys pressed of a longer binding, and the count before it.
  package var pending: [Key] = []
  package var count: Int?
  /// Questions asked of the store whose answers are told apart by a number.
  var questions = 0
  /// Rows in their original language, not in the reader's.
  package var showsOriginal = false
  /// What the view showed before a search.
  var viewBeforeSearch: InboxView?
  /// Where the views that are not shown were left.
  var places: [InboxView: ListState.Place] = [:]

  package init(preferences: Preferences, size: ScreenSize, now: Moment) {
    self.preferences = preferences
    self.size = size
    self.now = now
    list = ListState(view: .waiting)
  }

  package enum Pane: Sendable { case list, conversation }

  /// Who sends what is queued, as the status line tells it.
  package enum Gateway: Equatable, Sendable {
    case unknown
    case alive
    /// It runs, and cannot read these accounts now: their silence says nothing.
    case cannotRead([AccountID])
    /// Nothing is sent or fetched until `dafud` runs again.
    case absent
    case demo

    var isTrouble: Bool {
      switch self {
      case .absent, .cannotRead: true
      case .unknown, .alive, .demo: false
      }
    }
  }

  /// Whose keys count now.
  package var screen: KeyScreen {
    if question != nil { return .question }
    if prompt != nil { return .prompt }
    if help != nil { return .help }
    if why != nil { return .why }
    if let report, report.covered == nil { return report.turns == nil ? .report : .turns }
    if phone != nil { return .phone }
    if composer != nil { return .composer }
    return pane == .conversation && opened != nil ? .conversation : .inbox
  }

  var wording: any Wording { preferences.interface.wording }

  /// The conversation an action is about: the opened one where it has the focus, else the row's.
  var subject: InboxRow? {
    if composer != nil || phone != nil || (pane == .conversation && opened != nil) {
      return opened?.detail?.row ?? opened?.row
    }
    return list.selectedRow
  }
}
