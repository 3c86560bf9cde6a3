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
      --compare sets whole months beside the same number of months before, other periods beside as \
      many days or seconds; days, weeks and months by their totals only. --profile prints a \
      platform's own arithmetic beside the house policy, never instead of it.
      --close signs a month: what comes in later changes what a new report says, never what the \
      closed one said. --closed prints it again, and its SHA-256 is that of those bytes.
      """)

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

  @ArgumentParser.Flag(help: "Compare with the period before; needs --from and --to.")
  var compare = false

  @Option(
    help: ArgumentHelp(
      "Add a platform's own arithmetic: \(profileNames), or all.", valueName: "name,…"),
    transform: platformProfiles)
  var profile: [[PlatformProfile]] = []

  @Option(help: "How the report is written.")
  var format = ReportFormat.text

  @OptionGroup var signing: SigningOptions
  @OptionGroup var whatIf: WhatIfOption
  @OptionGroup var range: PeriodOptions
  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func validate() throws {
    try signing.checkAlone(
      period: range.from != nil || range.to != nil || compare, policy: whatIf.policy != nil)
    if signing.knownAt != nil, whatIf.policy != nil {
      throw ValidationError("--policy asks for other rules, --known-at for those of then.")
    }
    guard compare, let open = range.openEnd else { return }
    throw ValidationError(
      "--compare needs a period with both ends: give \(open), as in --from 2026-09-01 "
        + "--to 2026-09-30.")
  }

  func run() throws {
    let site = try Site(files)
    let zone = range.zone(site: site)
    let output = StandardOutput()
    if let month = signing.close {
      let closing = Closing(site: site, month: month, zone: zone, asOf: judging.moment)
      let (report, texts) = try closing.close(
        spec(month.period(in: zone), zone: zone, asOf: judging.moment, charts: true))
      for text in texts where text.format == format.rawValue { try output.write(data: text.text) }
      StandardError.write(line: closedSentence(report, texts))
    } else if let month = signing.closed {
      try output.write(data: ClosedMonth(site: site, month: month).text(in: format))
    } else if let month = signing.sinceClose {
      let since = try ClosedMonth(site: site, month: month).sinceClose(asOf: judging.moment)
      switch format {
      case .text: try output.write(text: since.text(on: PlainOutput.surface))
      case .json: try output.write(data: since.json)
      case .csv: try output.write(data: since.csv)
      case .markdown: try output.write(data: since.markdown)
      case .html: try output.write(data: since.html)
      }
    } else {
      let asOf = judging.asOf ?? signing.knownAt ?? judging.moment
      let spec = try spec(
        range.period(zone: zone), zone: zone, asOf: asOf.wholeSecond, charts: format.hasCharts)
      let report = try site.turns(
        asOf: spec.asOf, knownAt: signing.knownAt, policy: whatIf.policy
      ) { try $0.report(spec) }
      try output.write(data: format.text(of: report))
    }
  }

  private func spec(
    _ period: Period, zone: Zone, asOf: Moment, charts: Bool
  ) -> ReportSpec {
    ReportSpec(
      period: period, zone: zone, by: Array(by.joined()), asOf: asOf,
      within: Array(within.joined()), charts: charts, compare: compare,
      profiles: Array(profile.joined()), policyFile: whatIf.policyFile)
  }
}

/// What was signed, and how anybody can check it.
private func closedSentence(_ report: ClosedReport, _ texts: [ClosedReportText]) -> String {
  let digest = texts.first { $0.format == ReportFormat.json.rawValue }?.sha256 ?? ""
  return """
    dafu: \(report.period) is closed by \(report.closedBy), with messages up to \
    \(report.lastMessage) and events up to \(report.lastEvent) of the store, judged by \
    \(report.rules.joined(separator: ", "))
    dafu: sha256 \(digest), which `dafu report --closed \(report.period) --format json | sha256sum` \
    prints too
    """
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
      throw ValidationError("'\(number)' is no number of seconds; write it as in 30,180,3600.")
    }
    return seconds
  }
}

private let profileNames = PlatformProfile.allCases.map(\.rawValue).joined(separator: ", ")

private func platformProfiles(_ text: String) throws -> [PlatformProfile] {
  try text.split(separator: ",", omittingEmptySubsequences: false).flatMap { name in
    if name == "all" { return PlatformProfile.allCases }
    guard let profile = PlatformProfile(rawValue: String(name)) else {
      throw ValidationError("'\(name)' is none of \(profileNames), all.")
    }
    return [profile]
  }
}
