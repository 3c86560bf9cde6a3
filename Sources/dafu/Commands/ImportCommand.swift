import ArgumentParser
import Foundation
import InboxDesk
import InboxModel
import InboxStore
import PlatformContract

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
      "Take messages before this time as history: measured, never in the queue.",
      valueName: "time"),
    transform: { try time($0) })
  var backfillBefore: Moment?

  @OptionGroup var options: SiteOptions

  func validate() throws {
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
      logs: logs, desk: try site.recordingDesk(store, now: SystemClock.now),
      backfillBefore: backfillBefore)
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

extension LogFormat: ExpressibleByArgument {}
