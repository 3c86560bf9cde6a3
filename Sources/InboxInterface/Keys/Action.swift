/// Everything that a key or the command line can ask for.
///
/// The one list: keymaps, help, hints, completion and `dafu keys` are made from it. A raw value
/// is the name people write.
package enum Action: String, CaseIterable, Sendable {
  case moveDown = "move-down"
  case moveUp = "move-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case moveFirst = "move-first"
  case moveLast = "move-last"
  case moveLeft = "move-left"
  case moveRight = "move-right"

  case openConversation = "open-conversation"
  case nextConversation = "next-conversation"
  case previousConversation = "previous-conversation"
  case switchPane = "switch-pane"
  case toggleOriginal = "toggle-original"
  case toggleLayout = "toggle-layout"

  case reply
  case answerOnPhone = "answer-on-phone"
  case noReplyNeeded = "no-reply-needed"
  case snooze
  case wake
  case claim
  case release
  case spam
  case block
  case answeredPrivately = "answered-privately"
  case merge
  case unmerge
  case undo

  case viewWaiting = "view-waiting"
  case viewSnoozed = "view-snoozed"
  case viewDone = "view-done"
  case viewBackfill = "view-backfill"
  case viewOutbox = "view-outbox"
  case nextView = "next-view"
  case previousView = "previous-view"
  case search

  case openMedia = "open-media"
  case explainTurn = "explain-turn"
  case report
  case openTurns = "open-turns"
  case reportToday = "report-today"
  case reportWeek = "report-week"
  case reportMonth = "report-month"
  case reportPeriod = "report-period"
  case stepEarlier = "step-earlier"
  case stepLater = "step-later"

  case sendReply = "send-reply"
  case switchTextField = "switch-text-field"
  case editExternally = "edit-externally"
  case discardDraft = "discard-draft"
  case newLine = "new-line"
  case caretLeft = "caret-left"
  case caretRight = "caret-right"
  case caretUp = "caret-up"
  case caretDown = "caret-down"
  case caretWordLeft = "caret-word-left"
  case caretWordRight = "caret-word-right"
  case caretLineStart = "caret-line-start"
  case caretLineEnd = "caret-line-end"
  case deleteBackward = "delete-backward"
  case deleteForward = "delete-forward"
  case deleteWordBackward = "delete-word-backward"
  case deleteToLineStart = "delete-to-line-start"
  case deleteToLineEnd = "delete-to-line-end"

  case markAnswered = "mark-answered"
  case switchCode = "switch-code"

  case accept
  case complete
  case nextCandidate = "next-candidate"
  case previousCandidate = "previous-candidate"
  case answerYes = "answer-yes"
  case answerNo = "answer-no"

  case commandLine = "command-line"
  case help
  case back
  case close
  case interrupt
  case quit
  case suspend
  case redraw
}

extension Action {
  /// The screens on which it does something; a keymap may bind it in these alone, or in `any`.
  package var screens: Set<KeyScreen> {
    switch self {
    case .moveDown, .moveUp, .moveFirst, .moveLast:
      [.inbox, .conversation, .why, .report, .turns, .help]
    case .moveLeft, .moveRight, .openTurns, .reportToday, .reportWeek, .reportMonth,
      .reportPeriod:
      [.report]
    case .halfPageDown, .halfPageUp, .pageDown, .pageUp:
      [.inbox, .conversation, .why, .report, .turns, .composer, .help]
    case .openConversation: [.inbox, .turns]
    case .explainTurn: [.inbox, .conversation, .turns]
    case .switchPane, .nextView, .previousView, .report: [.inbox, .conversation, .report]
    case .stepEarlier, .stepLater: [.report, .why]
    case .nextConversation, .previousConversation, .toggleOriginal, .toggleLayout,
      .answerOnPhone, .noReplyNeeded, .snooze, .wake, .claim, .release, .spam, .block,
      .answeredPrivately, .merge, .unmerge, .undo,
      .viewWaiting, .viewSnoozed, .viewDone, .viewBackfill, .viewOutbox:
      [.inbox, .conversation]
    case .reply: [.inbox, .conversation, .phone]
    case .openMedia: [.conversation]
    case .markAnswered, .switchCode: [.phone]
    case .search: [.inbox, .conversation, .help]
    case .sendReply, .switchTextField, .editExternally, .discardDraft, .newLine: [.composer]
    case .caretLeft, .caretRight, .caretWordLeft, .caretWordRight, .caretLineStart,
      .caretLineEnd, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToLineStart,
      .deleteToLineEnd:
      [.composer, .prompt]
    case .caretUp, .caretDown: [.composer]
    case .accept, .complete, .nextCandidate, .previousCandidate: [.prompt]
    case .answerYes, .answerNo: [.question]
    case .commandLine: [.inbox, .conversation]
    case .close: [.inbox, .conversation, .why, .report, .turns, .phone, .help]
    case .quit: [.inbox, .conversation]
    case .help, .back, .interrupt, .suspend, .redraw: Set(KeyScreen.allCases)
    }
  }

  /// A count before the key repeats it: `5j`.
  package var takesCount: Bool {
    switch self {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .moveFirst,
      .moveLast, .moveLeft, .moveRight, .nextConversation, .previousConversation, .stepEarlier,
      .stepLater, .undo, .openMedia:
      true
    default: false
    }
  }

  /// Whether the command line offers it: what only moves a caret has no name worth typing.
  package var isCommand: Bool {
    !screens.isDisjoint(with: [.inbox, .conversation])
  }
}
