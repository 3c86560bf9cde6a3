import Foundation
import NcursesTerminal

/// Looks at the terminal, the locale and tmux.
struct TerminalCheck {
  let environment: [String: String]

  var findings: [Finding] { [type, locale] + (tmux.map { [$0] } ?? []) }

  private var type: Finding {
    guard let name = environment["TERM"], !name.isEmpty else {
      return .bad(
        "terminal", "TERM is not set; set it to your terminal's type, such as xterm-256color")
    }
    guard let colors = TerminalType.colors else {
      return .bad(
        "terminal",
        "this machine knows no terminal of the type TERM=\(name); try xterm-256color, or install "
          + "the package ncurses-term")
    }
    let words = "TERM=\(name), \(colors) colours"
    return colors >= 8
      ? .good("terminal", words) : .note("terminal", words + "; marks replace them")
  }

  private var locale: Finding {
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
      ?? "(none set)"
    switch TerminalType.characterType {
    case .environment: return .good("locale", "\(name), UTF-8")
    case .standIn:
      return .note(
        "locale", "\(name) is not UTF-8; dafu uses C.UTF-8 for itself, so set LANG=C.UTF-8")
    case .none:
      return .bad("locale", "\(name) is not UTF-8 and no other is installed; install C.UTF-8")
    }
  }

  /// tmux holds back the escape key for its own `escape-time`.
  private var tmux: Finding? {
    guard environment["TMUX"]?.isEmpty == false else { return nil }
    guard let time = escapeTime else { return .note("tmux", "its escape-time could not be asked") }
    guard time > 50 else { return .good("tmux", "escape-time \(time) ms") }
    return .note(
      "tmux",
      "escape-time is \(time) ms, which delays the Esc key; put `set -sg escape-time 20` into "
        + "~/.tmux.conf")
  }

  private var escapeTime: Int? {
    let tmux = Process()
    tmux.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tmux.arguments = ["tmux", "show-options", "-sv", "escape-time"]
    let output = Pipe()
    tmux.standardOutput = output
    tmux.standardError = FileHandle.nullDevice
    guard (try? tmux.run()) != nil else { return nil }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    tmux.waitUntilExit()
    return Int(String(decoding: answer, as: UTF8.self).filter { $0 != "\n" })
  }
}
