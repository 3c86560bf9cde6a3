import ArgumentParser
import Foundation
import InboxModel
import Settings

struct AccountRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an account out of the site file.",
    discussion: """
      Its file of secrets is deleted when dafud made it. What was received and answered stays in the \
      store.
      """)

  @Argument(help: ArgumentHelp("The account, such as weibo/brandcn.", valueName: "platform/name"))
  var account: AccountArgument

  @OptionGroup var options: AccountOptions

  func run() throws {
    let account = account.account
    let file = try AccountFile(options)
    guard let settings = file.settings(of: account) else {
      throw RemoveProblem.notThere(account, file: file.path)
    }
    guard let text = SiteFileEdit.removing(account, from: file.text) else {
      throw RemoveProblem.notAlone(account, file: file.path)
    }
    try file.write(text)
    print("\(account.platform.name)/\(account.name) is out of \(file.path).")
    let own = file.beside(AccountSecretsFile.name(account))
    if case .file(let path) = settings.secret, path == own {
      try FileManager.default.removeItem(atPath: own)
      print("Its secrets are deleted; end its login at the platform, too.")
    }
  }
}

enum RemoveProblem: Error, CustomStringConvertible {
  case notThere(AccountID, file: String)
  case notAlone(AccountID, file: String)

  var description: String {
    switch self {
    case .notThere(let account, let file):
      "\(file) has no account \(account.platform.name)/\(account.name)."
    case .notAlone(let account, let file):
      "the account \(account.platform.name)/\(account.name) cannot be cut out of \(file) with "
        + "certainty; take it out by hand."
    }
  }
}
