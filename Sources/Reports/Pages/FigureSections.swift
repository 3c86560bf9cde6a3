import InboxModel

extension Report {
  /// The figures by key: the same, in the same order, as the report in text.
  var figureSections: [PageSection] {
    [
      PageSection(
        "promises", "Promises", note: "What a percentage leaves out stands beside it.",
        [promises]),
      PageSection(
        "responses", "Responses",
        note: "How many judged turns were answered at all, and how soon by the clock on the wall.",
        [responses]),
      PageSection(
        "waits", "Waits", note: "Of all answered turns, and of first responses among them.",
        [
          waits("All answered turns", wall: \.wall, work: \.work),
          waits("First responses", wall: \.firstWall, work: \.firstWork),
        ]
          + (total.handOffWall.count == 0
            ? []
            : [waits("From the bot's hand-off", wall: \.handOffWall, work: \.handOffWork)])),
      PageSection("replies", "Replies", note: "By the time at which they were sent.", [replies]),
    ]
  }

  private var promises: PageTable {
    let states: [TurnState] = [.pending, .void, .exempt, .unknown]
    let columns: [PageColumn] =
      [.figures("turns"), .figures("met"), .figures("missed"), .figures("attained")]
      + states.map { .figures($0.rawValue) }
    return table("Turns by what became of the promise", columns) { figures in
      [
        .count(figures.counts.turns), .count(figures.counts[.met]),
        .count(figures.counts[.missed]), .percent(figures.attainment),
      ] + states.map { .count(figures.counts[$0]) }
    }
  }

  private var responses: PageTable {
    let within = spec.within.indices
    let columns: [PageColumn] =
      [
        .figures("all", in: "answered"), .figures("only claimed", in: "answered"),
        .figures("not due", in: "open"), .figures("overdue", in: "open"), .figures("response"),
        .figures("settled"),
      ] + within.map { .figures(PageText.span(spec.within[$0]), in: "answered within") }
    return table("Answers", columns) { figures in
      [
        .count(figures.counts.answered), .count(figures.counts.answeredClaimed),
        .count(figures.openNotDue), .count(figures.openOverdue),
        .percent(figures.responseRate), .percent(figures.settledRate),
      ] + within.map { .percent(figures.within[$0].share) }
    }
  }

  private func waits(
    _ caption: String, wall: KeyPath<ReportFigures, Distribution>,
    work: KeyPath<ReportFigures, Distribution>
  ) -> PageTable {
    let columns = ["wall time", "working time"].flatMap { clock in
      ["mean", "median", "p90", "p95", "max"].map { PageColumn.figures($0, in: clock) }
    }
    return table(caption, [.figures("n")] + columns) { figures in
      [.count(figures[keyPath: wall].count)]
        + [figures[keyPath: wall], figures[keyPath: work]].flatMap(\.clocks)
    }
  }

  private var replies: PageTable {
    let columns: [PageColumn] = [
      .figures("sent"), .figures("claimed"), .figures("emoji only"),
      .figures("untranslated", in: "turns answered"), .figures("partly", in: "turns answered"),
    ]
    return table("Replies sent, and turns by the language of the answer", columns) {
      [
        $0.counts.replies, $0.counts.claimed, $0.counts.emojiOnly, $0.counts.untranslated,
        $0.counts.partly,
      ].map { .count($0) }
    }
  }

  /// One row a key and one for everything, under the names of the keys.
  func table(
    _ caption: String, _ columns: [PageColumn], cells: (ReportFigures) -> [PageCell]
  ) -> PageTable {
    let names = keys.isEmpty ? [""] : keys.map(\.rawValue)
    var table = PageTable(
      caption: caption, columns: names.map { .words($0) } + columns, keys: names.count)
    for row in rows { table.add(row.key.map(\.cell) + cells(row.figures)) }
    let name = keys.isEmpty ? "everything" : "total"
    table.add(
      [.words(name)] + names.dropFirst().map { _ in .words("") } + cells(total),
      isTotal: !keys.isEmpty)
    return table
  }
}

extension Distribution {
  fileprivate var clocks: [PageCell] {
    [.clock(mean), .clock(median), .clock(p90), .clock(p95), .clock(max)]
  }
}
