package import InboxModel

/// Makes the report: a turn belongs to the period in which it opened, a reply to the one in
/// which it was sent (rule B28).
///
/// The same turns, replies and spec give the same report, in whatever order they come.
package func report(
  _ spec: ReportSpec, turns: some Sequence<JudgedTurn>, replies: some Sequence<ReplyFact>,
  coverage: [CoverageGap]
) -> Report {
  var collector = ReportCollector(spec)
  for turn in turns { collector.add(turn) }
  for reply in replies { collector.add(reply) }
  return collector.report(coverage: coverage)
}

/// Collects turns and replies one by one, for callers that read them from a cursor.
package struct ReportCollector {
  private let spec: ReportSpec
  private let keys: [ReportKey]
  private var places: [[GroupValue]: Int] = [:]
  private var tallies: [Tally] = []
  private var voids: [Voider: Int] = [:]
  private var charts: ChartTally?

  package init(_ spec: ReportSpec) {
    self.spec = spec
    keys = spec.keys
    charts = spec.charts ? ChartTally(zone: spec.zone) : nil
  }

  package mutating func add(_ turn: JudgedTurn) {
    guard spec.period.contains(turn.turn.openedAt) else { return }
    tallies[place(of: Subject(turn.turn))].add(turn)
    charts?.add(turn)
    if let void = turn.turn.void {
      voids[Voider(by: void.by, reason: void.reason), default: 0] += 1
    }
  }

  package mutating func add(_ reply: ReplyFact) {
    guard spec.period.contains(reply.at) else { return }
    tallies[place(of: Subject(reply))].add(reply)
  }

  package func report(coverage: [CoverageGap]) -> Report {
    var total = Tally(within: spec.within)
    for tally in tallies { total.add(tally) }
    let rows = keys.isEmpty ? [] : places.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return Report(
      spec: spec,
      rows: rows.map { Report.Row(key: $0.key, figures: tallies[$0.value].figures) },
      total: total.figures,
      coverage: coverage.compactMap(spec.period.clipped).sorted {
        ($0.account, $0.from) < ($1.account, $1.from)
      },
      voids: voids.sorted { $0.key < $1.key }.map {
        Report.VoidCount(by: $0.key.by, reason: $0.key.reason, turns: $0.value)
      }, charts: charts?.charts)
  }

  /// Index of the tally of the row that `subject` falls into.
  private mutating func place(of subject: @autoclosure () -> Subject) -> Int {
    guard !keys.isEmpty else { return place(of: []) }
    let subject = subject()
    return place(of: keys.map { subject.value(of: $0, zone: spec.zone) })
  }

  private mutating func place(of key: [GroupValue]) -> Int {
    if let place = places[key] { return place }
    places[key] = tallies.count
    tallies.append(Tally(within: spec.within))
    return tallies.count - 1
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
