import InboxModel
import TerminalScreen

/// The interface in English.
struct EnglishWording: Wording {
  func name(_ view: InboxView) -> String {
    switch view {
    case .waiting: "Waiting"
    case .snoozed: "Snoozed"
    case .done: "Done"
    case .backfill: "Before connection"
    case .outbox: "Outbox"
    case .search(let text): "Search \(text)"
    }
  }
  func platform(_ platform: Platform) -> String { platform.name }
  var platformColumns: Int { 6 }
  func kind(_ kind: MessageKind, short: Bool) -> String {
    switch kind {
    case .message: short ? "msg" : "message"
    case .comment: short ? "cmt" : "comment"
    case .mention: short ? "@us" : "mention"
    }
  }
  func kindColumns(short: Bool) -> Int { short ? 3 : 7 }
  func media(_ media: Media) -> String { media.rawValue }
  var machineMark: String { "~ " }
  func claimed(by seat: String) -> String { "@\(seat)" }
  var draftMark: String { "draft" }
  var phoneMark: String { "phone" }
  func outboxMark(_ state: OutboxReply.State) -> String? {
    switch state {
    case .queued: "held"
    case .sending: "sending"
    case .failed: "failed"
    case .unconfirmed: "sent?"
    case .sent, .cancelled: nil
    }
  }
  let emptyStore = [
    "No messages yet.", "`dafu import FILE` brings a message log in,",
    "`dafu demo` opens an inbox to try.",
  ]
  func emptyList(_ view: InboxView) -> String {
    switch view {
    case .waiting: "Nobody is waiting. Well done."
    case .snoozed: "Nothing is snoozed."
    case .done: "Nothing has been answered yet."
    case .backfill: "No history from before the accounts were connected."
    case .outbox: "No reply is on its way."
    case .search(let text): "Nothing found for \(text)."
    }
  }
  var loading: String { "Loading \u{2026}" }

  func overdue(_ count: Int) -> String { "\(count) overdue" }
  func dueSoon(_ count: Int) -> String { "\(count) due soon" }
  func sending(_ count: Int) -> String { "\(count) sending" }
  func failed(_ count: Int) -> String { "\(count) failed" }
  func gateway(_ gateway: Interface.Gateway) -> String? {
    switch gateway {
    case .unknown, .alive: nil
    case .cannotRead(let accounts) where accounts.count == 1:
      "\(accounts[0].platform.name)/\(accounts[0].name) cannot be read"
    case .cannotRead(let accounts): "\(accounts.count) accounts cannot be read"
    case .absent: "dafud is not running: nothing is sent"
    case .demo: "demo"
    }
  }
  func gatewayInShort(_ gateway: Interface.Gateway) -> String? {
    switch gateway {
    case .absent: "dafud not running"
    case .cannotRead(let accounts): "\(accounts.count) not read"
    case .unknown, .alive, .demo: self.gateway(gateway)
    }
  }
  func newTurns(_ count: Int) -> String { "\(count) new" }
  var startAgain: String { "start dafu again" }

