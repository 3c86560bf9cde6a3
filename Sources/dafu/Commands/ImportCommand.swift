import ArgumentParser
import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract
import Reports

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put message logs into the store; what is there already is not doubled.",
    discussion: """
      A message log is JSON Lines or CSV, in UTF-8 or GB18030, one message a line. Lines may come \
      in any order and any number of times. Each bad line is reported on standard error as \
      file:line, and the rest goes in; the command then ends with 1.
      """)

  @Argument(help: ArgumentHelp("Message logs; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: "jsonl or csv (else by each file's name or content).")
  var format: LogFormat?

  @Option(
    help: ArgumentHelp(
      "Take messages before this date or time as history: measured, never in the queue.",
      valueName: "date|time"))
  var backfillBefore: String?

  @OptionGroup var options: SiteOptions

  func validate() throws {
    _ = try backfillBefore.map { try start($0, zone: .utc) }
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input (-) can be read only once.")
    }
  }

  func run() throws {
    let site = try Site(options)
    // Nothing is created for a file that is not there.
    let logs = try files.map { try LogFile($0) }
    let store = try Store.open(site.storePath, access: .createIfMissing, load: .bulk)
    var importing = Importing(
      logs: logs, desk: try site.desk(store),
      backfillBefore: try backfillBefore.map { try start($0, zone: site.zone) })
    Interruption.listen()
    let outcome = Result { try importing.run(LogReading.start(logs, format: format)) }
    try StandardOutput().write(text: importing.summary.text)
    try outcome.get()
    if Interruption.isAsked {
      StandardError.write(
        line: "dafu: stopped; what is counted above is in the store, and importing again goes on")
      throw ExitCode(130)
    }
    if importing.summary.rejected > 0 { throw ExitCode(1) }
  }
}

/// The start of a date in the reader's zone, or a time.
private func start(_ text: String, zone: Zone) throws -> Moment {
  guard let moment = Period.start(text, zone: zone) else {
    throw ValidationError(
      "'\(text)' is neither a date nor a time for --backfill-before: "
        + "write 2026-09-30 or 2026-09-30T18:00:00+08:00.")
  }
  return moment
}

extension LogFormat: ExpressibleByArgument {}
