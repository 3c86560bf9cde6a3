import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import ReplyTracking
import Reports

extension TurnSource {
  /// Collects what a report counts, and looks up what it says of the few turns that it lists.
  func report(_ spec: ReportSpec) throws -> Report {
    var collector = ReportCollector(spec)
    try derivesAll ? collectAll(into: &collector) : collect(spec, into: &collector)
    var lookup = MessageLookup(store)
    for reply in collector.untranslated.sorted(by: isNearer) {
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
    try store.forEachTurnOfReport(
      from: period.from, to: period.to, details: TurnDetails(spec, rules)
    ) { turn in
      if !isDerivedAgain(turn.id.conversation) { collector.add(judged(turn)) }
    }
    for conversation in changedLater {
      guard let rows = try past.rows(of: conversation) else { continue }
      add(rows.turns, rows.replies, to: &collector)
    }
    try collectReplies(spec, into: &collector)
  }

  private func collectReplies(_ spec: ReportSpec, into collector: inout ReportCollector) throws {
    let seen = asOf.adding(seconds: 1)
    let from = collector.period.from
    let to = collector.period.to.map { min($0, seen) } ?? seen
    guard changedLater.isEmpty, collector.countsRepliesByConversation else {
      let by = Set(spec.by)
      return try store.forEachReply(
        from: from, to: to, turns: !by.isDisjoint(with: [.policy, .kol, .origin]),
        posts: by.contains(.post)
      ) { reply in
        if !isDerivedAgain(reply.conversation) { collector.add(reply) }
      }
    }
    try store.forEachReplyCount(from: from, to: to) { conversation, replies, claimed, emojiOnly in
      collector.add(
        replies: replies, claimed: claimed, emojiOnly: emojiOnly, of: conversation)
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

/// The order in which messages lie in the store's index, so that looking up many reads each page once.
private func isNearer(_ left: UntranslatedReply, _ right: UntranslatedReply) -> Bool {
  (left.account, left.message) < (right.account, right.message)
}

extension TurnDetails {
  /// What the rows and profiles of a report ask of a turn.
  fileprivate init(_ spec: ReportSpec, _ rules: CompiledRules) {
    self = []
    if spec.by.contains(.policy) { insert(.policy) }
    if spec.by.contains(.post) { insert(.post) }
    if spec.by.contains(.origin) { insert(.origin) }
    if spec.profiles.contains(.wechat48h) { insert(.window) }
    if !rules.rules.botFirst.isEmpty { insert(.handOff) }
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
