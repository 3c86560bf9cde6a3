package import InboxModel
package import TerminalScreen

/// What the footer says until the next key.
package enum Notice: Equatable, Sendable {
  case nothingBound(keys: [Key])
  case pasteIgnored
  case nothingSelected
  case noConversation(ConversationID)
  case nothingToSend
  case windowClosed
  case quotaUsed
  case tooLong(count: Int, limit: LengthLimit)
  case draftKept
  case draftDiscarded
  case replyHeld(seconds: Int64)
  /// Held, and then it waits for the service, which does not run.
  case replyWaits
  /// It waits for a connection that the account does not have.
  case replyUnconnected
  /// Marking it answered needs the words of the answer.
  case claimNeedsText
  case answeredOnPhone(PhoneAnswer)
  case noMedia
  case mediaOpened(String)
  /// An address or path to copy, whole.
  case mediaShown(String)
  case noReplyNeeded
  case snoozed(until: Moment)
  case woken
  case notSnoozed
  case nobodyWaits
  case claimed
  case released
  case notClaimed
  case marked(ConversationMark)
  /// What was typed names no conversation of this account.
  case notAConversation(String)
  case undone(TriageEvent.Action)
  /// What was taken back had brought a snoozed conversation back.
  case snoozedAgain
  case nothingToUndo
  case notATime(String)
  case timeInPast
  case unknownCommand(String)
  case noTurns
  case notAPeriod(String)
  case noMore
  case showsOriginal(Bool)
  case layout(Preferences.Layout)
  /// The conversation stands beside the list only from so many columns on.
  case tooNarrow(columns: Int)
  case editorFailed(String)
  case storeUpgraded
  /// Something happened that the person has not seen: nothing was sent.
  case staleReply
  /// The same: it was not marked as answered.
  case staleClaim
  /// It can only be answered on the phone; why.
  case phoneOnly(String)
  /// The failed reply whose place it was to take is not failed any more.
  case replacedReplyMoved
  /// The reply is on its way or out.
  case tooLateToUndo
  /// An effect failed; the sentence says what to do.
  case failed(String)

  package var isError: Bool {
    switch self {
    case .nothingToSend, .replyUnconnected, .claimNeedsText, .noMedia,
      .windowClosed, .quotaUsed, .tooLong, .notATime, .timeInPast,
      .unknownCommand, .failed, .notAPeriod, .notAConversation,
      .editorFailed, .noConversation, .storeUpgraded, .staleReply, .staleClaim, .phoneOnly,
      .replacedReplyMoved, .tooLateToUndo:
      true
    default: false
    }
  }

  /// The notice where there is no screen to show it on; times are left out.
  package func sentence(in language: InterfaceLanguage) -> String {
    language.wording.notice(self) { _ in "" }
  }
}
