import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking

/// The demo's store, made as its week would have made it.
enum DemoStore {
  /// A new store at the site's path in which the week has happened.
  static func fill(_ site: Site, with week: DemoWeek) throws -> Desk {
    let store = try Store.open(site.storePath, access: .createIfMissing)
    _ = try Desk.recordRules(site.rules, on: store, now: week.now)
    let desk = Desk(
      store: store, rules: CompiledRules(site.rules), facts: try site.answerWays(store).replyFacts)
    var messages = week.messages[...]
    for event in week.events {
      // What a colleague did stands behind what had come in by then, and before what came later.
      let earlier = messages.prefix { $0.at <= event.at }
      messages = messages.dropFirst(earlier.count)
      try desk.record(Array(earlier), storedAt: event.at)
      try apply(event, on: desk)
    }
    try desk.record(Array(messages), storedAt: week.now)
    for draft in week.drafts(seat: site.seat) { try desk.saveDraft(draft) }
    return desk
  }

  private static func apply(_ event: TriageEvent, on desk: Desk) throws {
    let (id, seat, at) = (event.conversation, event.seat, event.at)
    switch event.action {
    case .noReplyNeeded(let through):
      try desk.noReplyNeeded(id, through: through, by: seat, now: at)
    case .snooze(let until): try desk.snooze(id, until: until, by: seat, now: at)
    case .claim(let until): try desk.claim(id, until: until, by: seat, now: at)
    case .release: try desk.release(id, by: seat, now: at)
    // The week has none: what was sent in it is among its messages.
    default: break
    }
  }
}
