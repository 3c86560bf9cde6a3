/// One page for a program and all its commands.
///
/// Options that several commands share are explained once, at the end.
struct ManualPage {
  let help: ProgramHelp
  /// Of the manual: 1 for what people run, 8 for what the machine's operator runs.
  let section: String
  let version: String
  /// Ready sections about files, environment and the like.
  let appendix: String

  private typealias Command = ProgramHelp.Command
  private typealias Argument = ProgramHelp.Argument

  var text: String {
    let lines = head + commands(of: help.command, path: help.command.commandName) + sharedOptions
    return lines.joined(separator: "\n") + "\n" + appendix
  }

  private var head: [String] {
    let program = help.command
    let name = program.commandName
    var lines = [
      ".\\\" Made from the words of the program itself.",
      ".TH \(name.uppercased()) \(section) \"\" \(Roff.quoted(version)) \(Roff.quoted("dafu"))",
      ".nh", ".SH NAME",
      "\(Roff.words(name)) \\- \(Roff.sentence(withoutPeriod(program.abstract ?? "")))",
      ".SH SYNOPSIS", "\(Roff.bold(name)) \(Roff.italic("command")) [\(Roff.italic("option"))] ...",
    ]
    if program.discussion != nil || program.defaultSubcommand != nil {
      lines.append(".SH DESCRIPTION")
      lines += Roff.paragraphs(program.discussion ?? "").dropFirst()
      if let usual = program.defaultSubcommand {
        lines += Roff.paragraphs("Without a command it does what `\(name) \(usual)` does.")
      }
    }
    return lines + [".SH COMMANDS"]
  }

  private func commands(of parent: Command, path: String) -> [String] {
    parent.shownSubcommands.flatMap { command in
      let name = "\(path) \(command.commandName)"
      let own = command.shownSubcommands.isEmpty ? entry(command, name) : []
      return own + commands(of: command, path: name)
    }
  }

  private func entry(_ command: Command, _ name: String) -> [String] {
    let shared = shared
    let arguments = command.shownArguments
    var usage = Roff.bold(name)
    for argument in arguments where argument.kind == .positional {
      usage += " " + value(argument)
    }
    if arguments.contains(where: { $0.kind != .positional }) {
      usage += " [\(Roff.italic("option"))] ..."
    }
    var lines = [".SS \(Roff.quoted(name))", usage]
    lines += Roff.paragraphs(command.abstract ?? "") + Roff.paragraphs(command.discussion ?? "")
    for argument in arguments where !shared.contains(argument) { lines += entry(argument) }
    let also = arguments.filter(shared.contains).compactMap(\.typedNames.first)
    guard !also.isEmpty else { return lines }
    return lines + Roff.paragraphs("Also: " + also.map { "`\($0)`" }.joined(separator: ", ") + ".")
  }

  private func entry(_ argument: Argument) -> [String] {
    var tag = argument.typedNames.map(Roff.bold).joined(separator: ", ")
    if argument.kind != .flag { tag += (tag.isEmpty ? "" : " ") + value(argument) }
    var lines = [".TP", tag]
    let sentences = [argument.abstract, argument.discussion].compactMap(\.self)
    lines += sentences.map(Roff.sentence)
    if let values = argument.allValues, !values.isEmpty {
      lines.append("One of \(values.map(Roff.bold).joined(separator: ", ")).")
    }
    if let usual = argument.defaultValue { lines.append("Default: \(Roff.bold(usual)).") }
    return lines
  }

  private func value(_ argument: Argument) -> String {
    let name = Roff.italic(argument.valueName ?? "value")
    let repeated = argument.isRepeating && argument.kind == .positional ? "\(name) ..." : name
    return argument.isOptional && argument.kind == .positional ? "[\(repeated)]" : repeated
  }

  private var sharedOptions: [String] {
    [".SH \"COMMON OPTIONS\""] + shared.flatMap(entry)
  }

  /// What three commands or all of them take, in the order of first appearance.
  private var shared: [Argument] {
    let commands = leaves(of: help.command)
    let enough = min(3, commands.count)
    var counts: [Argument: Int] = [:]
    var order: [Argument] = []
    for argument in commands.flatMap(\.shownArguments) where argument.kind != .positional {
      counts[argument, default: 0] += 1
      if counts[argument] == 1 { order.append(argument) }
    }
    return order.filter { counts[$0, default: 0] >= enough }
  }

  private func leaves(of command: Command) -> [Command] {
    let below = command.shownSubcommands
    return below.isEmpty ? [command] : below.flatMap(leaves)
  }

  private func withoutPeriod(_ text: String) -> String {
    text.last == "." ? String(text.dropLast()) : text
  }
}
