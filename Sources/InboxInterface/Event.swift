package import InboxModel
package import Reports
package import TerminalScreen

/// What happened, told to `update`; facts, in the past tense.
package enum Event: Equatable, Sendable {
  case keyPressed(Key)
  case pasted(String)
  case resized(ScreenSize)
  /// The clock, told as often as the loop likes and before each batch of keys.
  case ticked(Moment)
  /// Somebody, perhaps we, committed to the store.
  case storeChanged
  case gatewayChanged(Interface.Gateway)
  /// How the people of each account can be answered is known, or known otherwise.
  case waysLearned(AnswerWays)
  case pageLoaded(Page)
  case countsLoaded(InboxCounts)
  case detailLoaded(ConversationDetail)
  /// The store has no such conversation (any more).
  case detailMissing(ConversationID)
  case explained(WhyQuestion, ExplainedTurn)
  /// The conversation has no such turn.
  case nothingToExplain(WhyQuestion)
  case reportMade(ReportQuestion, Report)
  case turnsFound(TurnsQuestion, FoundTurns)
  /// The code that says `text`; nil: no code holds so much.
  case codeMade(text: String, QRCode?)
  case answeredOnPhone(ReplyRequest, PhoneAnswer)
  /// A program of the person's shows it.
  case mediaOpened(String)
  /// Nothing here can show it: the person is given its address or path.
  case mediaShown(String)
  /// An effect that changes the store was carried out.
  case done(Effect)
  /// A newer program has brought the store up to date: this one cannot use it any more.
  ///
  /// What was asked of it meanwhile was not done; nil: nothing that anybody would miss.
  case storeUpgraded(during: Effect?)
  /// What was asked for was not done, for a reason that the interface has words for.
  case refused(Effect, Notice)
  /// An effect failed; `reason` is one sentence for people.
  case failed(Effect, reason: String)
  /// `.undo` was carried out; nil: there was nothing to take back.
  case undone(TriageEvent?)
  /// The external editor came back; nil: it failed or changed nothing.
  case editorClosed(text: String?)
}
