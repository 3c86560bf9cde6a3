import CDispatch
import Foundation
import Gateway
import InboxModel
import Logging
import TerminalScreen

/// The service's log, on standard error, where a service manager collects it.
struct ServiceLog: Sendable {
  private let logger: Logger

  /// How a line looks.
  enum Form: String, CaseIterable, Sendable {
    /// Words alone, for a person who waits for the end.
    case plain
    /// With time and level.
    case text
    /// One object of JSON a line.
    case json
  }

  init(_ form: Form) {
    logger = Logger(label: "dafud") { _ in ServiceLogHandler(form: form) }
  }

  func note(_ text: String, account: AccountID? = nil) { write(.notice, text, account) }

  func warn(_ text: String, account: AccountID? = nil) { write(.warning, text, account) }

  private func write(_ level: Logger.Level, _ text: String, _ account: AccountID?) {
    let name = account.map { "\($0.platform.name)/\($0.name)" }
    logger.log(level: level, "\(text)", metadata: name.map { ["account": "\($0)"] })
  }

  /// One line or more; names that strangers chose cannot drive the terminal that shows them.
  static func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned($0) }
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  static func cleaned(_ line: some StringProtocol) -> String {
    TerminalScreen.cleaned(String(line), widths: ScalarWidths { _ in 1 }, for: .oneLine)
  }
}

/// Writes each entry of the log as one line.
private struct ServiceLogHandler: LogHandler {
  let form: ServiceLog.Form
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(form: ServiceLog.Form) { self.form = form }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let account = event.metadata?["account"].map { "\($0)" }
    let words = (account.map { "\($0): " } ?? "") + "\(event.message)"
    switch form {
    case .plain: ServiceLog.write("dafud: \(words)")
    case .text: ServiceLog.write("\(SystemClock.now.rfc3339) dafud: \(words)")
    case .json:
      var object = ["at": SystemClock.now.rfc3339, "level": event.level.rawValue]
      object["account"] = account
      object["text"] = ServiceLog.cleaned("\(event.message)")
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      guard let line = try? encoder.encode(object) else { return }
      FileHandle.standardError.write(line + Data("\n".utf8))
    }
  }
}
