import ArgumentParser
import Foundation
import Gateway
import InboxModel
import InboxStore

@main
struct Dafud: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dafud",
    abstract: "The service that owns a dafu store.",
    discussion: """
      It creates the store or brings it up to date, records the site file's rules in it, reads the \
      accounts that the site file connects and sends the replies that seats queue. An account is \
      connected through the program that its `bridge` names, or, on Weibo, WeChat, Tieba, QZone and \
      Meipai, by dafud itself when a `password_command` or `password_file` gives its secrets.
      """,
    version: "dafud 0.1.0",
    subcommands: [RunCommand.self, OnceCommand.self, AccountCommand.self])
}

extension Dafud {
  /// Runs the command that the arguments name and ends the process: 0 when it is done, 1 when it
  /// could not be done, 2 when it was asked for in a way that dafud does not understand.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    switch exitCode(for: error) {
    case .success:
      print(fullMessage(for: error))
      Foundation.exit(0)
    case .validationFailure:
      // Its message begins with `Error: `, and ends in the usage.
      let words = fullMessage(for: error)
      ServiceLog.write("dafud: \(words.hasPrefix("Error: ") ? String(words.dropFirst(7)) : words)")
      Foundation.exit(2)
    default:
      let sentence = "\(error)"
      ServiceLog.write("dafud: \(sentence.last == "." ? String(sentence.dropLast()) : sentence)")
      Foundation.exit(1)
    }
  }
}

/// Which store, and by which rules it is judged.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store (else DAFU_STORE, the site file's, $XDG_DATA_HOME/dafu/inbox.sqlite).",
      valueName: "file"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "The site file (else DAFU_CONFIG, /etc/dafu/dafu.toml, $XDG_CONFIG_HOME/dafu/dafu.toml).",
      valueName: "file"))
  var config: String?
}

struct OnceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "once", abstract: "Do one round of the service's work and end.",
    discussion: """
      Each account is read once to its end, and what is queued is sent. Every bridge is started and gets the replies that are queued. Its round is over when no reply \
      is on its way and it says `{"type":"done"}`, has nothing new for five seconds, or ends; for \
      its first line it has a minute. Ends with 1 when an account could not be read or a bridge \
      ended otherwise than well.
      """)

  @OptionGroup var options: ServiceOptions

  func run() throws {
    let stop = try StopSignal()
    var service = try Service(options, stop: stop, log: ServiceLog(.plain), repeats: false)
    try service.round(now: service.clock.now)
    let courses = service.accounts.courses
    service.run(until: stop, ends: true) { _ in }
    // The log has said why.
    if courses.contains(where: \.hasFailed) || service.accounts.hasProblems { Foundation.exit(1) }
  }
}

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the service until SIGTERM or Ctrl-C; SIGHUP reads the site file again.")

  @OptionGroup var options: ServiceOptions

  @Option(help: ArgumentHelp("What the log's lines are: text or json.", valueName: "form"))
  var log: LogForm = .text

  /// For trials against stand-ins: an hour in a minute.
  @Option(help: .hidden)
  var clock = ServiceClock.system

  enum LogForm: String, ExpressibleByArgument { case text, json }

  func run() throws {
    // From here on a request to stop is heard, and answered after the work at hand.
    let stop = try StopSignal()
    let log = ServiceLog(log == .json ? .json : .text)
    var service = try Service(options, stop: stop, log: log, clock: clock, repeats: true)
    log.note("running on \(service.store.path)")
    service.run(until: stop, ends: false) {
      log.warn("this round failed and the next one is tried: \($0)")
    }
    log.note("stopped")
  }
}
