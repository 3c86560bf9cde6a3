import InboxModel

extension Report {
  /// The turns that someone should open: the slowest, and what still waits.
  var turnSections: [PageSection] { [slowestSection, ageingSection] }

  private var slowestSection: PageSection {
    guard !slowest.isEmpty else {
      return PageSection("slowest", "Slowest turns", note: "No turn of the period is answered.")
    }
    var table = PageTable(
      caption: "The answered turns that took longest",
      columns: [
        .figures("wall"), .figures("working"), .words("state"), .words("replied by"),
        .words("opened"), .words("turn"),
      ], keys: 0)
    for slow in slowest {
      table.add([
        .clock(slow.wallSeconds), .clock(slow.workSeconds), .words(slow.state.rawValue),
        .foreign(slow.repliedBy), .words(time(slow.openedAt)), place(slow.turn, slow.url),
      ])
    }
    return PageSection("slowest", "Slowest turns", note: howToOpen, [table])
  }

  private var ageingSection: PageSection {
    var notes: [String] = []
    if ageing.total == 0 {
      notes.append("Nothing of the period waits.")
    } else {
      notes.append(
        """
        Of the turns of the period, \(PageText.count(ageing.total)) still waited at the instant \
        of this report, \(PageText.count(ageing.overdue)) of them overdue.
        """)
      notes.append(howToOpen)
    }
    if ageing.history > 0 {
      notes.append(
        """
        Beside them \(PageText.count(ageing.history, "turn", "turns")) of history from before an \
        account was connected: nobody is asked to answer it.
        """)
    }
    return PageSection(
      "ageing", "Still waiting", note: notes.joined(separator: " "),
      ageing.total == 0 ? [] : [waitsSoFar, oldest])
  }

  private var waitsSoFar: PageTable {
    var table = PageTable(
      caption: "Open turns by how long they have waited, by the clock on the wall",
      columns: [.words("waited"), .figures("turns"), .figures("of them overdue")], keys: 1)
    for bucket in ageing.buckets {
      let name = bucket.upTo.map { "up to \(PageText.span($0))" } ?? "longer"
      table.add([.words(name), .count(bucket.turns), .count(bucket.overdue)])
    }
    table.add([.words("total"), .count(ageing.total), .count(ageing.overdue)], isTotal: true)
    return table
  }

  private var oldest: PageTable {
    let caption =
      ageing.oldest.count < ageing.total
      ? "The \(ageing.oldest.count) that have waited longest" : "All of them, the oldest first"
    var table = PageTable(
      caption: caption,
      columns: [
        .figures("wall"), .figures("working"), .words("state"), .words("due"), .words("opened"),
        .words("turn"),
      ], keys: 0)
    for open in ageing.oldest {
      table.add([
        .clock(open.wallSeconds), .clock(open.workSeconds),
        .words(open.isOverdue ? "overdue" : open.dueAt == nil ? "no target" : "not due"),
        open.dueAt.map { .words(time($0)) } ?? .nothing, .words(time(open.openedAt)),
        place(open.turn, open.url),
      ])
    }
    return table
  }

  private func place(_ turn: TurnID, _ url: String?) -> PageCell {
    let name = PageCell.typed(turn.description)
    return url.map { .lines([name, .address($0)]) } ?? name
  }

  private var howToOpen: String {
    "dafu why TURN explains a turn; dafu show takes the part before # and shows what was said."
  }
}
