import InboxDesk
import InboxInterface
import InboxModel
import InboxStore
import TerminalScreen

/// Does to the store what the interface asks for, and says what came of it.
struct EffectRunner: Sendable {
  let desk: Desk
  let seat: String
  /// Who sends what is queued.
  let gateway: GatewaySource
  let opener: MediaOpener
  /// For drafts that the store cannot take; nil: such drafts are lost.
  let kept: KeptDrafts?
  /// How the people of each account can be answered, as it is known now.
  let ways: @Sendable () throws -> AnswerWays

  enum GatewaySource: Sendable {
    /// `dafud`, as far as its heartbeat in the store tells.
    case service
    case demo
  }

  /// What became of an effect that concerns the store; a failure is told in one sentence.
  func events(for effect: Effect) -> [Event] {
    do {
      return try carryOut(effect, now: SystemClock.now)
    } catch StoreError.newerVersion {
      // A draft that is thrown away is missed by nobody.
      if case .discardDraft = effect { return [.storeUpgraded(during: nil)] }
      return [.storeUpgraded(during: effect)]
    } catch {
      return [.failed(effect, reason: capitalized(sentence(for: error)))]
    }
  }

  private func carryOut(_ effect: Effect, now: Moment) throws -> [Event] {
    switch effect {
    case .loadPage(let request): return [.pageLoaded(try page(request, now: now))]
    case .loadCounts:
      return [
        .countsLoaded(try desk.store.counts(now: now)), .gatewayChanged(try gateway(now: now)),
        .waysLearned(try ways()),
      ]
    case .loadDetail(let id, let limit):
      let detail = try desk.detail(of: id, seat: seat, limit: limit)
      return [detail.map(Event.detailLoaded) ?? .detailMissing(id)]
    case .explain(let question): return [try explained(question, now: now)]
    case .makeReport(let question):
      return [.reportMade(question, try report(question, now: now))]
    case .findTurns(let question): return [.turnsFound(question, try turns(question))]
    case .makeCode(let text): return [.codeMade(text: text, QRCode(saying: text))]
    case .openMedia(let file, let url): return [try opener.open(file: file, url: url)]
    case .claimAnswered(let request):
      return [try claim(request, effect, now: now)]
    case .saveDraft(let draft): return [try save(draft, effect)]
    case .discardDraft(let id):
      try kept?.forget(id)
      try desk.discardDraft(of: id, seat: seat)
    case .queueReply(let request):
      switch try desk.queueReply(request, now: now) {
      case .queued: try kept?.forget(request.conversation)
      case .stale: return [.refused(effect, .staleReply)]
      case .refused(let refusal): return [refused(effect, refusal)]
      }
    case .noReplyNeeded(let id, let through):
      try desk.noReplyNeeded(id, through: through, by: seat, now: now)
    case .snooze(let id, let until): try desk.snooze(id, until: until, by: seat, now: now)
    case .claim(let id, let until): try desk.claim(id, until: until, by: seat, now: now)
    case .release(let id): try desk.release(id, by: seat, now: now)
    case .mark(let id, let mark): try carryOut(mark, on: id, now: now)
    case .undo:
      switch try desk.undo(by: seat, now: now) {
      case .undone(let event): return [.undone(event)]
      case .nothing: return [.undone(nil)]
      case .tooLate: return [.refused(effect, .tooLateToUndo)]
      }
    // The loop's own, not the store's.
    case .edit, .suspend, .redraw, .bell, .quit: return []
    }
    return [.done(effect)]
  }

  /// Puts a draft into the store, else beside it.
  private func save(_ draft: Draft, _ effect: Effect) throws -> Event {
    do {
      try desk.saveDraft(draft)
    } catch let problem as StoreError {
      guard let kept else { throw problem }
      try kept.keep(draft)
      guard case .newerVersion = problem else { throw problem }
      return .storeUpgraded(during: nil)
    }
    try kept?.forget(draft.conversation)
    return .done(effect)
  }

