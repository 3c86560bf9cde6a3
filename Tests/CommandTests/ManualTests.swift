import Foundation
import Testing

/// The manual pages that `.packaging/describe` makes of the programs' own help.
struct ManualTests {
  /// One command as its help describes it; options as they are typed.
  struct Described: Equatable {
    var name: String
    var options: [String]
  }

  private struct Help: Decodable {
    let command: Command

    struct Command: Decodable {
      let commandName: String
      let shouldDisplay: Bool
      let arguments: [Argument]?
      let subcommands: [Command]?
    }

    struct Argument: Decodable {
      let names: [Name]?
      let shouldDisplay: Bool
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }
  }

  @Test(arguments: [("dafu", "1", "dafu inbox"), ("dafud", "8", "dafud run")])
  func eachCommandIsInThePageWithEachOfItsOptions(
    program: String, section: String, known: String
  ) throws {
    let sandbox = try Sandbox()
    let page = try page(of: program, section, in: sandbox)
    let commands = try commands(of: program, in: sandbox)
    #expect(commands.map(\.name).contains(known))
    for command in commands {
      let title = ".SS \"\(command.name.replacing("-", with: "\\-"))\"\n"
      let part = try #require(
        page.components(separatedBy: title).dropFirst().first?
          .components(separatedBy: "\n.S").first, "\(command.name) is not in the page.")
      for option in command.options {
        let typed = "\\fB\(option.replacing("-", with: "\\-"))\\fP"
        #expect(part.contains(typed), "\(command.name) is in the page without \(option).")
      }
    }
  }

  @Test func whatSeveralCommandsTakeIsExplainedOnce() throws {
    let page = try page(of: "dafu", "1", in: Sandbox())
    #expect(page.components(separatedBy: "\\fB\\-\\-personal\\fP \\fIfile\\fP").count == 2)
    let common = try #require(page.components(separatedBy: ".SH \"COMMON OPTIONS\"\n").last)
    #expect(common.contains("\\fB\\-\\-personal\\fP \\fIfile\\fP\nThe personal file"))
    #expect(common.contains("\\fB\\-\\-help\\fP, \\fB\\-h\\fP\n"))
  }

  @Test(arguments: [("dafu", "1"), ("dafud", "8")])
  func noWordOfTheHelpIsTakenForACommandOfTheFormatter(
    program: String, section: String
  ) throws {
    let page = try page(of: program, section, in: Sandbox())
    let macros = try Regex(#"\.(\\".*|(TH|SH|SS) .+|nh|PP|TP)"#)
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(line.wholeMatch(of: macros) != nil, "\(line)")
    }
    #expect(page.hasPrefix(".\\\" Made from"))
    #expect(page.contains("\"\(program) 0.1.0\"".replacing("-", with: "\\-")))
  }

  private func page(
    of program: String, _ section: String, in sandbox: Sandbox
  ) throws -> String {
    let appendix = packaging.appending(path: "manual/\(program).\(section)").path
    let outcome = try sandbox.run(
      "\(program) --experimental-dump-help | ManualPages \(section) "
        + "\"$(\(program) --version)\" '\(appendix)'")
    #expect(outcome.words == "")
    return outcome.output
  }

  private func commands(of program: String, in sandbox: Sandbox) throws -> [Described] {
    let json = try sandbox.run("\(program) --experimental-dump-help").output
    let help = try JSONDecoder().decode(Help.self, from: Data(json.utf8))
    func below(_ command: Help.Command, _ path: String) -> [Described] {
      let shown = (command.subcommands ?? [])
        .filter { $0.shouldDisplay && $0.commandName != "help" }
      guard shown.isEmpty else {
        return shown.flatMap { below($0, "\(path) \($0.commandName)") }
      }
      let options = (command.arguments ?? []).filter(\.shouldDisplay)
        .compactMap { $0.names?.first { $0.kind == "long" } }
        .map { "--\($0.name)" }
      return [Described(name: path, options: options)]
    }
    return below(help.command, help.command.commandName)
  }
}

/// Where what belongs to installing lies.
let packaging = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../.packaging").standardizedFileURL
