import InboxModel

extension Report {
  var keyFigures: [KeyFigure] {
    let counts = total.counts
    let number = { (count: Int) in PageText.count(count) }
    return [
      KeyFigure(
        name: "Attainment", value: PlainText.percent(total.attainment),
        detail: "\(number(counts[.met])) met, \(number(counts[.missed])) missed"
      ),
      KeyFigure(
        name: "Left out", value: number(counts.turns - counts[.met] - counts[.missed]),
        detail: """
          \(number(counts[.pending])) pending, \(number(counts[.void])) void, \
          \(number(counts[.exempt])) exempt, \(number(counts[.unknown])) unknown
          """
      ),
      KeyFigure(
        name: "Response rate", value: PlainText.percent(total.responseRate),
        detail: """
          settled \(PlainText.percent(total.settledRate)); open: \(number(total.openNotDue)) not due, \
          \(number(total.openOverdue)) overdue
          """
      ),
      KeyFigure(
        name: "Median wait", value: PlainText.clock(total.wall.median),
        detail:
          "wall; \(PlainText.clock(total.work.median)) working; p90 \(PlainText.clock(total.wall.p90)) wall"
      ),
      KeyFigure(
        name: "Untranslated", value: number(counts.untranslated),
        detail:
          "and \(number(counts.partly)) partly, of \(PageText.count(counts.answered, "answer", "answers"))"
      ),
    ]
  }
}