  var publicReply: String { "public" }
  var privateReply: String { "private" }
  func followers(_ count: Int) -> String {
    switch count {
    case ..<10_000: "\(count) followers"
    case ..<10_000_000: "\(count / 1000)k followers"
    default: "\(count / 1_000_000)M followers"
    }
  }
  func due(_ facts: DueFacts) -> String {
    let own = facts.ownTime.map { " = \($0)" } ?? ""
    let when = facts.isOver ? "overdue by \(facts.span)" : "due in \(facts.span)"
    let why =
      switch facts.reason {
      case .target: facts.target.map { ": \($0)" } ?? ""
      case .window: ": the platform's reply window ends"
      }
    return "\(when), \(facts.channelTime)\(own)\(why)"
  }
  func windowLeft(_ span: String) -> String { "window \(span) left" }
  var windowClosed: String { "reply window closed" }
  func repliesLeft(_ count: Int) -> String {
    count == 1 ? "1 reply left" : "\(count) replies left"
  }
  func target(_ span: Span, policy: String?) -> String {
    let clock = span.clock == .working ? "working" : "wall"
    return "\(self.span(seconds: span.seconds)) \(clock)" + (policy.map { ", \($0)" } ?? "")
  }
  func onPost(_ title: String) -> String { "on: \(title)" }
  func earlier(_ count: Int) -> String {
    count == 1 ? "1 earlier message" : "\(count) earlier messages"
  }
  func span(seconds: Int64) -> String { shortSpan(seconds: seconds) }
  func answered(after span: String, late: String?) -> String {
    "answered after \(span)" + (late.map { ", \($0) late" } ?? ", in time")
  }
  func delivery(_ delivery: Delivery) -> String? {
    switch delivery {
    case .sent: "sent"
    case .failed: "F not sent"
    case .claimed: "said to be answered elsewhere"
    case .deleted: "deleted"
    }
  }
  func outbox(_ state: OutboxReply.State) -> String {
    switch state {
    case .queued: "held, undo takes it back"
    case .sending: "sending"
    case .sent: "sent"
    case .failed: "F not sent"
    case .unconfirmed: "? perhaps sent: being checked"
    case .cancelled: "taken back"
    }
  }
  func held(seconds: Int64) -> String { "held \(seconds) s" }
  func verdict(_ verdict: MandarinVerdict) -> String {
    switch verdict {
    case .mandarin: "Mandarin"
    case .partly: "partly in Mandarin"
    case .untranslated: "not in Mandarin"
    case .nothingToTranslate: "no words to translate"
    }
  }
  func weekday(_ day: Int) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return names.indices.contains(day) ? names[day] : ""
  }
  func event(_ action: TriageEvent.Action, seat: String, time: (Moment) -> String) -> String {
    switch action {
    case .noReplyNeeded: "\(seat): no reply needed"
    case .snooze(let until): "\(seat): snoozed until \(time(until))"
    case .claim: "\(seat) claimed it"
    case .release: "\(seat) released it"
    case .queueReply: "\(seat) queued a reply"
    case .cancelReply: "\(seat) took a reply back"
    case .spam: "\(seat): spam"
    case .notSpam: "\(seat): not spam after all"
    case .block(let person): "\(seat) blocked \(person)"
    case .unblock(let person): "\(seat) unblocked \(person)"
    case .merge(let thread): "\(seat) merged it into \(thread)"
    case .unmerge: "\(seat) took the merge apart"
    case .handOff: "\(seat): handed over to people"
    case .answerPrivately(let message): "\(seat): answered privately (\(message))"
    case .answerElsewhere: "\(seat): answered on the phone"
    }
  }
  func woke(seat: String) -> String { "\(seat): brought back" }
  var undoneMark: String { "(undone)" }
  var takenDown: String { "taken down" }
  var automatic: String { "automatic" }
  var inexactTime: String { "time not exact" }
  var us: String { "us" }
  var answeredElsewhere: String { "not confirmed by the platform" }
  var deletedByPerson: String { "deleted by its author" }

  var replyLabel: String { "Reply in Mandarin (goes out)" }
  var sourceLabel: String { "In your words (stays here)" }
  func length(_ count: Int, of limit: LengthLimit?) -> String {
    guard let limit else { return "\(count) characters" }
    let unit = limit.unit == .utf8Bytes ? " bytes" : ""
    let over = count > limit.limit ? " too long" : ""
    return "\(count)/\(limit.limit)\(unit)\(over)"
  }
  func phoneOnly(_ reason: String?) -> String { reason ?? "Can only be answered on the phone" }
  var unconnected: String { "not connected: replies stay queued" }
  var unconnectedInShort: String { "not connected" }
  func newsSinceOpened(_ news: [Question.News]) -> String { "NEW: " + list(news) }

  private func list(_ news: [Question.News]) -> String {
    news.map { item in
      switch item {
      case .wrote(let count): count == 1 ? "the user wrote" : "the user wrote \(count) messages"
      case .answered(let seat): "\(seat ?? "somebody") answered"
      case .queued(let seat): "\(seat) queued a reply"
      }
    }.joined(separator: ", ")
  }

  var phoneTitle: String { "Answer on the phone" }
  func codeLabel(_ part: PhoneState.Part) -> String {
    part == .link ? "Scan: the conversation" : "Scan: the words, to paste"
  }
  var noLink: String {
    "The platform gives no address for this conversation: open its app and find the user there."
  }
  func noCode(_ part: PhoneState.Part) -> String {
    part == .link
      ? "The address is too long for a code: copy it." : "The text is too long for a code: copy it."
  }
  func codeNeeds(_ size: ScreenSize, _ part: PhoneState.Part) -> String {
    let what = part == .link ? "address" : "text"
    return "The code of the \(what) needs \(size.columns) columns and \(size.rows) rows: "
      + "make the window larger or the type smaller, or copy it."
  }
  var writeFirst: String { "Nothing is written yet: write the reply first, then it has a code." }

  func prompt(_ purpose: Prompt.Purpose) -> String {
    switch purpose {
    case .search: "Search:"
    case .snooze: "Snooze until:"
    case .command: ":"
    case .reportPeriod: "Period (2026-09-01..2026-09-30):"
    case .helpSearch: "Find in help:"
    case .merge: "Merge into:"
    }
  }
  func preset(_ preset: SnoozePreset) -> String {
    switch preset {
    case .oneHour: "1h"
    case .fourHours: "4h"
    case .tomorrow: "tomorrow 9:00"
    case .monday: "monday 9:00"
    }
  }
  func ask(_ question: Question) -> String {
    switch question {
    case .send(.notMandarin(let verdict), _):
      "This reply is \(self.verdict(verdict)). Send it anyway? It stays flagged."
    case .send(.stale, let news):
      "Since you opened this: \(list(news)). Send your reply anyway?"
    case .discardDraft: "Throw this draft away?"
    case .claim(let news): "Since you looked: \(list(news)). Mark it answered anyway?"
    }
  }
  func yes(_ question: Question) -> String {
    switch question {
    case .send: "send it"
    case .discardDraft: "throw it away"
    case .claim: "mark it answered"
    }
  }
  var no: String { "back" }
  var helpTitle: String { "Keys and signs" }
  func screen(_ screen: KeyScreen) -> String {
    switch screen {
    case .any: "Everywhere"
    case .inbox: "List"
    case .conversation: "Conversation"
    case .why: "Explaining a turn"
    case .report: "Report"
    case .turns: "Turns of a figure"
    case .composer: "Writing a reply"
    case .phone: "Answering on the phone"
    case .prompt: "Typing at a prompt"
    case .help: "This help"
    case .question: "Answering a question"
    }
  }
  var legendTitle: String { "Signs before a row" }
  func flag(_ flag: Flag) -> String {
    switch flag {
    case .overdue: "overdue: the promised time has passed"
    case .sendFailed: "a reply did not go out, or it is not known whether it did"
    case .windowClosing: "the platform's reply window closes soon"
    case .dueSoon: "due soon"
    case .kolWaiting: "a KOL (key opinion leader) waits"
    case .slow: "was answered late"
    case .untranslated: "was answered, but not in Mandarin"
    case .partly: "was answered partly in Mandarin"
    case .skew: "the platform's times contradict each other"
    }
  }

  func keymapFault(_ fault: KeymapProblem.Fault) -> String {
    switch fault {
    case .unknownScreen(let name):
      "[\(name)] is no screen; screens are "
        + KeyScreen.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownKey(let text, let problem): "\"\(text)\" is no key\(advice(problem))"
    case .unknownAction(let name, let screen):
      "\"\(name)\" is no action\(nearest(name, screen))"
    case .actionElsewhere(let action, let screen):
      "\(action.rawValue) does nothing in [\(screen.rawValue)]; it belongs in "
        + KeyScreen.allCases.filter { action.screens.contains($0) || $0 == .any }
        .map { "[\($0.rawValue)]" }.joined(separator: ", ")
    case .repeated(let keys, let screen, let firstLine):
      "\"\(keys)\" is bound twice in [\(screen.rawValue)], first in line \(firstLine)"
    case .hides(let keys, let longer, let screen):
      "in [\(screen.rawValue)] \"\(keys)\" is also the beginning of \"\(longer)\"; "
        + "unbind one of them with \"\""
    case .typedKey(let keys, let screen):
      "\"\(keys)\" is text in [\(screen.rawValue)]; take a key with Ctrl or Alt, or a function key"
    case .digit(let keys): "\"\(keys)\" begins with a digit, and digits are counts"
    }
  }

  private func advice(_ problem: KeyNotationProblem) -> String {
    switch problem {
    case .empty: ": nothing stands there"
    case .severalKeys(let text):
      "; for keys pressed one after the other put blanks between them: \""
        + text.map(String.init).joined(separator: " ") + "\""
    case .unclosed: ": the > is missing"
    case .unknownName: "; names are like <Enter>, <C-d>, <A-x>, <F1>, <Space>, <lt>"
    case .unknownModifier: "; modifiers are C- (Ctrl), A- (Alt) and S- (Shift)"
    case .shiftOnCharacter(_, let write): "; write \(write)"
    case .neverSent(_, let write):
      " that terminals send" + (write.map { "; write \($0)" } ?? "")
    }
  }

  private func nearest(_ name: String, _ screen: KeyScreen) -> String {
    let names = Action.allCases.filter { screen == .any || $0.screens.contains(screen) }
      .map(\.rawValue).filter { fuzzyScore(name, in: $0) != nil || $0.hasPrefix(name.prefix(4)) }
    return names.isEmpty
      ? "; dafu keys lists them" : "; did you mean \(names.prefix(3).joined(separator: ", "))?"
  }
}
