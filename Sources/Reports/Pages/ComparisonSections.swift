import InboxModel

extension Report {
  /// The period beside the one before, if that was asked for.
  var comparisonSections: [PageSection] {
    guard let comparison else { return [] }
    var notes = [
      "Before: \(comparison.period.name(zone: spec.zone)), judged at the same instant."
    ]
    if let to = spec.period.to, spec.asOf < to {
      notes.append("The period was not over when it was seen; the one before is whole.")
    }
    var tables = [changes(comparison)]
    if comparison.isOfTotalsOnly {
      notes.append("Rows that are named by a time have none before: only everything is compared.")
    } else if !keys.isEmpty {
      tables += [
        changesByKey(
          comparison, "promises",
          [("turns", { .count($0.counts.turns) }), attained, response]),
        changesByKey(
          comparison, "waits, wall time",
          [("median", { .wait($0.wall.median) }), ("p90", { .wait(tenths($0.wall.p90)) })]),
        changesByKey(
          comparison, "waits, working time",
          [("median", { .wait($0.work.median) }), ("p90", { .wait(tenths($0.work.p90)) })]),
      ]
    }
    return [
      PageSection(
        "comparison", "Compared with the period before", note: notes.joined(separator: " "), tables)
    ]
  }

  private func changes(_ comparison: Comparison) -> PageTable {
    var table = PageTable(
      caption: "Everything",
      columns: [
        .words("figure"), .figures("this period"), .figures("before"), .figures("change"),
      ], keys: 1)
    for (name, figure) in comparedFigures {
      table.add([.words(name)] + Compared.cells(figure(total), figure(comparison.total)))
    }
    return table
  }

  /// Rows that only the period before had come last.
  private func changesByKey(
    _ comparison: Comparison, _ what: String, _ figures: [ComparedFigure]
  ) -> PageTable {
    let columns = figures.flatMap { name, _ in
      ["now", "before", "change"].map { PageColumn.figures($0, in: name) }
    }
    var table = PageTable(
      caption: "By \(keys.map(\.rawValue).joined(separator: ", ")): \(what)",
      columns: keys.map { .words($0.rawValue) } + columns, keys: keys.count)
    let before = Dictionary(
      comparison.rows.map { ($0.key, $0.figures) }, uniquingKeysWith: { first, _ in first })
    let now = Set(rows.map(\.key))
    let all =
      rows.map { ($0.key, Optional($0.figures), before[$0.key]) }
      + comparison.rows.filter { !now.contains($0.key) }.map { ($0.key, nil, $0.figures) }
    for (key, now, before) in all {
      table.add(
        key.map(\.cell)
          + figures.flatMap { Compared.cells(now.map($0.figure), before.map($0.figure)) })
    }
    return table
  }
}

private typealias ComparedFigure = (name: String, figure: @Sendable (ReportFigures) -> Compared)

private let attained: ComparedFigure = ("attained", { .share($0.attainment) })
private let response: ComparedFigure = ("response", { .share($0.responseRate) })

private let comparedFigures: [ComparedFigure] = [
  ("turns", { .count($0.counts.turns) }),
  ("met", { .count($0.counts[.met]) }),
  ("missed", { .count($0.counts[.missed]) }),
  attained, response,
  ("settled", { .share($0.settledRate) }),
  ("median wait, wall", { .wait($0.wall.median) }),
  ("median wait, working", { .wait($0.work.median) }),
  ("p90, wall", { .wait(tenths($0.wall.p90)) }),
  ("p90, working", { .wait(tenths($0.work.p90)) }),
  ("replies sent", { .count($0.counts.replies) }),
  ("turns untranslated", { .count($0.counts.untranslated) }),
]

/// The same number with one decimal, as means and medians have it.
private func tenths(_ seconds: Int64?) -> FixedPoint? {
  seconds.flatMap { FixedPoint($0, over: 1, places: 1) }
}

/// A figure that can be set beside the same of another period.
private enum Compared {
  case count(Int)
  case share(FixedPoint?)
  case wait(FixedPoint?)

  /// Now, before, and the change with its sign; a share changes by points of a hundred.
  static func cells(_ now: Compared?, _ before: Compared?) -> [PageCell] {
    let change = now.flatMap { now in before.flatMap { now.change(from: $0) } }
    return [
      now?.cell ?? .nothing, before?.cell ?? .nothing, change.map { .figure($0) } ?? .nothing,
    ]
  }

  private var cell: PageCell {
    switch self {
    case .count(let count): .count(count)
    case .share(let share): .percent(share)
    case .wait(let seconds): .clock(seconds)
    }
  }

  private func change(from before: Compared) -> String? {
    switch (self, before) {
    case (.count(let now), .count(let before)):
      signed(now - before) { PageText.count($0) }
    case (.share(let now?), .share(let before?)):
      // Shares have three decimals: the difference is tenths of a point.
      signed(Int(now.scaled - before.scaled)) { "\($0 / 10).\($0 % 10) pp" }
    case (.wait(let now?), .wait(let before?)):
      signed(Int(now.scaled - before.scaled)) {
        PlainText.clock(FixedPoint(Int64($0), over: 10, places: 1))
      }
    default: nil
    }
  }

  private func signed(_ number: Int, _ words: (Int) -> String) -> String {
    (number > 0 ? "+" : number < 0 ? "−" : "") + words(abs(number))
  }
}
