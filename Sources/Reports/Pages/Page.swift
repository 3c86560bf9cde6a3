/// What is written for people as HTML or Markdown: from one value, so that the two cannot say
/// different things.
struct Page {
  /// What it is, and of what.
  var title: String
  var subject: String
  /// What was looked at, when, and by which clock.
  var circumstances: [(name: String, value: String)]
  var keyFigures: [KeyFigure]
  /// Nil where nothing is drawn at all.
  var charts: PageCharts?
  var sections: [PageSection]
  /// Its tables need paper that lies on its side.
  var isWide = false
}

/// What is read first: a name, a figure, and what it is made of.
struct KeyFigure {
  var name: String
  var value: String
  var detail: String
}

/// The same figures drawn, and as tables for a page that cannot hold a drawing.
struct PageCharts {
  var figures: [ChartFigure]
  var tables: [PageSection]
}

extension Report {
  var page: Page {
    Page(
      title: "Reply report", subject: periodName, circumstances: circumstances,
      keyFigures: keyFigures,
      charts: charts.map { _ in PageCharts(figures: chartFigures, tables: chartSections) },
      sections: figureSections + comparisonSections + turnSections + languageSections
        + exclusionSections + profileSections
        + [PageSection("terms", "Terms", remarks: reportTerms)],
      // With several keys the waits do not fit on upright paper.
      isWide: keys.count > 1)
  }

  /// The report as one page of HTML: UTF-8, without a script, a link or a file outside it.
  ///
  /// The same report is the same bytes.
  package var html: String { page.html }

  /// The report in GitHub's Markdown, with bars of block characters in the place of charts.
  ///
  /// The same report is the same bytes.
  package var markdown: String { page.markdown }
}
