import ArgumentParser

@main
struct Dafu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dafu",
    abstract: "A terminal inbox for the people who answer a brand's users on Chinese social media.",
    version: "dafu 0.1.0",
    subcommands: [
      InboxCommand.self, DemoCommand.self, ImportCommand.self, ListCommand.self, ShowCommand.self,
      ReplyCommand.self,
      ReportCommand.self, TurnsCommand.self, WhyCommand.self,
      MetricsCommand.self, CheckCommand.self,
      MandarinCommand.self, CalendarCommand.self,
      AccountCommand.self, KeysCommand.self, DoctorCommand.self, RecomputeCommand.self,
      BackupCommand.self,
    ], defaultSubcommand: InboxCommand.self)
}
