package import InboxModel

/// Makes the report: a turn belongs to the period in which it opened, a reply to the one in
/// which it was sent (rule B28).
///
/// The same turns, replies and spec give the same report, in whatever order they come. `text` looks
/// up what an untranslated reply said. With `spec.compare` those of the period before are among them.
package func report(
  _ spec: ReportSpec, turns: some Sequence<JudgedTurn>, replies: some Sequence<ReplyFact>,
  coverage: [CoverageGap], text: (UntranslatedReply) -> String? = { _ in nil }
) -> Report {
  var collector = ReportCollector(spec)
  for turn in turns { collector.add(turn) }
  for reply in replies { collector.add(reply) }
  for reply in collector.untranslated {
    if let text = text(reply) { collector.add(text: text, of: reply) }
  }
  return collector.report(coverage: coverage)
}

/// Collects turns and replies one by one, for callers that read them from a cursor.
package struct ReportCollector {
  private let spec: ReportSpec
  private var finder: RowFinder
  /// By the place of their row.
  private var tallies: [Tally] = []
  private var voids: [Voider: Report.VoidCount] = [:]
  private var charts: ChartTally?
  private var slowest = FirstFew<SlowTurn>(SlowTurn.listed)
  private var ageing = AgeingTally()
  private var untranslatedTally = UntranslatedTally()
  private var profiles: ProfileTally
  /// At most one: it collects the period before.
  private var before: [ReportCollector] = []

  package init(_ spec: ReportSpec) {
    self.spec = spec
    finder = RowFinder(spec.keys, zone: spec.zone)
    charts = spec.charts ? ChartTally(zone: spec.zone) : nil
    profiles = ProfileTally(spec.profiles)
    if let earlier = spec.before { before = [ReportCollector(earlier)] }
  }

  /// The period whose turns and replies it wants: with a comparison it begins with the one before.
  ///
  /// In whole seconds, as everywhere where something is judged.
  package var period: Period {
    let from = before.first?.spec.period.from ?? spec.period.from
    return Period(from: from?.wholeSecond, to: spec.period.to?.wholeSecond)
  }

  package mutating func add(_ turn: JudgedTurn) {
    if !before.isEmpty { before[0].add(turn) }
    guard spec.period.contains(turn.turn.openedAt) else { return }
    let place = place(of: turn.turn)
    tallies[place].add(turn)
    charts?.add(turn)
    ageing.add(turn)
    profiles.add(turn)
    if slowest.hasPlace(forWait: turn.wallSeconds), let slow = SlowTurn(turn) { slowest.add(slow) }
    if let reply = UntranslatedReply(turn.turn) { untranslatedTally.add(reply) }
    if case .void(let void) = turn.turn.ending {
      let none = Report.VoidCount(by: void.by, reason: void.reason)
      voids[Voider(by: void.by, reason: void.reason), default: none].add(turn.state)
    }
  }

  package mutating func add(_ reply: ReplyFact) {
    if !before.isEmpty { before[0].add(reply) }
    guard spec.period.contains(reply.at) else { return }
    let place = place(of: reply)
    tallies[place].add(
      replies: 1, claimed: reply.isClaimed ? 1 : 0, emojiOnly: reply.isEmojiOnly ? 1 : 0)
  }

  /// Whether replies may come as counts of one conversation in `period`: then nothing of a single
  /// reply decides about its row.
  package var countsRepliesByConversation: Bool {
    before.isEmpty && spec.keys.allSatisfy { $0 == .platform || $0 == .account }
  }

  /// Adds the replies of a conversation that were sent in `period`, counted elsewhere; only where
  /// `countsRepliesByConversation`.
  package mutating func add(
    replies: Int, claimed: Int, emojiOnly: Int, of conversation: ConversationID
  ) {
    let reply = ReplyFact(conversation: conversation, kind: .message, at: spec.asOf)
    let place = place(of: reply)
    tallies[place].add(replies: replies, claimed: claimed, emojiOnly: emojiOnly)
  }

  /// The untranslated replies met so far; their texts are looked up when all turns are in, and
  /// handed back with `add(text:of:)`.
  package var untranslated: [UntranslatedReply] { untranslatedTally.replies }

  package mutating func add(text: String, of reply: UntranslatedReply) {
    untranslatedTally.add(text: text, of: reply)
  }

  package func report(coverage: [CoverageGap]) -> Report {
    var total = Tally(within: spec.within)
    for tally in tallies { total.add(tally) }
    let rows =
      spec.keys.isEmpty
      ? [] : finder.rows.enumerated().sorted { $0.element.lexicographicallyPrecedes($1.element) }
    return Report(
      spec: spec,
      rows: rows.map { Report.Row(key: $0.element, figures: tallies[$0.offset].figures) },
      total: total.figures,
      coverage: coverage.compactMap(spec.period.clipped).sorted {
        ($0.account, $0.from) < ($1.account, $1.from)
      },
      voids: voids.sorted { $0.key < $1.key }.map(\.value), charts: charts?.charts,
      slowest: slowest.elements, ageing: ageing.ageing,
      untranslatedBy: untranslatedTally.turns,
      comparison: before.first.map { Comparison($0.report(coverage: [])) },
      profiles: profiles.results)
  }

  /// Index of the tally of the row that `subject` falls into.
  private mutating func place(of subject: some Grouped) -> Int {
    let place = finder.place(of: subject)
    if place == tallies.count { tallies.append(Tally(within: spec.within)) }
    return place
  }
}

/// Who made turns void and why; unnamed ones after all others.
private struct Voider: Hashable, Comparable {
  var by: String?
  var reason: VoidReason

  static func < (left: Voider, right: Voider) -> Bool {
    if left.by == right.by { return left.reason.rawValue < right.reason.rawValue }
    guard let leftName = left.by, let rightName = right.by else { return left.by != nil }
    return leftName.utf8.lexicographicallyPrecedes(rightName.utf8)
  }
}
