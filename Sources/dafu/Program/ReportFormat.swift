import ArgumentParser
import Reports

/// How a report is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown, html

  /// Whether it is drawn, so that what charts show must be counted.
  var hasCharts: Bool {
    switch self {
    case .text, .json, .csv: false
    case .markdown, .html: true
    }
  }

  /// The report as it is written, without what could drive a terminal.
  func text(of report: Report) -> String {
    switch self {
    case .text: PlainOutput.cleaned(report.text(on: PlainOutput.surface))
    case .json: report.json
    case .csv: report.csv
    case .markdown: report.markdown
    case .html: report.html
    }
  }
}
