import Foundation

/// Writes a program's manual page from what the program says about itself.
///
///     dafu --experimental-dump-help | ManualPages SECTION VERSION APPENDIX > dafu.1
///
/// The appendix is a file of ready sections that no help has.
@main
struct ManualPages {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3 else {
      print("usage: ManualPages SECTION VERSION APPENDIX < HELP.json")
      exit(2)
    }
    let input = try FileHandle.standardInput.readToEnd() ?? Data()
    let page = ManualPage(
      help: try JSONDecoder().decode(ProgramHelp.self, from: input), section: arguments[0],
      version: arguments[1],
      appendix: try String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8))
    try FileHandle.standardOutput.write(contentsOf: Data(page.text.utf8))
  }
}
