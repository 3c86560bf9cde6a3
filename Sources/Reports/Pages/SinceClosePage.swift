import InboxModel

extension SinceClose {
  package var html: String { page.html }

  package var markdown: String { page.markdown }

  private var page: Page {
    Page(
      title: "Changes since the close", subject: report.period,
      circumstances: [
        ("Closed", "\(time(report.closedAt)) by \(harmless(report.closedBy))"),
        ("Seen at", "\(time(asOf)) (\(asOf.wholeSecond.rfc3339))"),
        ("Time zone", zone.identifier),
      ],
      keyFigures: [
        then.attained("Attainment as signed"), now.attained("Attainment now"),
        KeyFigure(
          name: "Turns changed", value: PageText.count(changes.count),
          detail:
            "\(PageText.count(then.turns, "turn", "turns")) then, \(PageText.count(now.turns)) now"),
      ],
      sections: [
        PageSection(
          "changes", "Changed turns",
          note: changes.isEmpty
            ? "No turn has changed since."
            : "What was signed stays signed: these would differ now.",
          changes.isEmpty ? [] : [table])
      ])
  }

  private var table: PageTable {
    var table = PageTable(
      caption: "What was, what is, and why",
      columns: ["turn", "what", "then", "now", "why"].map { .words($0) }, keys: 1)
    for change in changes {
      let name = PageCell.lines(
        [change.id.map { .typed($0.description) } ?? .nothing]
          + (change.openedAt.map { [.words("opened \(time($0))")] } ?? []))
      // A fact names messages and seats, which come from outside.
      let why = PageCell.lines(change.why.map { .foreign($0.words(zone: zone)) })
      for (index, cells) in cells(of: change).enumerated() {
        table.add(
          [index == 0 ? name : .words("")] + cells + [index == 0 ? why : .words("")])
      }
    }
    return table
  }

  /// What differs, then and now: a row each.
  private func cells(of change: TurnChange) -> [[PageCell]] {
    if change.then == nil {
      return [[.words("the turn"), .words("was not there"), .words("is there")]]
    }
    if change.now == nil { return [[.words("the turn"), .words("was there"), .words("is gone")]] }
    return change.differences.map {
      [.words(words(for: $0.name)), cell($0.then), cell($0.now)]
    }
  }

  /// `wall`, for `wall_s`: the unit is in how it is written.
  private func words(for name: String) -> String {
    PageText.words(name.hasSuffix("_s") ? String(name.dropLast(2)) : name)
  }

  private func cell(_ field: Field) -> PageCell {
    switch field {
    case .text(let text): .foreign(text)
    // Numbers among them are waits, in seconds.
    case .integer(let seconds): .clock(seconds)
    case .truth(let truth): .words(truth ? "yes" : "no")
    case .time(let moment): .words(time(moment))
    default: .nothing
    }
  }

  private func time(_ moment: Moment) -> String { PlainText.time(moment, zone: zone) }
}

extension SinceClose.Counts {
  fileprivate func attained(_ name: String) -> KeyFigure {
    KeyFigure(
      name: name, value: PlainText.percent(attainment),
      detail: "\(PageText.count(met)) of \(PageText.count(met + missed))")
  }
}