  private func claim(_ request: ReplyRequest, _ effect: Effect, now: Moment) throws -> Event {
    let outcome = try desk.claimAnswered(request, now: now)
    if case .claimed = outcome { try kept?.forget(request.conversation) }
    return switch outcome {
    case .claimed: .answeredOnPhone(request, .claimed)
    case .confirmed(let at): .answeredOnPhone(request, .confirmed(at: at))
    case .repeated(let seat, let at): .answeredOnPhone(request, .repeated(by: seat, at: at))
    case .stale: .refused(effect, .staleClaim)
    case .refused(let refusal): refused(effect, refusal)
    }
  }

  private func refused(_ effect: Effect, _ refusal: QueueOutcome.Refusal) -> Event {
    switch refusal {
    case .empty: .refused(effect, .nothingToSend)
    case .windowClosed: .refused(effect, .windowClosed)
    case .quotaUsedUp: .refused(effect, .quotaUsed)
    case .phoneOnly(let reason): .refused(effect, .phoneOnly(reason))
    case .replacedReplyMoved: .refused(effect, .replacedReplyMoved)
    // The interface counts before it asks, and knows in which unit.
    case .tooLong: .failed(effect, reason: capitalized(sentence(for: refusal)))
    }
  }

  private func carryOut(_ mark: ConversationMark, on id: ConversationID, now: Moment) throws {
    switch mark {
    case .spam(let isSpam): try desk.spam(id, isSpam, by: seat, now: now)
    case .blocked(let isBlocked): try desk.block(id, isBlocked, by: seat, now: now)
    case .answeredPrivately: try desk.answerPrivately(id, by: seat, now: now)
    case .merged(let target): try desk.merge(id, into: target, by: seat, now: now)
    case .unmerged: try desk.unmerge(id, by: seat, now: now)
    }
  }

  private func page(_ request: PageRequest, now: Moment) throws -> Page {
    let stretch = try desk.store.stretch(
      of: request.view, around: request.around, position: request.position, limit: request.limit,
      now: now, offset: request.offset)
    return Page(
      request: request, offset: stretch.offset, rows: stretch.rows, total: stretch.total)
  }

  private func gateway(now: Moment) throws -> Interface.Gateway {
    switch gateway {
    case .demo: return .demo
    case .service:
      // It beats once a minute; one beat may be late.
      let last = try desk.store.lastBeat(of: "dafud")
      guard let last, now.seconds(since: last) < 150 else { return .absent }
      let connected = try ways()
      let unread = try desk.store.accountsInGap().filter(connected.isConnected)
      return unread.isEmpty ? .alive : .cannotRead(unread)
    }
  }
}

/// A sentence that stands alone; one that begins with a conversation's name keeps it as it is.
private func capitalized(_ sentence: String) -> String {
  if sentence.prefix(while: { $0 != " " }).contains("/") { return sentence }
  return sentence.prefix(1).uppercased() + sentence.dropFirst()
}

extension Effect {
  /// It changes the store, so that it may have to wait for another writer.
  var writes: Bool {
    switch self {
    case .saveDraft, .discardDraft, .queueReply, .claimAnswered, .noReplyNeeded, .snooze, .claim,
      .release, .mark, .undo:
      true
    case .loadPage, .loadCounts, .loadDetail, .explain, .makeReport, .findTurns, .makeCode,
      .openMedia, .edit, .suspend, .redraw, .bell, .quit:
      false
    }
  }

  /// It only looks at the store, and is soon back.
  var reads: Bool {
    switch self {
    case .loadPage, .loadCounts, .loadDetail, .explain, .makeCode, .openMedia: true
    default: false
    }
  }

  /// It looks at everything in the store, which may take longer than a key wants to wait.
  var counts: Bool {
    switch self {
    case .makeReport, .findTurns: true
    default: false
    }
  }
}
