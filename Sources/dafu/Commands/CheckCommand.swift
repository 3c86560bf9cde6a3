import ArgumentParser
import InboxModel
import InboxStore

struct CheckCommand: ParsableCommand {
  static let name = "check"
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Say in one line whether all is well, for Nagios, Icinga and the like.",
    discussion: """
      Ends with 0 for OK, 1 for WARNING, 2 for CRITICAL, and, unlike other commands, with 3 for \
      UNKNOWN whenever it cannot tell: a store that cannot be read, an option that it does not \
      understand. The first line has performance data behind a bar; the lines after it say what \
      is wrong and how each account stands.

      Measures are \(CheckMeasure.allCases.map(\.rawValue).joined(separator: ", ")). A range is \
      that of the plugin guidelines: overdue=10 allows 0 to 10, open=1:50 1 to 50, oldest=2h two \
      hours, @10:20 all but 10 to 20; never allows everything, which puts a default out of force. \
      Times take s, m or h.

      overdue is as in the inbox: past the target's time or the end of the platform's window, \
      whichever is earlier, and also in an exempt period, which a report does not judge. \
      untranslated and partly count turns opened in the last 7 days; sync is the age of the last \
      good sync of the account that is worst off. sync and heartbeat matter only where an account \
      has ever been synced.
      """)

  @Option(
    help: ArgumentHelp(
      "Warn outside of these ranges; default: \(defaults(\.warning)).",
      valueName: "measure=range,…"),
    transform: CheckMeasure.ranges)
  var warning: [[CheckMeasure: AlertRange]] = []

  @Option(
    help: ArgumentHelp(
      "Critical outside of these ranges; default: \(defaults(\.critical)).",
      valueName: "measure=range,…"),
    transform: CheckMeasure.ranges)
  var critical: [[CheckMeasure: AlertRange]] = []

  @Option(
    help: ArgumentHelp("Only accounts on this platform; may be repeated.", valueName: "platform"))
  var platform: [String] = []

  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func run() throws {
    var watched = try Watched(files, judging: judging)
    let known = Set(watched.accounts.map(\.account.platform.name))
    if let unknown = platform.first(where: { !known.contains($0) }) {
      throw CommandProblem.noAccountOn(platform: unknown, known: known.sorted())
    }
    if !platform.isEmpty {
      watched.accounts.removeAll { !platform.contains($0.account.platform.name) }
    }
    let result = CheckResult(
      watched, warning: CheckCommand.together(warning), critical: CheckCommand.together(critical))
    try StandardOutput().write(text: result.text)
    if result.state != .ok { throw ExitCode(result.state.rawValue) }
  }

  private static func together(
    _ ranges: [[CheckMeasure: AlertRange]]
  ) -> [CheckMeasure: AlertRange] {
    ranges.reduce(into: [:]) { all, some in all.merge(some) { $1 } }
  }

  /// What a monitoring system is told when nothing could be found out: on standard output, since
  /// that is what it reads.
  static func unknown(_ words: String) -> String {
    let line = words.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return "DAFU UNKNOWN - \(line.replacing("|", with: "/"))\n"
  }
}

/// The ranges in force without options, as they would be written in one.
private func defaults(_ range: (CheckMeasure) -> AlertRange) -> String {
  CheckMeasure.allCases.filter { range($0) != .never }.map { measure in
    let range = range(measure)
    guard measure.isTime, let end = range.end else { return "\(measure.rawValue)=\(range.text)" }
    return "\(measure.rawValue)=\(end / 60)m"
  }.joined(separator: ",")
}
