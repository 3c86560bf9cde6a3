import ArgumentParser

@main
struct Dafu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dafu",
    abstract: "A terminal inbox for the people who answer a brand's users on Chinese social media.")
}
