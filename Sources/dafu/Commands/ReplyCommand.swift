import ArgumentParser
import InboxDesk
import InboxModel
import InboxStore
import ReplyTracking
import Reports

struct ReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply",
    abstract: "Queue a reply read from standard input, with the same checks as the screen.",
    discussion: """
      The key of the queued reply, or with --claimed the id of the claim, is written to standard \
      output. Nothing is queued when the text \
      is too long for the platform, its reply window or quota is used up, or, with --seen, when \
      something happened since.
      """)

  @OptionGroup var target: ConversationArgument

  @Option(
    help: ArgumentHelp("The message it answers (else the last one of the person).", valueName: "id")
  )
  var parent: String?

  @Option(
    help: ArgumentHelp("The last message you saw: later ones stop the reply.", valueName: "id"))
  var seen: String?

  @Option(help: "What it says in your own language; kept beside it.")
  var source: String?

  @ArgumentParser.Flag(help: "Queue it although it is not Mandarin.")
  var notMandarin = false

  @Option(help: ArgumentHelp("How long it can be taken back.", valueName: "seconds"))
  var hold: Int64 = 5

  @ArgumentParser.Flag(
    help: "Queue nothing: it was answered elsewhere, on the phone say, in these words.")
  var claimed = false

  @OptionGroup var files: SiteOptions

  func validate() throws {
    guard (0...86_400).contains(hold) else {
      throw ValidationError("--hold takes seconds from 0 to 86400, not \(hold).")
    }
  }

  func run() throws {
    let site = try Site(files)
    let store = try site.store()
    let desk = try site.desk(store)
    let conversation = target.conversation
    let messages = try store.messages(of: conversation)
    guard !messages.isEmpty else { throw CommandProblem.noConversation(conversation) }
    let text = try replyText()
    try checkLanguage(text, site.rules.mandarin)
    let request = ReplyRequest(
      conversation: conversation,
      parent: parent ?? messages.last { $0.direction == .inbound }?.id, text: text,
      sourceText: source, seat: site.seat, seen: try seenPosition(messages), hold: hold)
    if claimed { return try claim(request, on: desk) }
    switch try desk.queueReply(request, now: SystemClock.now) {
    case .queued(let key):
      try StandardOutput().write(data: key + "\n")
      let account = conversation.account
      let next =
        site.connected?.contains(account) ?? true
        ? "it can be taken back for \(hold) s, then `dafud` sends it"
        : "it stays queued, for the site file gives `dafud` no connection for "
          + "\(account.platform.name)/\(account.name)"
      StandardError.write(line: "dafu: queued; \(next)")
    case .stale(let stale): throw CommandProblem.staleReply(conversation, stale)
    case .refused(let refusal): throw CommandProblem.refusedReply(conversation, refusal)
    }
  }

  private func claim(_ request: ReplyRequest, on desk: Desk) throws {
    let conversation = request.conversation
    switch try desk.claimAnswered(request, now: SystemClock.now) {
    case .claimed(let message):
      try StandardOutput().write(data: message + "\n")
      StandardError.write(line: "dafu: marked as answered, until the platform confirms it")
    case .confirmed(let at):
      StandardError.write(
        line: "dafu: the platform has that reply already, from \(at.rfc3339); it counts once")
    case .repeated(let seat, let at):
      StandardError.write(
        line: "dafu: \(seat) marked that reply already, at \(at.rfc3339); nothing was added")
    case .stale(let stale): throw CommandProblem.staleReply(conversation, stale)
    case .refused(let refusal): throw CommandProblem.refusedReply(conversation, refusal)
    }
  }

  /// Standard input without the line break that every text file ends in.
  private func replyText() throws -> String {
    var text = try StandardInput.text()
    if text.last?.isNewline == true { text.removeLast() }
    return text
  }

  private func checkLanguage(_ text: String, _ settings: MandarinSettings) throws {
    let finding = MandarinCheck(settings).check(text)
    switch finding.verdict {
    case .mandarin, .nothingToTranslate: return
    case .partly, .untranslated:
      guard notMandarin else {
        throw CommandProblem.notMandarin(finding)
      }
    }
  }

  private func seenPosition(_ messages: [Message]) throws -> MessagePosition? {
    guard let seen else { return nil }
    guard let message = messages.first(where: { $0.id == seen }) else {
      throw CommandProblem.noMessage(id: seen, conversation: target.conversation)
    }
    return message.position
  }
}
