import Foundation
import InboxDesk
import InboxInterface
import InboxModel
import ReplyTracking
import Reports

/// What is wrong, where, and what to do: one sentence, begun in lower case, since `dafu:` stands
/// before it.
///
/// Each target phrases its own errors in one file (`…+Sentence.swift`) as their `description`;
/// what has no words of its own is phrased in `dafu`.
func sentence(for error: any Error) -> String {
  let words =
    switch error {
    case let error as CommandProblem: sentence(for: error)
    case let error as KeymapProblem: sentence(for: error)
    case let error as any CustomStringConvertible: error.description
    case let error as CocoaError: error.localizedDescription
    default: "\(error)"
    }
  return words.last == "." ? String(words.dropLast()) : words
}

/// What can go wrong in a command itself, with the facts to say where.
enum CommandProblem: Error {
  /// Standard output could not be written to; the system's error number.
  case outputFailed(code: Int32)
  case inputFailed(code: Int32)
  /// A line of standard input, or all of it.
  case inputNotUTF8(line: Int?)
  case inputNotAJSONString(line: Int)
  case fileExists(path: String)
  case temporaryFile(path: String)
  case draftNotKept(path: String)
  /// The program in DAFU_OPEN.
  case noOpener(name: String)
  case editorEnded(command: String, status: Int)
  case noHomeFolder
  case noConversation(ConversationID)
  case noMessage(id: String, conversation: ConversationID)
  case noTurn(TurnID, turnsOfConversation: Int)
  case noCalendar(name: String, known: [String])
  case noAccountOn(platform: String, known: [String])
  case noKeymap(name: String, known: [String])
  case conflictingRules(file: String, [RuleConflict])
  case notMandarin(MandarinFinding)
  case staleReply(ConversationID, StaleReply)
  case refusedReply(ConversationID, QueueOutcome.Refusal)
  case monthNotOver(Month, until: Moment, Zone)
  case onlyAdminCloses(String)
  case closedAlready(ClosedReport)
  case notClosed(Month, closed: [String])
  case notClosedIn(String, ClosedReport)
  /// The text in the store is not the one whose digest was kept.
  case closedReportChanged(ClosedReport, format: String)
}

private func sentence(for problem: CommandProblem) -> String {
  switch problem {
  case .outputFailed(let code): "the output could not be written: \(systemWords(code))"
  case .inputFailed(let code): "standard input could not be read: \(systemWords(code))"
  case .inputNotUTF8(let line):
    "standard input\(line.map { ", line \($0)" } ?? "") is not UTF-8 text; convert it first, as "
      + "with iconv -t UTF-8"
  case .inputNotAJSONString(let line):
    "standard input, line \(line) is not a JSON string; write the text in double quotes"
  case .fileExists(let path): "\(path) exists already; name a new file"
  case .temporaryFile(let path): "\(path) could not be written; look at TMPDIR"
  case .noOpener(let name):
    "there is no program '\(name)' here; DAFU_OPEN names what opens pictures and files, and without "
      + "it their addresses are shown"
  case .draftNotKept(let path):
    "the store is closed to this dafu, and \(path) could not be written: copy what you typed, then "
      + "quit"
  case .editorEnded(let command, let status):
    "\(command) ended with status \(status), so the text is as it was; VISUAL or EDITOR names the "
      + "editor"
  case .noHomeFolder: "there is no home folder for a store; name a file with --store"
  case .noConversation(let conversation):
    "there is no conversation \(conversation) in the store; `dafu list` names those that wait"
  case .noMessage(let id, let conversation):
    "there is no message '\(id)' in \(conversation); `dafu show --format json` has the ids"
  case .noTurn(let turn, 0):
    "\(turn.conversation) has no turn yet; `dafu turns` names all there are"
  case .noTurn(let turn, let count):
    "\(turn.conversation) has no turn \(turn.ordinal), only "
      + (count == 1 ? "turn 1" : "turns 1 to \(count)")
  case .noCalendar(let name, let known):
    "there is no calendar '\(name)'; the site file has \(known.joined(separator: ", "))"
  case .noAccountOn(let platform, let known):
    "the store has no account on '\(platform)'"
      + (known.isEmpty ? "" : ", only on \(known.joined(separator: ", "))")
  case .noKeymap(let name, let known):
    "there is no keymap '\(name)'; name a file, or one of \(known.joined(separator: ", "))"
  case .conflictingRules(let file, let conflicts):
    "\(file): \(conflicts.map { "\($0)" }.joined(separator: "; "))"
  case .notMandarin(let finding):
    "the reply is \(finding.verdict.rawValue) (\(trimmed(finding.reason))); translate it, or send "
      + "it as it is with --not-mandarin"
  case .staleReply(let conversation, let stale): "\(conversation): \(sentence(for: stale))"
  case .refusedReply(let conversation, let refusal):
    "\(conversation): \(sentence(for: refusal))"
  case .monthNotOver(let month, let end, let zone):
    "\(month) is not over: in \(zone.identifier) it ends at \(PlainText.time(end, zone: zone)); close "
      + "it then"
  case .onlyAdminCloses(let seat):
    "on a shared store only an admin closes a month, and \(seat) is none in the site file; ask one"
  case .closedAlready(let report):
    "\(report.period) was closed already on \(report.closedAt.rfc3339) by \(report.closedBy); "
      + "--closed \(report.period) prints it, --since-close \(report.period) what has changed"
  case .notClosed(let month, let closed):
    "\(month) is not closed; "
      + (closed.isEmpty
        ? "no month is: --close \(month) closes it"
        : "closed are \(closed.joined(separator: ", "))")
  case .notClosedIn(let format, let report):
    "\(report.period) was closed by a dafu that did not write \(format); try --format json"
  case .closedReportChanged(let report, let format):
    "the \(format) report of \(report.period) in the store is not the one that was signed: its "
      + "SHA-256 differs; look for it in a backup"
  }
}

/// The system's words for one of its error numbers.
private func systemWords(_ code: Int32) -> String { String(cString: strerror(code)) }

/// A sentence as part of another one.
private func trimmed(_ sentence: String) -> String {
  sentence.last == "." ? String(sentence.dropLast()) : sentence
}
