import ArgumentParser
import InboxModel
import ReplyTracking
import Reports

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explain one turn: what happened, each interval counted, the policy, the verdict.",
    discussion: """
      json is one object: the turn's fields as `dafu turns` has them, then the same explanation \
      as the text in `steps`, `intervals`, `sum_s`, `policies`, `terms`, `calendar_version`, \
      `exemption`, `distrust`, `due`, `warn_at`, `skew_s` and `mandarin`.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: "The turn, as `dafu turns` names it: platform/account/conversation#ordinal.",
    transform: turnID)
  var turn: TurnID

  @Option(help: "How the explanation is written.")
  var format = Format.text

  @OptionGroup var judging: AsOfOption
  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let asOf = judging.moment
    let explanation = try site.turns(asOf: asOf) { source in
      let messages = try source.messages(of: turn.conversation)
      guard !messages.isEmpty else { throw CommandProblem.noConversation(turn.conversation) }
      let turns = try source.turns(of: turn.conversation)
      guard let judged = turns.first(where: { $0.turn.id == turn }) else {
        throw CommandProblem.noTurn(turn, turnsOfConversation: turns.count)
      }
      return explain(
        judged.turn, messages: messages, events: try source.events(of: turn.conversation),
        asOf: asOf,
        rules: source.rules)
    }
    switch format {
    case .text:
      let text = WhyText(explanation, zone: site.zone, surface: PlainOutput.surface)
      try StandardOutput().write(text: text.text)
    case .json:
      var buffer = OutputBuffer()
      buffer.append(json: explanation.json)
      buffer.append("\n")
      try StandardOutput().write(buffer)
    }
  }
}

private func turnID(_ text: String) throws -> TurnID {
  guard let turn = TurnID(text) else {
    throw ValidationError(
      "write it as `dafu turns` does, platform/account/conversation#1.")
  }
  return turn
}
