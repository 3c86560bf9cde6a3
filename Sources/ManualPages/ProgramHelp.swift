/// What a program says about itself with `--experimental-dump-help`, as far as a page needs it.
struct ProgramHelp: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let defaultSubcommand: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// What can be asked for below it, without the words about words.
    var shownSubcommands: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  struct Argument: Decodable, Hashable {
    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let defaultValue: String?
    let allValues: [String]?
  }

  enum Kind: String, Decodable { case positional, option, flag }

  struct Name: Decodable, Hashable {
    let kind: Kind
    let name: String

    enum Kind: String, Decodable { case long, short, longWithSingleDash }

    /// As it is typed.
    var typed: String { (kind == .long ? "--" : "-") + name }
  }
}

extension ProgramHelp.Argument {
  /// As it is typed, long names first.
  var typedNames: [String] {
    (names ?? []).sorted { $0.kind == .long && $1.kind != .long }.map(\.typed)
  }
}
