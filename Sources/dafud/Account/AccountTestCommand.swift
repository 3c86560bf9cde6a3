import ArgumentParser
import Foundation
import InboxModel
import Platforms
import Settings

struct AccountTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Ask the platforms what accounts may do.",
    discussion: """
      It needs the secrets, so it runs as dafud's user. Nothing is written and nothing is sent. Ends \
      with 1 when an account cannot be connected or may not read anything.
      """)

  @Argument(
    help: ArgumentHelp(
      "Accounts, such as weibo/brandcn; all of them without.", valueName: "account"))
  var accounts: [AccountArgument] = []

  @OptionGroup var options: AccountOptions

  func run() throws {
    let file = try AccountFile(options)
    let named = accounts.map(\.account)
    if let missing = named.first(where: { file.settings(of: $0) == nil }) {
      throw RemoveProblem.notThere(missing, file: file.path)
    }
    var isGood = true
    for settings in file.site.accounts where named.isEmpty || named.contains(settings.account) {
      isGood = test(settings) && isGood
    }
    if !isGood { Foundation.exit(1) }
  }

  private func test(_ settings: AccountSettings) -> Bool {
    let name = "\(settings.account.platform.name)/\(settings.account.name)"
    guard settings.bridge == nil, let options = settings.options, settings.isConnected else {
      let why = settings.bridge == nil ? "it has neither a bridge nor a secret" : "it has a bridge"
      print("\(name): not asked, for \(why)")
      return settings.bridge != nil
    }
    do {
      let secrets = try SecretReader.secrets(settings.secret)
      let capabilities = try AccountTrial.capabilities(
        settings.account, options, secrets: secrets)
      print("\(name):")
      for line in AccountTrial.lines(capabilities) { print(ServiceLog.cleaned(line)) }
      return capabilities.contains { $0.ability.isReading && $0.answer == .able }
    } catch {
      print("\(name): \(error)")
      return false
    }
  }
}

extension Capability.Ability {
  fileprivate var isReading: Bool {
    switch self {
    case .readComments, .readMentions, .readMessages: true
    case .replyToComments, .replyToMentions, .replyToMessages, .readBack: false
    }
  }
}
