import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Reports

extension TurnSource {
  /// Collects what a report counts, and looks up what it says of the few turns that it lists.
  func report(_ spec: ReportSpec) throws -> Report {
    var collector = ReportCollector(spec)
    try derivesAll ? collectAll(into: &collector) : collect(spec, into: &collector)
    var lookup = MessageLookup(store)
    for reply in collector.untranslated {
      if let text = try lookup.text(ofMessage: reply.message, account: reply.account) {
        collector.add(text: text, of: reply)
      }
    }
    let gaps = try store.coverageGaps().filter { $0.from <= asOf }
    var report = collector.report(coverage: gaps)
    try report.addLinks { try link(to: $0, &lookup) }
    return report
  }

  private func collect(_ spec: ReportSpec, into collector: inout ReportCollector) throws {
    let period = collector.period
    let by = Set(spec.by)
    try store.forEachTurnOfReport(
      from: period.from, to: period.to, origins: !by.isDisjoint(with: [.post, .origin])
    ) { turn in
      if !isDerivedAgain(turn.id.conversation) { collector.add(judged(turn)) }
    }
    for conversation in changedLater {
      guard let rows = try past.rows(of: conversation) else { continue }
      add(rows.turns, rows.replies, to: &collector)
    }
    let seen = asOf.adding(seconds: 1)
    try store.forEachReply(
      from: period.from, to: period.to.map { min($0, seen) } ?? seen,
      turns: !by.isDisjoint(with: [.policy, .kol, .origin]), posts: by.contains(.post)
    ) { reply in
      if !isDerivedAgain(reply.conversation) { collector.add(reply) }
    }
  }

  private func collectAll(into collector: inout ReportCollector) throws {
    try forEachConversation { add($0, $1, to: &collector) }
  }

  private func add(
    _ turns: [Turn], _ replies: [DerivedReply], to collector: inout ReportCollector
  ) {
    for turn in turns { collector.add(judged(turn)) }
    for reply in replies where turns.indices.contains(reply.turn - 1) {
      collector.add(ReplyFact(reply, of: turns[reply.turn - 1]))
    }
  }

  /// Where the message that opened a turn, or what it hangs on, can be seen.
  private func link(to turn: TurnID, _ lookup: inout MessageLookup) throws -> String? {
    let opening =
      isDerivedAgain(turn.conversation)
      ? try turns(of: turn.conversation).first { $0.turn.id == turn }?.turn.openedBy
      : try lookup.opening(of: turn)
    let message = try opening.flatMap {
      try lookup.message($0, account: turn.conversation.account)
    }
    return message.flatMap(PlatformFacts.permalink)
  }
}

extension ReplyFact {
  /// With what its turn bears.
  fileprivate init(_ reply: DerivedReply, of turn: Turn) {
    self.init(
      conversation: turn.id.conversation, kind: reply.kind, at: reply.at, author: reply.author,
      post: reply.post, isClaimed: reply.isClaimed, isEmojiOnly: reply.isEmojiOnly,
      policy: turn.policy, isKOL: turn.isKOL, origin: turn.origin)
  }
}
