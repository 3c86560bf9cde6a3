import ArgumentParser
import Foundation
import InboxModel

/// Measures dafu on a generated store; `make bench` builds and runs it.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dafu-bench", abstract: "Measures dafu on generated messages.",
    subcommands: [Measure.self, Generate.self], defaultSubcommand: Measure.self)
}

/// Writes the generated message log alone, to try things by hand.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a generated message log.")

  @Option(help: "How many messages.") var messages = 1_000_000
  @Option(help: "The same seed gives the same messages.") var seed: UInt64 = 2
  @Argument(help: "The file to write, JSON Lines.") var file: String

  func run() throws {
    let written = try MessageLogGenerator(seed: seed, count: messages)
      .write(to: URL(fileURLWithPath: file))
    print(
      "\(written.messages) messages in \(written.conversations) conversations,",
      "\(written.bytes) bytes, \(written.textBytes / max(written.messages, 1)) bytes a text,",
      "the last at \(written.last.rfc3339)")
  }
}
