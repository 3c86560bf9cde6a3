import InboxModel

extension Report {
  /// The report for people, in the report's zone.
  ///
  /// The counts that a percentage leaves out stand beside it, always (rule B5).
  package func text(on surface: TextSurface) -> String {
    var blocks = [
      ("Promises", promises),
      ("Responses", responses),
      ("Wait, wall time", latencies(\.wall)),
      ("Wait, working time", latencies(\.work)),
      ("First response, wall time", latencies(\.firstWall)),
      ("First response, working time", latencies(\.firstWork)),
      ("Replies", replies),
    ]
    if !voids.isEmpty { blocks.append(("Void turns", voidTable)) }
    if !coverage.isEmpty { blocks.append(("No good sync", coverageTable)) }
    return heading + "\n"
      + blocks.map { "\($0)\n\($1.text(on: surface))\n" }.joined() + footer
  }

  private var heading: String {
    let from = spec.period.from.map { "from \(PlainText.time($0, zone: spec.zone))" }
    let to = spec.period.to.map { "to before \(PlainText.time($0, zone: spec.zone))" }
    let period = [from, to].compactMap(\.self)
    let by = spec.by.isEmpty ? "" : "by \(spec.by.map(\.rawValue).joined(separator: ", "))\n"
    return """
      Turns opened \(period.isEmpty ? "at any time" : period.joined(separator: " "))
      seen at \(PlainText.time(spec.asOf, zone: spec.zone)), times in \(spec.zone.identifier)
      \(by)
      """
  }

  private var footer: String {
    """
    attained: met of met and missed. response: judged turns answered, of those and the open ones;
    settled: the same without those not yet due. Waits (h:mm:ss) are those of answered turns;
    p90 and p95 are nearest rank: each is a turn that can be opened.

    """
  }

  private var promises: TextTable {
    table(["turns", "met", "missed", "attained", "pending", "void", "exempt", "unknown"]) {
      figures in
      let count = { (state: TurnState) in "\(figures.counts[state])" }
      return ["\(figures.counts.turns)", count(.met), count(.missed)]
        + [PlainText.percent(figures.attainment)]
        + [TurnState.pending, .void, .exempt, .unknown].map(count)
    }
  }

  private var responses: TextTable {
    table(["answered", "open, not due", "open, overdue", "response", "settled"]) { figures in
      [figures.counts.answered, figures.openNotDue, figures.openOverdue].map(String.init)
        + [figures.responseRate, figures.settledRate].map(PlainText.percent)
    }
  }

  private func latencies(
    _ part: KeyPath<ReportFigures, Distribution>
  ) -> TextTable {
    let within = part == \.wall ? spec.within.indices : 0..<0
    return table(
      ["n", "mean", "median", "p90", "p95", "max"]
        + within.map { "≤ \(PlainText.span(spec.within[$0]))" }
    ) { figures in
      let latency = figures[keyPath: part]
      return ["\(latency.count)", PlainText.clock(latency.mean), PlainText.clock(latency.median)]
        + [latency.p90, latency.p95, latency.max].map { PlainText.clock($0) }
        + within.map { PlainText.percent(figures.within[$0].share) }
    }
  }

  private var replies: TextTable {
    table(["sent", "claimed", "emoji only", "turns untranslated", "partly"]) {
      [
        $0.counts.replies, $0.counts.claimed, $0.counts.emojiOnly, $0.counts.untranslated,
        $0.counts.partly,
      ].map(String.init)
    }
  }

  /// One line a row and one for the total, under the names of the keys.
  private func table(_ columns: [String], cells: (ReportFigures) -> [String]) -> TextTable {
    let names = keys.isEmpty ? [""] : keys.map(\.rawValue)
    var table = TextTable(
      header: names.map { ($0, .left) } + columns.map { ($0, .right) })
    for row in rows { table.add(row.key.map(\.words) + cells(row.figures)) }
    let name = keys.isEmpty ? "everything" : "total"
    table.add([name] + keys.dropFirst().map { _ in "" } + cells(total))
    return table
  }

  private var voidTable: TextTable {
    var table = TextTable(header: [("by", .left), ("reason", .left), ("turns", .right)])
    for void in voids {
      table.add([void.by ?? PlainText.nothing, void.reason.rawValue, "\(void.turns)"])
    }
    return table
  }

  private var coverageTable: TextTable {
    var table = TextTable(header: [("account", .left), ("from", .left), ("to", .left)])
    for gap in coverage {
      table.add([
        "\(gap.account.platform.name)/\(gap.account.name)",
        PlainText.time(gap.from, zone: spec.zone),
        gap.to.map { PlainText.time($0, zone: spec.zone) } ?? "still",
      ])
    }
    return table
  }
}

extension GroupValue {
  fileprivate var words: String {
    switch field {
    case .text(let text): text
    case .integer(let hour): "\(padded(Int(hour), 2)):00"
    case .truth(let isKOL): isKOL ? "kol" : "others"
    default: PlainText.nothing
    }
  }
}
