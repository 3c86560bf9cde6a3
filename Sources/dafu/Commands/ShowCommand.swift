import ArgumentParser
import InboxModel
import ReplyTracking
import Reports

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a conversation: messages, turns, what was done to it.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var target: ConversationArgument

  @Option(help: "Only so many of the last messages; 0 for all.")
  var limit = 0

  @Option(
    help: "How the conversation is written; csv gives the messages as `dafu import` reads them.")
  var format = Format.text

  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0, not \(limit).") }
  }

  func run() throws {
    let site = try Site(files)
    let thread = try site.turns(asOf: judging.moment) { try conversation(from: $0) }
    let output = StandardOutput()
    switch format {
    case .text:
      try output.write(
        text: thread.text(
          zone: site.zone, language: site.language, on: PlainOutput.surface))
    case .json: try output.write(data: thread.json)
    case .csv: try output.write(data: thread.csv)
    }
  }

  private func conversation(from source: TurnSource) throws -> Thread {
    let conversation = target.conversation
    let messages = try source.messages(of: conversation)
    guard !messages.isEmpty else { throw CommandProblem.noConversation(conversation) }
    let shown = limit == 0 ? messages[...] : messages.suffix(limit)
    return Thread(
      conversation: conversation, messages: Array(shown),
      earlier: messages.count - shown.count,
      turns: try source.turns(of: conversation), events: try source.events(of: conversation),
      outbox: try source.outbox(of: conversation), verdicts: try source.verdicts(of: conversation))
  }
}
