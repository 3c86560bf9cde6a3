import InboxModel

extension Report {
  /// What is read first: a name, a figure, and what it is made of.
  var keyFigures: [(name: String, value: String, detail: String)] {
    let counts = total.counts
    let number = { (count: Int) in PageText.count(count) }
    return [
      (
        "Attainment", PlainText.percent(total.attainment),
        "\(number(counts[.met])) met, \(number(counts[.missed])) missed"
      ),
      (
        "Left out", number(counts.turns - counts[.met] - counts[.missed]),
        """
        \(number(counts[.pending])) pending, \(number(counts[.void])) void, \
        \(number(counts[.exempt])) exempt, \(number(counts[.unknown])) unknown
        """
      ),
      (
        "Response rate", PlainText.percent(total.responseRate),
        """
        settled \(PlainText.percent(total.settledRate)); open: \(number(total.openNotDue)) not due, \
        \(number(total.openOverdue)) overdue
        """
      ),
      (
        "Median wait", PlainText.clock(total.wall.median),
        "wall; \(PlainText.clock(total.work.median)) working; p90 \(PlainText.clock(total.wall.p90)) wall"
      ),
      (
        "Untranslated", number(counts.untranslated),
        "and \(number(counts.partly)) partly, of \(PageText.count(counts.answered, "answer", "answers"))"
      ),
    ]
  }
}
