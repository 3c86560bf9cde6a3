import ArgumentParser

@main
struct Dafud: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dafud", abstract: "The service that owns a dafu store.")
}
