import ArgumentParser
import Foundation
import InboxModel
import PlatformContract
import Settings

/// What needs secrets or the network; `dafu account list` shows how the accounts stand.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Connect accounts, try them, take them away.",
    subcommands: [AccountAddCommand.self, AccountTestCommand.self, AccountRemoveCommand.self])
}

/// Which site file the accounts stand in.
struct AccountOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site file (else DAFU_CONFIG, /etc/dafu/dafu.toml, $XDG_CONFIG_HOME/dafu/dafu.toml).",
      valueName: "file"))
  var config: String?
}

/// `platform/name`, as an argument.
struct AccountArgument: ExpressibleByArgument {
  let account: AccountID

  init?(argument: String) {
    guard let slash = argument.firstIndex(of: "/"),
      let platform = Platform(String(argument[..<slash]))
    else { return nil }
    let name = String(argument[argument.index(after: slash)...])
    // The name is a part of a file's name, and a path has no place in one.
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    account = AccountID(platform: platform, name: name)
  }
}

/// The site file that account commands read and write.
struct AccountFile {
  let path: String
  let text: String
  let site: SiteSettings

  /// Nil in `text` where there is no file yet.
  init(_ options: AccountOptions) throws {
    let environment = ProcessInfo.processInfo.environment
    let paths = SettingsPaths(
      environment: environment, exists: { FileManager.default.fileExists(atPath: $0) })
    let choice = paths.siteFile(option: options.config)
    if let found = choice.path, FileManager.default.fileExists(atPath: found) {
      path = found
      text = try settingsText(at: found)
      site = try siteSettings(file: found, text: text)
    } else {
      guard let place = choice.path ?? AccountFile.usual(environment) else {
        throw ServiceProblem.noHomeFolder
      }
      path = place
      // An empty file judges nothing: whoever had none goes on as before.
      text = AccountFile.first
      site = try siteSettings(file: place, text: text)
    }
  }

  private static func usual(_ environment: [String: String]) -> String? {
    if getuid() == 0 { return "/etc/dafu/dafu.toml" }
    if let home = environment["XDG_CONFIG_HOME"], home.hasPrefix("/") {
      return home + "/dafu/dafu.toml"
    }
    return environment["HOME"].map { $0 + "/.config/dafu/dafu.toml" }
  }

  private static let first = """
    # How this store is judged and run; `dafu doctor` checks it.

    [[policy]]
    name = "everything"
    first_response = "24h wall"
    next_response = "24h wall"

    """

  /// A file in the site file's folder.
  func beside(_ name: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? name : "\(folder)/\(name)"
  }

  func settings(of account: AccountID) -> AccountSettings? {
    site.accounts.first { $0.account == account }
  }

  /// Puts another text in its place, in one step.
  func write(_ text: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
