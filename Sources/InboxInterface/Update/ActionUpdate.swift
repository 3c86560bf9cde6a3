import InboxModel
import TerminalScreen

/// What each action does: the router from names to screens.
extension Interface {
  mutating func perform(_ action: Action, count: Int? = nil) -> [Effect] {
    switch action {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .moveFirst,
      .moveLast, .moveLeft, .moveRight:
      return move(action, count: count)
    case .openConversation: return screen == .turns ? openTurn() : openSelected()
    case .explainTurn: return explainTurn()
    case .report: return openReport()
    case .openTurns: return openTurns()
    case .reportToday: return askReport(ReportSpan(.day, at: now, zone: preferences.zone))
    case .reportWeek: return askReport(ReportSpan(.week, at: now, zone: preferences.zone))
    case .reportMonth: return askReport(ReportSpan(.month, at: now, zone: preferences.zone))
    case .reportPeriod:
      prompt = Prompt(.reportPeriod)
      return []
    case .stepEarlier: return step(-(count ?? 1))
    case .stepLater: return step(count ?? 1)
    case .nextConversation: return openNeighbour(count ?? 1)
    case .previousConversation: return openNeighbour(-(count ?? 1))
    case .switchPane: return switchPane()
    case .toggleOriginal:
      showsOriginal.toggle()
      notice = .showsOriginal(showsOriginal)
      return []
    case .toggleLayout: return toggleLayout()
    case .reply: return reply()
    case .answerOnPhone: return answerOnPhone()
    case .markAnswered: return markAnswered()
    case .switchCode: return switchCode()
    case .openMedia: return openMedia(count ?? 1)
    case .noReplyNeeded, .snooze, .wake, .claim, .release: return triage(action)
    case .spam, .block, .answeredPrivately, .merge, .unmerge: return mark(action)
    case .undo: return Array(repeating: .undo, count: min(count ?? 1, 20))
    case .viewWaiting: return show(.waiting)
    case .viewSnoozed: return show(.snoozed)
    case .viewDone: return show(.done)
    case .viewBackfill: return show(.backfill)
    case .viewOutbox: return show(.outbox)
    case .nextView: return showNeighbour(1)
    case .previousView: return showNeighbour(-1)
    case .search:
      prompt = Prompt(help == nil ? .search : .helpSearch, text: help?.filter ?? "")
      return []
    case .sendReply: return send()
    case .switchTextField, .editExternally, .discardDraft, .newLine, .caretLeft, .caretRight,
      .caretUp, .caretDown, .caretWordLeft, .caretWordRight, .caretLineStart, .caretLineEnd,
      .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToLineStart, .deleteToLineEnd:
      return write(action)
    case .accept: return acceptPrompt()
    case .complete: return completePrompt()
    case .nextCandidate: return highlight(1)
    case .previousCandidate: return highlight(-1)
    case .answerYes: return answer(true)
    case .answerNo: return answer(false)
    case .commandLine:
      prompt = Prompt(.command)
      return promptChanged()
    case .help: return openHelp()
    case .back: return leave() ?? []
    case .close, .interrupt: return leave() ?? [.quit]
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    }
  }

  private mutating func move(_ action: Action, count: Int?) -> [Effect] {
    if help != nil { return scrollHelp(action, count: count) }
    if why != nil { return scrollWhy(action, count: count) }
    if screen == .report { return moveInReport(action, count: count) }
    if screen == .turns { return moveInTurns(action, count: count) }
    if composer != nil || screen == .conversation {
      return scrollConversation(action, count: count)
    }
    return moveInList(action, count: count)
  }

  /// Leaves the innermost thing that is open; nil when nothing is.
  private mutating func leave() -> [Effect]? {
    if question != nil {
      question = nil
    } else if prompt != nil {
      prompt = nil
    } else if help != nil {
      help = nil
    } else if why != nil {
      why = nil
    } else if screen == .turns {
      report?.turns = nil
    } else if screen == .report {
      report = nil
    } else if phone != nil {
      phone = nil
    } else if composer != nil {
      return closeComposer()
    } else if opened != nil {
      return closeConversation()
    } else if case .search = list.view, !isOutdated {
      return show(viewBeforeSearch ?? .waiting)
    } else if list.view != .waiting, !isOutdated {
      return show(.waiting)
    } else {
      return nil
    }
    return []
  }
}
