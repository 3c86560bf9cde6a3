import InboxInterface
import InboxModel

/// A store of fixed rows that answers effects at once, as the loop does.
struct FakeStore {
  var rows: [InboxView: [InboxRow]]
  var details: [ConversationID: ConversationDetail] = [:]
  var drafts: [ConversationID: Draft] = [:]
  /// What undo takes back, last first.
  var acts: [(event: TriageEvent, rows: [InboxView: [InboxRow]])] = []
  /// The next effect that changes anything fails with this.
  var failure: String?
  var pagesLoaded = 0
  /// A newer program has brought it up to date: it does nothing any more, and drafts are kept
  /// elsewhere.
  var isUpgraded = false

  init(waiting: [InboxRow]) {
    rows = [.waiting: waiting, .snoozed: SampleInbox.snoozed, .done: SampleInbox.done]
  }

  func row(_ id: ConversationID) -> InboxRow? {
    rows.values.joined().first { $0.conversation == id }
  }

  func detail(_ id: ConversationID) -> ConversationDetail? {
    guard var row = row(id) ?? details[id]?.row else { return SampleReport.detail(of: id) }
    row.hasDraft = drafts[id] != nil
    var detail = details[id] ?? SampleInbox.detail(of: row)
    detail.row = row
    detail.draft = drafts[id]
    return detail
  }

  mutating func answer(_ effect: Effect, seat: String, now: Moment) -> [Event] {
    if isUpgraded {
      switch effect {
      case .makeCode, .openMedia, .edit, .suspend, .redraw, .bell, .quit: break
      case .saveDraft(let draft):
        drafts[draft.conversation] = draft
        return [.storeUpgraded(during: nil)]
      default: return [.storeUpgraded(during: effect)]
      }
    }
    switch effect {
    case .loadPage(let request): return [.pageLoaded(page(request))]
    case .loadCounts: return [.countsLoaded(counts(now))]
    case .loadDetail(let id, _): return [detail(id).map(Event.detailLoaded) ?? .detailMissing(id)]
    case .makeCode(let text): return [.codeMade(text: text, SampleCodes.code(text))]
    case .openMedia(let file, let url): return [.mediaShown(file ?? url ?? "")]
    case .edit, .suspend, .redraw, .bell, .quit: return []
    case .explain(let question):
      return [SampleReport.explained(question, detail(question.conversation))]
    case .makeReport(let question) where failure == nil:
      return [.reportMade(question, SampleReport.report(question.spec(asOf: now)))]
    case .findTurns(let question) where failure == nil:
      return [.turnsFound(question, SampleReport.found(question))]
    default: break
    }
    if let failure {
      self.failure = nil
      return [.failed(effect, reason: failure)]
    }
    switch effect {
    case .saveDraft(let draft): drafts[draft.conversation] = draft
    case .discardDraft(let id): drafts[id] = nil
    case .queueReply(let request): queue(request, seat, now)
    case .claimAnswered(let request):
      claim(request, seat, now)
      return [.answeredOnPhone(request, .claimed)]
    case .noReplyNeeded(let id, let through):
      act(id, .noReplyNeeded(through: through), seat, now) { $0.move(id, to: .done) }
    case .snooze(let id, let until):
      act(id, .snooze(until: until), seat, now) { store in
        store.change(id) { $0.snoozedUntil = until }
        store.move(id, to: until > now ? .snoozed : .waiting)
      }
    case .claim(let id, let until):
      act(id, .claim(until: until), seat, now) { store in
        store.change(id) {
          $0.claimedBy = seat
          $0.claimedUntil = until
        }
      }
    case .release(let id):
      act(id, .release, seat, now) { store in store.change(id) { $0.claimedBy = nil } }
    case .undo: return [.undone(undo())]
    default: break
    }
    return [.done(effect)]
  }

  private mutating func page(_ request: PageRequest) -> Page {
    pagesLoaded += 1
    var rows = rows[request.view] ?? []
    if case .search(let text) = request.view {
      rows = self.rows[.waiting, default: []].filter { $0.text.contains(text) }
    }
    let position =
      request.around.flatMap { id in rows.firstIndex { $0.conversation == id } }
      ?? request.position
    let offset = request.offset(position: position, total: rows.count)
    return Page(
      request: request, offset: offset,
      rows: rows[min(offset, rows.count)...].prefix(request.limit).map { row in
        var row = row
        row.hasDraft = row.hasDraft || drafts[row.conversation] != nil
        return row
      }, total: rows.count)
  }

  private func counts(_ now: Moment) -> InboxCounts {
    let waiting = rows[.waiting] ?? []
    var counts = InboxCounts()
    counts.waiting = waiting.count
    counts.overdue = waiting.count { $0.due.map { $0.at < now } ?? false }
    counts.dueSoon = waiting.count { row in
      row.due.map { $0.at >= now } ?? false && row.warnAt.map { $0 <= now } ?? false
    }
    counts.snoozed = rows[.snoozed]?.count ?? 0
    counts.sending = waiting.count { $0.outbox == .queued }
    counts.failed = waiting.count { $0.outbox == .failed }
    return counts
  }

  private mutating func queue(_ request: ReplyRequest, _ seat: String, _ now: Moment) {
    let id = request.conversation
    act(id, .queueReply(key: "k\(acts.count)"), seat, now) { store in
      store.drafts[id] = nil
      store.change(id) { $0.outbox = .queued }
      guard var detail = store.detail(id) else { return }
      detail.outbox.append(
        OutboxReply(
          key: "k\(store.acts.count)", conversation: id, parent: request.parent,
          text: request.text, sourceText: request.sourceText, seat: seat, queuedAt: now,
          sendAfter: now.adding(seconds: request.hold)))
      store.details[id] = detail
    }
  }

  private mutating func claim(_ request: ReplyRequest, _ seat: String, _ now: Moment) {
    let id = request.conversation
    act(id, .answerElsewhere(message: "claimed:\(acts.count)"), seat, now) { store in
      store.drafts[id] = nil
      store.move(id, to: .done)
    }
  }

  private mutating func act(
    _ id: ConversationID, _ action: TriageEvent.Action, _ seat: String, _ now: Moment,
    _ change: (inout FakeStore) -> Void
  ) {
    acts.append(
      (
        TriageEvent(
          id: Int64(acts.count + 1), conversation: id, at: now, seat: seat, action: action), rows
      ))
    change(&self)
  }

  private mutating func undo() -> TriageEvent? {
    guard let last = acts.popLast() else { return nil }
    rows = last.rows
    let id = last.event.conversation
    if case .queueReply = last.event.action, let reply = details[id]?.outbox.popLast(),
      drafts[id] == nil
    {
      // As the desk does: a reply taken back is a draft again.
      drafts[id] = Draft(
        conversation: id, seat: reply.seat, text: reply.text, sourceText: reply.sourceText ?? "",
        savedAt: reply.queuedAt)
    }
    return last.event
  }

  private mutating func change(_ id: ConversationID, _ change: (inout InboxRow) -> Void) {
    for view in rows.keys {
      if let place = rows[view]?.firstIndex(where: { $0.conversation == id }) {
        if var row = rows[view]?[place] {
          change(&row)
          rows[view]?[place] = row
        }
      }
    }
  }

  private mutating func move(_ id: ConversationID, to view: InboxView) {
    guard let row = row(id) else { return }
    for view in rows.keys { rows[view]?.removeAll { $0.conversation == id } }
    rows[view, default: []].insert(row, at: 0)
  }
}
