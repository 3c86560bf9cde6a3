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
    ]
    if total.handOffWall.count > 0 {
      blocks += [
        ("From the bot's hand-off, wall time", latencies(\.handOffWall)),
        ("From the bot's hand-off, working time", latencies(\.handOffWork)),
      ]
    }
    blocks.append(("Replies", replies))
    if !voids.isEmpty { blocks.append(("Void turns", voidTable)) }
    if !coverage.isEmpty { blocks.append(("No good sync", coverageTable)) }
    blocks += sections
    return heading + "\n"
      + blocks.map { "\($0)\n\($1.text(on: surface))\n" }.joined() + footer
  }

  /// What stands after the figures; lists that have nothing to list are left out.
  private var sections: [(String, TextTable)] {
    var blocks: [(String, TextTable)] = []
    if !slowest.isEmpty { blocks.append(("Slowest answers", slowestTable)) }
    blocks.append(("Still waiting", ageingTable))
    if !ageing.oldest.isEmpty { blocks.append(("Longest waiting", oldestTable)) }
    if !untranslatedBy.seats.isEmpty {
      blocks.append(("Answers not in Mandarin", untranslatedTable))
    }
    if !untranslatedBy.sameText.isEmpty {
      blocks.append(("The same answer again, not in Mandarin", sameTextTable))
    }
    if let comparison {
      let period = "the period \(words(of: comparison.period))"
      blocks += [
        ("Compared with \(period)", comparedPromises(with: comparison)),
        ("Compared: wait, wall time", comparedWaits(with: comparison, \.wall)),
        ("Compared: wait, working time", comparedWaits(with: comparison, \.work)),
      ]
    }
    if !profiles.isEmpty {
      blocks.append(("By the platforms' own arithmetic, beside the house policy", profileTable))
    }
    return blocks
  }

  private var heading: String {
    let by = spec.by.isEmpty ? "" : "by \(spec.by.map(\.rawValue).joined(separator: ", "))\n"
    let judge = spec.policyFile.map { "what if: judged by \($0), not by the store's own rules\n" }
    return """
      Turns opened \(words(of: spec.period))
      seen at \(PlainText.time(spec.asOf, zone: spec.zone)), times in \(spec.zone.identifier)
      \(judge ?? "")\(by)
      """
  }

  private func words(of period: Period) -> String {
    let from = period.from.map { "from \(PlainText.time($0, zone: spec.zone))" }
    let to = period.to.map { "to before \(PlainText.time($0, zone: spec.zone))" }
    let ends = [from, to].compactMap(\.self)
    return ends.isEmpty ? "at any time" : ends.joined(separator: " ")
  }

  private var footer: String {
    """
    attained: met of met and missed. response: judged turns answered, of those and the open ones;
    settled: the same without those not yet due. Waits (h:mm:ss) are those of answered turns;
    p90 and p95 are nearest rank: each is a turn that can be opened.
    \(unfinished)\(profileNotes)
    """
  }

  /// A comparison with a period that is not over says less than it seems to.
  private var unfinished: String {
    guard comparison != nil, let to = spec.period.to, spec.asOf < to else { return "" }
    return "The period was not over when it was seen; the one before is whole.\n"
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
    table([
      "sent", "claimed", "emoji only", "turns untranslated", "partly", "only claimed",
    ]) {
      [
        $0.counts.replies, $0.counts.claimed, $0.counts.emojiOnly, $0.counts.untranslated,
        $0.counts.partly, $0.counts.answeredClaimed,
      ].map(String.init)
    }
  }

  /// One line a row and one for the total, under the names of the keys.
  private func table(_ columns: [String], cells: (ReportFigures) -> [String]) -> TextTable {
    var table = rowTable(columns)
    for row in rows { table.add(row.key.map(\.words) + cells(row.figures)) }
    table.add(totalName + cells(total))
    return table
  }

  /// An empty table of rows under the names of the keys.
  func rowTable(_ columns: [String]) -> TextTable {
    let names = keys.isEmpty ? [""] : keys.map(\.rawValue)
    return TextTable(header: names.map { ($0, .left) } + columns.map { ($0, .right) })
  }

  /// What stands under the keys in the line of the total.
  var totalName: [String] {
    [keys.isEmpty ? "everything" : "total"] + keys.dropFirst().map { _ in "" }
  }

  private var voidTable: TextTable {
    var table = TextTable(header: [
      ("by", .left), ("reason", .left), ("turns", .right), ("void", .right), ("missed", .right),
      ("exempt", .right), ("unknown", .right),
    ])
    for void in voids {
      table.add([
        void.by ?? PlainText.nothing, void.reason.rawValue, "\(void.turns)", "\(void.void)",
        "\(void.missed)", "\(void.exempt)", "\(void.unknown)",
      ])
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
  var words: String {
    switch field {
    case .text(let text): text
    case .integer(let hour): "\(padded(Int(hour), 2)):00"
    case .truth(let isKOL): isKOL ? "kol" : "others"
    default: PlainText.nothing
    }
  }
}
