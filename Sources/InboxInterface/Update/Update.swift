package import InboxModel
import TerminalScreen

/// What `event` makes of the state, and what is to be done about it.
///
/// Pure; a router: each screen's part is in its own file.
package func update(_ state: inout Interface, _ event: Event) -> [Effect] {
  state.isOutdated
    ? state.updateWithoutStore(event) { takeIn($1, into: &$0) } : takeIn(event, into: &state)
}

private func takeIn(_ event: Event, into state: inout Interface) -> [Effect] {
  switch event {
  case .keyPressed(let key): return state.press(key)
  case .pasted(let text): return state.paste(text)
  case .resized(let size):
    state.size = size
    state.layOutConversation()
    state.list.follow(height: state.listHeight)
    return state.loadMissingRows() + [.redraw]
  case .ticked(let now):
    let minute = state.now.seconds / 60
    state.now = now
    state.dropNoticeOfHeldReply()
    return now.seconds / 60 == minute ? [] : state.refreshList()
  case .storeChanged: return state.refresh()
  case .gatewayChanged(let gateway):
    state.gateway = gateway
    return []
  case .waysLearned(let ways):
    state.ways = ways
    return []
  case .pageLoaded(let page):
    state.list.take(page, height: state.listHeight)
    if let row = state.list.rows.first(where: { $0.conversation == state.opened?.id }) {
      state.opened?.row = row
    }
    return state.loadMissingRows()
  case .countsLoaded(let counts):
    state.counts = counts
    return []
  case .detailLoaded(let detail): return state.take(detail)
  case .detailMissing(let id): return state.lose(id)
  case .explained(let question, let turn): return state.take(turn, for: question)
  case .nothingToExplain(let question): return state.dropWhy(question, .noTurns)
  case .reportMade(let question, let report): return state.take(report, for: question)
  case .turnsFound(let question, let turns): return state.take(turns, for: question)
  case .codeMade(let text, let code):
    state.phone?.codes[text] = code.map { .made($0) } ?? .tooLong
    return []
  case .answeredOnPhone(let request, let answer): return state.take(answer, for: request)
  case .mediaOpened(let place):
    state.notice = .mediaOpened(place)
    return []
  case .mediaShown(let place):
    state.notice = .mediaShown(place)
    return []
  case .done(let effect): return state.finish(effect)
  case .storeUpgraded(let effect): return state.loseStore(during: effect)
  case .refused(let effect, let notice):
    state.notice = notice
    return state.giveUp(effect, "")
  case .failed(let effect, let reason):
    return state.fail(effect, reason)
  case .undone(let event): return state.takeBack(event)
  case .editorClosed(let text): return state.editorClosed(text)
  }
}

extension Interface {
  /// When the screen next changes by itself: countdowns go by minutes, and what is said of a held
  /// reply is true until it goes out.
  package var nextTick: Moment {
    let minute = Moment(seconds: (now.seconds / 60 + 1) * 60)
    return min(heldUntil ?? minute, minute)
  }

  /// Undo would no longer take that reply back, but what was done before it.
  mutating func dropNoticeOfHeldReply() {
    guard let end = heldUntil, end <= now else { return }
    heldUntil = nil
    if case .replyHeld = notice { notice = nil }
  }

  /// The first effects of an inbox that opens: no more rows than the screen has, so that it is
  /// there sooner; what comes of them asks for the rest.
  package mutating func start() -> [Effect] {
    let request = PageRequest(
      view: list.view, around: nil, position: 0, limit: max(size.rows, 1))
    list.requested = request
    return [.loadPage(request), .loadCounts]
  }

  /// Everything shown, read anew.
  mutating func refresh() -> [Effect] {
    var effects = refreshList()
    if let opened { effects.append(.loadDetail(opened.id, limit: opened.limit)) }
    return effects
  }

  mutating func refreshList() -> [Effect] {
    let request = PageRequest(
      view: list.view, around: list.selectedID, position: list.selected, limit: pageLimit)
    list.requested = request
    return [.loadPage(request), .loadCounts]
  }

  /// What did not work is said; what is shown may be older than what stopped it.
  mutating func fail(_ effect: Effect, _ reason: String) -> [Effect] {
    notice = .failed(reason)
    return giveUp(effect, reason)
  }

  /// Waits no longer for what did not work.
  mutating func giveUp(_ effect: Effect, _ reason: String) -> [Effect] {
    switch effect {
    // Asking again at once would fail again at once.
    case .loadPage, .loadCounts: return []
    case .loadDetail(let id, _):
      // A composer that opens long after it was asked for would take keys meant for commands.
      if opened?.id == id { opened?.whenLoaded = nil }
      return []
    case .explain(let question): return dropWhy(question, .failed(reason))
    case .makeReport(let question): return dropReport(question)
    case .findTurns(let question): return dropTurns(question)
    case .edit:
      notice = .editorFailed(reason)
      return []
    case .queueReply:
      composer?.isQueueing = false
      return refresh()
    case .claimAnswered:
      phone?.isClaiming = false
      return refresh()
    case .makeCode, .openMedia: return []
    default: return refresh()
    }
  }

  /// What an effect that changed the store leaves to be done.
  mutating func finish(_ effect: Effect) -> [Effect] {
    switch effect {
    case .saveDraft, .discardDraft: return []
    case .queueReply(let request): return replyQueued(request)
    default: return refresh()
    }
  }
}
