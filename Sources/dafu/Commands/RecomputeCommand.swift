import ArgumentParser
import InboxDesk
import InboxModel
import InboxStore
import Reports

struct RecomputeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recompute",
    abstract: "Derive turns and due times again from messages, events and recorded rules.",
    discussion: """
      Closed turns are judged by the rules recorded when they closed; --closed judges them by what \
      is known now. Whatever is found wrong is mended; --check only counts it.
      """)

  @ArgumentParser.Flag(help: "Judge closed turns by what is known now; they stay so.")
  var closed = false

  @ArgumentParser.Flag(help: "Write nothing; end with 1 when something is not as it should be.")
  var check = false

  @OptionGroup var files: SiteOptions

  func validate() throws {
    if closed, check { throw ValidationError("--closed changes the store, --check does not.") }
  }

  func run() throws {
    let site = try Site(files)
    let desk = try site.desk(site.store())
    var progress = ProgressLine(unit: "conversations")
    let found =
      try check
      ? desk.verify { progress.show($0) }
      : desk.recompute(closedNow: closed ? SystemClock.now : nil) { progress.show($0) }
    progress.clear()
    let conversations = PlainText.count(found.conversations, "conversation", "conversations")
    let what = check ? "not as they should be" : "mended"
    try StandardOutput().write(text: "\(conversations), \(found.differing) \(what)\n")
    for example in found.examples { StandardError.write(line: "dafu: \(what): \(example)") }
    if check, found.differing > 0 { throw ExitCode(1) }
  }
}
