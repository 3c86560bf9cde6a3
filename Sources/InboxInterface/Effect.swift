package import InboxModel

/// What `update` wants done; imperatives that can be compared, carried out by the loop in order.
package enum Effect: Equatable, Sendable {
  case loadPage(PageRequest)
  case loadCounts
  /// The newest `limit` messages of a conversation, with all else that is known of it.
  case loadDetail(ConversationID, limit: Int)
  case explain(WhyQuestion)
  /// May take a second on a great store; keys do not wait for it for ever.
  case makeReport(ReportQuestion)
  case findTurns(TurnsQuestion)

  /// Makes a QR code of a text; `.codeMade` answers.
  case makeCode(String)
  /// Shows a picture or the like from where a copy lies, else from where it is on the web.
  case openMedia(file: String?, url: String?)

  case saveDraft(Draft)
  case discardDraft(ConversationID)
  case queueReply(ReplyRequest)
  /// The reply was given on the phone; `.answeredOnPhone` answers.
  case claimAnswered(ReplyRequest)
  case noReplyNeeded(ConversationID, through: MessagePosition)
  case snooze(ConversationID, until: Moment)
  case claim(ConversationID, until: Moment)
  case release(ConversationID)
  case mark(ConversationID, ConversationMark)
  /// Takes back the seat's last act.
  case undo

  /// Opens the external editor on `text`; `.editorClosed` answers.
  case edit(text: String)
  case suspend
  case redraw
  case bell
  case quit
}

extension Effect {
  /// Whether nothing but the store can do it; drafts can be kept elsewhere.
  var needsStore: Bool {
    switch self {
    case .loadPage, .loadCounts, .loadDetail, .explain, .makeReport, .findTurns, .queueReply,
      .claimAnswered, .noReplyNeeded, .snooze, .claim, .release, .mark, .undo:
      true
    case .saveDraft, .discardDraft, .makeCode, .openMedia, .edit, .suspend, .redraw, .bell, .quit:
      false
    }
  }
}

extension [Effect] {
  /// The same work without what a later effect of the batch makes needless.
  ///
  /// Of the drafts of one conversation and of repeated loads only the last counts. The order of
  /// the rest stays.
  package var coalesced: [Effect] {
    var kept: [Effect] = []
    for effect in reversed() where !kept.contains(where: { $0.supersedes(effect) }) {
      kept.append(effect)
    }
    return kept.reversed()
  }
}

extension Effect {
  fileprivate func supersedes(_ earlier: Effect) -> Bool {
    switch (self, earlier) {
    case (.loadCounts, .loadCounts), (.redraw, .redraw), (.bell, .bell), (.explain, .explain),
      (.makeReport, .makeReport), (.findTurns, .findTurns):
      true
    case (.loadPage(let request), .loadPage(let other)): request.view == other.view
    case (.loadDetail(let id, let limit), .loadDetail(let other, let fewer)):
      id == other && limit >= fewer
    case (.saveDraft(let draft), .saveDraft(let other)):
      draft.conversation == other.conversation
    case (.discardDraft(let id), .saveDraft(let draft)): draft.conversation == id
    default: false
    }
  }
}
