import ArgumentParser
import InboxModel
import InboxStore
import Reports

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Show what is connected and how healthy it is.",
    discussion: """
      What needs secrets or the network belongs to dafud: `dafud account add`, `test` and `remove`.
      """,
    subcommands: [AccountListCommand.self], defaultSubcommand: AccountListCommand.self)
}

struct AccountListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print every account of the site file and the store, with its connection.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Option(help: "How the accounts are written.")
  var format = Format.text

  @OptionGroup var files: SiteOptions

  func run() throws {
    let site = try Site(files)
    let accounts = try AccountStanding.all(site, store: site.store(), now: SystemClock.now)
    var output = OutputBuffer()
    switch format {
    case .text:
      // What platforms said is in it.
      let lines = accounts.map { $0.lines(now: SystemClock.now) }
      return try StandardOutput().write(text: lines.joined())
    case .csv:
      output.append(csvHeader: AccountStanding.columns)
      for account in accounts { output.append(csvRow: account, columns: AccountStanding.columns) }
    case .json:
      output.append(#"{"format":1,"accounts":["#)
      for (index, account) in accounts.enumerated() {
        output.append(index == 0 ? "\n" : ",\n")
        output.append(jsonRow: account, columns: AccountStanding.columns)
      }
      output.append("\n]}\n")
    }
    try StandardOutput().write(output)
  }
}
