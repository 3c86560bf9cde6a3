import ArgumentParser
import Foundation
import Gateway
import InboxModel
import PlatformContract
import Platforms
import Settings

struct AccountAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Connect an account, or give it new secrets.",
    discussion: """
      It asks for what the platform needs, keeps the secrets in a file of mode 0600 beside the site \
      file, puts an [[account]] into the site file unless it is there, and tries the connection. \
      For Weibo it prints an address to open in any browser, and takes the address that Weibo sends \
      the browser to. Then `systemctl reload dafud`, or SIGHUP, connects it.
      """)

  @Argument(help: ArgumentHelp("The account, such as weibo/brandcn.", valueName: "platform/name"))
  var account: AccountArgument

  @OptionGroup var options: AccountOptions

  func run() throws {
    let account = account.account
    let file = try AccountFile(options)
    let known = file.settings(of: account)
    guard known?.bridge == nil else { throw AddProblem.hasBridge(account) }
    guard let connection = try known?.options ?? plain(account) else {
      throw AddProblem.needsBridge(account)
    }
    if case .qzone = connection, known == nil { throw AddProblem.needsBlock(account, file.path) }
    let path = try secretsPath(known, file)
    var secrets = try ask(connection)
    if case .weibo(let options) = connection { try logIn(options, &secrets) }
    let capabilities = try AccountTrial.capabilities(account, connection, secrets: secrets)
    if !secrets.isEmpty {
      try AccountSecretsFile.write(secrets, to: path)
      print("The secrets are in \(path), which only its owner can read.")
    }
    if known == nil {
      let settings =
        secrets.isEmpty
        ? [] : [(name: "password_file", value: AccountSecretsFile.name(account))]
      try file.write(SiteFileEdit.adding(account, settings: settings, to: file.text))
      print("The account is in \(file.path).")
    }
    if known != nil && known?.secret == nil && !secrets.isEmpty {
      try name(AccountSecretsFile.name(account), for: account, in: file)
    }
    print("\(account.platform.name)/\(account.name):")
    for line in AccountTrial.lines(capabilities) { print(ServiceLog.cleaned(line)) }
    let push = PushAddress.path(account)
    print("Where the platform pushes messages, its address for this account ends in \(push)")
  }

  /// Lets the site file say where the secrets are.
  private func name(_ secrets: String, for account: AccountID, in file: AccountFile) throws {
    guard
      let text = SiteFileEdit.adding("password_file", secrets, to: account, in: file.text)
    else {
      print("Put password_file = \"\(secrets)\" into its [[account]] in \(file.path).")
      return
    }
    try file.write(text)
  }

  /// The options of an account that is not in the site file yet.
  private func plain(_ account: AccountID) throws -> ConnectionOptions? {
    let text = SiteFileEdit.adding(account, settings: [], to: "")
    return try siteSettings(file: "", text: text).accounts.first?.options
  }

  private func secretsPath(_ known: AccountSettings?, _ file: AccountFile) throws -> String {
    switch known?.secret {
    case .file(let path): return path
    case .command: throw AddProblem.hasCommand(account.account)
    case nil: return file.beside(AccountSecretsFile.name(account.account))
    }
  }

  private func ask(_ connection: ConnectionOptions) throws -> Secrets {
    var secrets = Secrets()
    for question in Question.all(of: connection) {
      let answer = Asking.answer(to: question.text, isSecret: question.isSecret) ?? ""
      guard !answer.isEmpty || question.isOptional else {
        throw AddProblem.unanswered(question.text)
      }
      if !answer.isEmpty { secrets[question.name] = answer }
    }
    return secrets
  }

  private func logIn(_ options: WeiboOptions, _ secrets: inout Secrets) throws {
    let state = String(
      (0..<20).compactMap { _ in "abcdefghijkmnpqrstuvwxyz23456789".randomElement() })
    let login = try WeiboLogin(options: options, secrets: secrets, state: state)
    FileHandle.standardError.write(
      Data(
        """
        Open this address in any browser, as the account's owner, and say yes:

        \(login.address)


        """.utf8))
    let pasted = Asking.answer(
      to: "Paste the address that Weibo sends the browser to, or the code in it", isSecret: true)
    let web = try WebClient(proxy: options.web.proxy)
    defer { _ = blocking { await web.shutdown() } }
    do {
      let code = try login.code(pasted: pasted ?? "")
      let result = blocking {
        await Result { () async throws(ConnectionProblem) in
          try await login.token(code: code, web: web, now: SystemClock.now)
        }
      }
      try result?.get().put(into: &secrets)
    } catch {
      throw AddProblem.refused(error.sentence)
    }
  }
}

/// Why an account is not added.
enum AddProblem: Error, CustomStringConvertible {
  case hasBridge(AccountID)
  case needsBridge(AccountID)
  case needsBlock(AccountID, String)
  case hasCommand(AccountID)
  case unanswered(String)
  case refused(String)

  var description: String {
    switch self {
    case .hasBridge(let account):
      "\(account.platform.name)/\(account.name) is connected through its bridge; take `bridge` out "
        + "of the site file first."
    case .needsBridge(let account):
      "dafud does not speak to \(account.platform.name) by itself; name a `bridge` for the account "
        + "in the site file."
    case .needsBlock(let account, let file):
      "QZone is read with the account's own login, which it offers no program to use, so that must "
        + "be said first: put an [[account]] with platform = \"qzone\", name = \"\(account.name)\" "
        + "and read = true into \(file), and a password_file; then do this again."
    case .hasCommand(let account):
      "the secrets of \(account.platform.name)/\(account.name) come from its `password_command`; "
        + "change them where that command has them from."
    case .unanswered(let question): "nothing was given for: \(question)."
    case .refused(let sentence): sentence
    }
  }
}
