import ArgumentParser
import Foundation

extension Dafu {
  /// Runs the command that the arguments name and ends the process: 0 when it is done, 1 when it
  /// could not be done, 2 when it was asked for in a way that dafu does not understand.
  ///
  /// `check` ends as monitoring plugins do, with 3 for both of the latter.
  static func main() {
    do {
      try checkCommandName(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if CommandLine.arguments.dropFirst().first == CheckCommand.name { endCheck(with: error) }
      end(with: error)
    }
  }

  /// Says that nothing could be found out, unless the check has said what it found.
  private static func endCheck(with error: any Error) {
    let code = exitCode(for: error)
    guard code != .success, !(error is ExitCode) else { return }
    let words =
      code == .validationFailure ? usageProblem(fullMessage(for: error)) : sentence(for: error)
    print(PlainOutput.cleaned(CheckCommand.unknown(words)), terminator: "")
    exit(withStatus: CheckState.unknown.rawValue)
  }

  /// The parser's words without the `Error: ` that it puts before them.
  private static func usageProblem(_ words: String) -> String {
    words.hasPrefix("Error: ") ? String(words.dropFirst(7)) : words
  }

  /// Says that a command does not exist; the parser would take its name for something that the
  /// inbox does not want.
  private static func checkCommandName(_ name: String?) throws {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let name, !name.hasPrefix("-"), !known.contains(name) else { return }
    throw ValidationError("there is no command '\(name)'.")
  }

  /// ArgumentParser's own numbers (64 for usage) are replaced; its words are kept.
  private static func end(with error: any Error) -> Never {
    switch exitCode(for: error) {
    case .success:
      print(fullMessage(for: error))
      exit(withStatus: 0)
    case .validationFailure:
      // Its message ends in the usage.
      StandardError.write(line: "dafu: \(usageProblem(fullMessage(for: error)))")
      exit(withStatus: 2)
    default:
      if let code = error as? ExitCode { exit(withStatus: code.rawValue) }
      StandardError.write(line: "dafu: \(sentence(for: error))")
      exit(withStatus: 1)
    }
  }

  private static func exit(withStatus status: Int32) -> Never { Foundation.exit(status) }
}
