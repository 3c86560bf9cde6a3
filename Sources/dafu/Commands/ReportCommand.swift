import ArgumentParser
import InboxModel
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report how long people waited and which promises were kept.",
    discussion: """
      A period is half-open, in one time zone: a bare date in --to includes that day, a time is \
      exclusive. A turn belongs to the period in which it opened, a reply to the one in which it \
      was sent. Several keys in --by make a nested key.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Option(
    help: ArgumentHelp(
      "Split by \(ReportKey.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "key,…"),
    transform: reportKeys)
  var by: [[ReportKey]] = []

  @Option(
    help: ArgumentHelp(
      "Give the share answered within so many wall seconds (default: 30,180,3600).",
      valueName: "seconds,…"),
    transform: thresholds)
  var within: [[Int64]] = [[30, 180, 3600]]

  @Option(help: "How the report is written.")
  var format = Format.text

  @OptionGroup var range: PeriodOptions
  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let zone = range.zone(site: site)
    let spec = try ReportSpec(
      period: range.period(zone: zone), zone: zone, by: Array(by.joined()), asOf: judging.moment,
      within: Array(within.joined()))
    let report = try site.turns(asOf: spec.asOf) { try $0.report(spec) }
    let output = StandardOutput()
    switch format {
    case .text: try output.write(text: report.text(on: PlainOutput.surface))
    case .json: try output.write(data: report.json)
    case .csv: try output.write(data: report.csv)
    }
  }
}

private func reportKeys(_ text: String) throws -> [ReportKey] {
  try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
    guard let key = ReportKey(rawValue: String(name)) else {
      let known = ReportKey.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(name)' is none of \(known).")
    }
    return key
  }
}

private func thresholds(_ text: String) throws -> [Int64] {
  try text.split(separator: ",", omittingEmptySubsequences: false).map { number in
    guard let seconds = Int64(number), seconds >= 0 else {
      throw ValidationError("'\(number)' is no number of seconds.")
    }
    return seconds
  }
}
