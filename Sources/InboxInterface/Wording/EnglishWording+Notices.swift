import InboxModel
import TerminalScreen

/// What the last row says of what was done or refused, in English.
extension EnglishWording {
  func notice(_ notice: Notice, time: (Moment) -> String) -> String {
    switch notice {
    case .nothingBound(let keys): "\(notation(of: keys)) does nothing here"
    case .pasteIgnored: "Pasted text is ignored here: open a reply first"
    case .nothingSelected: "No conversation is selected"
    case .noConversation(let id): "\(id) is not in the store any more"
    case .nothingToSend: "Nothing to send: the field for Mandarin is empty"
    case .windowClosed: "The reply window is closed; it opens when the user writes again"
    case .quotaUsed: "The platform allows no more replies until the user writes again"
    case .tooLong(let count, let limit):
      "Cannot be sent: \(length(count, of: limit)); shorten it"
    case .draftKept: "Draft kept"
    case .draftDiscarded: "Draft thrown away"
    case .replyHeld(let seconds): "Reply goes out in \(seconds) s; undo takes it back"
    case .replyWaits: "Reply waits: dafud is not running; undo takes it back"
    case .replyUnconnected: "Reply waits: nothing sends for this account; undo takes it back"
    case .claimNeedsText: "Write what you answered: without it nobody knows if it was Mandarin"
    case .answeredOnPhone(.claimed): "Answered on the phone, until the platform confirms it"
    case .answeredOnPhone(.confirmed(let at)):
      "The platform has that reply already, from \(time(at)): it counts once"
    case .answeredOnPhone(.repeated(let seat, let at)):
      "\(seat) marked that reply already, at \(time(at)): it counts once"
    case .noMedia: "No picture or file in view can be opened"
    case .mediaOpened(let place): "Opened: \(place)"
    case .mediaShown(let place): place
    case .noReplyNeeded: "Marked: no reply needed"
    case .snoozed(let until): "Snoozed until \(time(until))"
    case .woken: "Back in the queue"
    case .notSnoozed: "It is not snoozed"
    case .nobodyWaits: "Nobody waits here"
    case .claimed: "Claimed"
    case .released: "Released"
    case .marked(.spam(true)): "Spam: counts nowhere while it is flagged"
    case .marked(.spam(false)): "Not spam: counts as before"
    case .marked(.blocked(true)): "Blocked here, not on the platform: counts nowhere"
    case .marked(.blocked(false)): "Let in again: counts as before"
    case .marked(.answeredPrivately): "Done: answered in private"
    case .marked(.merged(let target)): "Merged into \(target.thread)"
    case .marked(.unmerged): "The merge is taken apart"
    case .notAConversation(let text): "\"\(text)\" names no conversation of this account"
    case .notClaimed: "Nobody has claimed it"
    case .undone(let action): "Taken back: \(undone(action))"
    case .snoozedAgain: "Taken back: it is snoozed again"
    case .nothingToUndo: "Nothing to take back"
    case .notATime(let text):
      "\(text) is no time; try 2h, 17:30, monday, tomorrow 9:00, 2026-12-24"
    case .noTurns: "There is no turn here"
    case .notAPeriod(let text):
      "\(text) is no period; write 2026-09-01..2026-09-30, 2026-09 or a day"
    case .timeInPast: "That time has passed"
    case .unknownCommand(let text): "No command is called \(text)"
    case .noMore: "No more in this direction"
    case .showsOriginal(let original): original ? "Rows in the original" : "Rows translated"
    case .layout(.beside): "Conversation beside the list"
    case .layout: "Conversation below the list"
    case .tooNarrow(let columns): "Beside the list takes \(columns) columns: widen the window"
    case .editorFailed(let reason): "The editor failed: \(reason)"
    case .staleReply:
      "Something happened here meanwhile: nothing was sent; read what is new and send again"
    case .staleClaim:
      "Something happened here meanwhile: it is not marked; read what is new and mark it again"
    case .phoneOnly(let reason): "It can only be answered on the phone: \(reason)"
    case .replacedReplyMoved:
      "The failed reply was sent again or taken away meanwhile: look at it, then reply again"
    case .tooLateToUndo: "Too late: the reply is on its way or out"
    case .storeUpgraded:
      "Quit and start dafu again: the store was upgraded, and this dafu is too old for it. Nothing "
        + "more is written there; what you type is kept as a draft."
    case .failed(let reason): reason
    }
  }

  private func undone(_ action: TriageEvent.Action) -> String {
    switch action {
    case .noReplyNeeded: "no reply needed"
    case .snooze: "snooze"
    case .claim: "claim"
    case .release: "release"
    case .queueReply: "the reply; it is a draft again"
    case .cancelReply: "the withdrawal"
    case .spam, .notSpam: "the spam flag"
    case .block, .unblock: "the block"
    case .merge, .unmerge: "the merge"
    case .handOff: "the hand-over"
    case .answerPrivately: "answered privately"
    case .answerElsewhere: "answered on the phone; the text is a draft again"
    }
  }
}
